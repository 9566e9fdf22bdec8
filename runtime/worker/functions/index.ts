import duckdb, { type Connection, type Vector } from "@duckdb/node-bindings";
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
import type { ColumnFunction, ScalarFunction, ScalarValue } from "./scalar-function";
import { sentenceFunctions } from "./sentences";
import { sketchFunctions } from "./sketches/index";
import { textFunctions } from "./text";
import { logicalType, readValues, writeValues } from "./value-vectors";
import { variantFunctions } from "./variant/index";
import { xmlFunctions } from "./xml/index";

/** Every JavaScript function that SQL text may call; they hold for the whole instance. */
const functions: readonly (ScalarFunction | ColumnFunction)[] = [
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

function register(connection: Connection, definition: ScalarFunction | ColumnFunction): void {
  const { name, parameters, returns } = definition;
  const registered = duckdb.create_scalar_function();
  duckdb.scalar_function_set_name(registered, boxedName(name));
  for (const parameter of parameters) duckdb.scalar_function_add_parameter(registered, logicalType(parameter));
  duckdb.scalar_function_set_return_type(registered, boxOf(logicalType(returns)));
  duckdb.scalar_function_set_special_handling(registered); // nulls are seen to below
  duckdb.scalar_function_set_function(registered, (info, input, output) => {
    try {
      const count = duckdb.data_chunk_get_size(input);
      const columns = parameters.map((_, i) => duckdb.data_chunk_get_vector(input, i));
      if ("applyAll" in definition) definition.applyAll(columns, count, inBox(output));
      else writeValues(returns, inBox(output), appliedToEach(definition, columns, count));
    } catch (error) {
      duckdb.scalar_function_set_error(info, error instanceof Error ? error.message : String(error));
    }
  });
  duckdb.register_scalar_function(connection, registered);
}

function appliedToEach({ parameters, apply }: ScalarFunction, vectors: readonly Vector[], rows: number): ScalarValue[] {
  const columns = vectors.map((vector, i) => readValues(parameters[i]!, vector, rows));
  const one = apply as (...args: ScalarValue[]) => ScalarValue;
  const values = new Array<ScalarValue>(rows);
  const [only] = columns;
  if (columns.length === 1) {
    for (let row = 0; row < rows; row++) values[row] = only![row] === null ? null : one(only![row]!);
    return values;
  }
  for (let row = 0; row < rows; row++) {
    const args = columns.map((column) => column[row]!);
    values[row] = args.includes(null as never) ? null : one(...args);
  }
  return values;
}
