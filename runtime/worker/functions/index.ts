import duckdb, { type Connection } from "@duckdb/node-bindings";
import { bitmapFunctions } from "./bitmap";
import { boxedName, boxOf, inBox, unboxingMacro } from "./box";
import { charsetFunctions } from "./charset";
import { checksumFunctions } from "./checksum";
import { cryptoFunctions } from "./crypto";
import { datetimeFunctions } from "./datetime/index";
import { decimalFunctions } from "./decimal";
import { formatFunctions } from "./format";
import { hashFunctions } from "./hash";
import { registerHashes } from "./hash/index";
import { histogramFunctions } from "./histogram";
import { javaTableFunctions } from "./java-table";
import { jsonFunctions } from "./json/index";
import { mathFunctions } from "./math";
import { numberPictureFunctions } from "./number-picture";
import { randomFunctions } from "./random/index";
import { regexFunctions } from "./regex";
import type { ScalarFunction, ScalarValue } from "./scalar-function";
import { sentenceFunctions } from "./sentences";
import { sketchFunctions } from "./sketches/index";
import { textFunctions } from "./text";
import { logicalType, readValues, writeValues } from "./value-vectors";
import { variantFunctions } from "./variant/index";
import { xmlFunctions } from "./xml/index";

/** Every JavaScript function that SQL text may call; they hold for the whole instance. */
const functions: readonly ScalarFunction[] = [
  ...bitmapFunctions,
  ...charsetFunctions,
  ...checksumFunctions,
  ...cryptoFunctions,
  ...decimalFunctions,
  ...formatFunctions,
  ...hashFunctions,
  ...histogramFunctions,
  ...datetimeFunctions,
  ...javaTableFunctions,
  ...jsonFunctions,
  ...mathFunctions,
  ...numberPictureFunctions,
  ...randomFunctions,
  ...regexFunctions,
  ...sentenceFunctions,
  ...sketchFunctions,
  ...textFunctions,
  ...variantFunctions,
  ...xmlFunctions,
];

/** Statements by which SQL text may call them. */
export const functionMacros: readonly string[] = functions.map(unboxingMacro);

export function registerFunctions(connection: Connection): void {
  for (const definition of functions) register(connection, definition);
  registerHashes(connection);
}

function register(connection: Connection, { name, parameters, returns, apply }: ScalarFunction): void {
  const registered = duckdb.create_scalar_function();
  duckdb.scalar_function_set_name(registered, boxedName(name));
  for (const parameter of parameters) duckdb.scalar_function_add_parameter(registered, logicalType(parameter));
  duckdb.scalar_function_set_return_type(registered, boxOf(logicalType(returns)));
  duckdb.scalar_function_set_special_handling(registered); // nulls are seen to below
  duckdb.scalar_function_set_function(registered, (info, input, output) => {
    try {
      const count = duckdb.data_chunk_get_size(input);
      const columns = parameters.map((type, i) => readValues(type, duckdb.data_chunk_get_vector(input, i), count));
      const values = Array.from({ length: count }, (_, row) => {
        const args = columns.map((column) => column[row]!);
        return args.includes(null as never) ? null : (apply as (...args: ScalarValue[]) => ScalarValue)(...args);
      });
      writeValues(returns, inBox(output), values);
    } catch (error) {
      duckdb.scalar_function_set_error(info, error instanceof Error ? error.message : String(error));
    }
  });
  duckdb.register_scalar_function(connection, registered);
}
