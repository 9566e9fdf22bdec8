import duckdb, { type Connection } from "@duckdb/node-bindings";
import { bitmapFunctions } from "./bitmap";
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

export function registerFunctions(connection: Connection): void {
  for (const definition of functions) register(connection, definition);
  registerHashes(connection);
}

function register(connection: Connection, { name, parameters, returns, apply }: ScalarFunction): void {
  const registered = duckdb.create_scalar_function();
  duckdb.scalar_function_set_name(registered, name);
  for (const parameter of parameters) duckdb.scalar_function_add_parameter(registered, logicalType(parameter));
  duckdb.scalar_function_set_return_type(registered, logicalType(returns));
  duckdb.scalar_function_set_special_handling(registered); // nulls are seen to below
  // DuckDB calls others for each value of a column's dictionary, and what no row holds may be refused.
  duckdb.scalar_function_set_volatile(registered);
  duckdb.scalar_function_set_function(registered, (info, input, output) => {
    try {
      const count = duckdb.data_chunk_get_size(input);
      const columns = parameters.map((type, i) => readValues(type, duckdb.data_chunk_get_vector(input, i), count));
      writeValues(returns, output, results(apply, columns, count));
    } catch (error) {
      duckdb.scalar_function_set_error(info, error instanceof Error ? error.message : String(error));
    }
  });
  duckdb.register_scalar_function(connection, registered);
}

/** A row with the arguments of the one before, as where all are literals, has its result. */
function results(
  apply: ScalarFunction["apply"],
  columns: readonly (readonly ScalarValue[])[],
  count: number,
): ScalarValue[] {
  const values: ScalarValue[] = [];
  for (let row = 0; row < count; row++) {
    if (row > 0 && columns.every((column) => column[row] === column[row - 1])) values.push(values[row - 1]!);
    else {
      const args = columns.map((column) => column[row]!);
      values.push(args.includes(null as never) ? null : (apply as (...args: ScalarValue[]) => ScalarValue)(...args));
    }
  }
  return values;
}
