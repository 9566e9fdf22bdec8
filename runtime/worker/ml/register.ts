import duckdb, { type Connection, type LogicalType, type Vector } from "@duckdb/node-bindings";
import type { Tensors } from "../../types/tensors";
import { boxOf, inBox } from "../functions/box";
import type { ValueType } from "../functions/scalar-function";
import { logicalType, readValues, writeValues } from "../functions/value-vectors";
import { type Column, column } from "./columns/column";
import { VectorWriter, writeList, writeValidity } from "./columns/vector-writer";
import { chunkOperations, numberOperations, valueOperations, vectorOperations } from "./operations/index";
import type { Operation, OperationCall } from "./operations/operation";
import type { TensorFiles } from "./tensor-files";

const noModel: Tensors = { values: {}, arrays: {} };
/** Calls that stay prepared: each is a text of a plan that runs. */
const maxPrepared = 256;

/** `spark_ml_vector(call, …)`, `boxed_ml_number(call, …).value` and its like: `call` is JSON text that names the operation, its parameters and its model's file. */
export function registerOperations(connection: Connection, files: TensorFiles): void {
  register(connection, "spark_ml_vector", vectorLogicalType(), files, vectorOperations, writeVectors);
  register(connection, "boxed_ml_number", boxOf(logicalType("DOUBLE")), files, numberOperations, writeNumbers);
  for (const [type, operations] of Object.entries(valueOperations))
    register(
      connection,
      valueFunction(type),
      boxOf(logicalType(type as ValueType)),
      files,
      operations,
      writeBoxed(type),
    );
  const list = "DOUBLE[]";
  register(connection, "boxed_ml_chunk", boxOf(logicalType(list)), files, chunkOperations, writeChunk, true);
}

const writeBoxed =
  (type: string): Run<unknown[]> =>
  (apply, columns, _, output) => {
    const values: unknown[] = [];
    apply(columns, values);
    writeValues(type as ValueType, inBox(output), values as never);
  };

const valueFunction = (type: string) => `boxed_ml_${type.toLowerCase().replace("[]", "_list")}`;

type Prepared<Result> = ReturnType<Operation<Result>>;
type Run<Result> = (apply: Prepared<Result>, columns: readonly Column[], count: number, output: Vector) => void;

const writeVectors: Run<VectorWriter> = (apply, columns, count, output) => {
  const writer = new VectorWriter(count);
  apply(columns, writer);
  writer.write(output);
};

/** With the first row; the others have null. */
const writeChunk: Run<Float64Array<ArrayBuffer>[]> = (apply, columns, count, output) => {
  const lists: Float64Array<ArrayBuffer>[] = [];
  apply(columns, lists);
  const [items = new Float64Array(0)] = lists;
  const entries = new Uint32Array(count * 4);
  entries[2] = items.length;
  const vector = inBox(output);
  writeList(vector, entries, items, items.length);
  writeValidity(vector, new Uint8Array(count).fill(lists.length, 0, 1));
};

const writeNumbers: Run<Float64Array<ArrayBuffer>> = (apply, columns, count, output) => {
  const result = new Float64Array(count);
  apply(columns, result);
  duckdb.copy_data_to_vector(inBox(output), 0, result.buffer, 0, result.byteLength);
};

function register<Result>(
  connection: Connection,
  name: string,
  returns: LogicalType,
  files: TensorFiles,
  operations: Readonly<Record<string, Operation<Result>>>,
  run: Run<Result>,
  isOfAllRows = false,
): void {
  const prepared = new Map<string, Prepared<Result>>();
  const prepare = (text: string): Prepared<Result> => {
    const known = prepared.get(text);
    if (known) return known;
    if (prepared.size >= maxPrepared) prepared.clear();
    const values = JSON.parse(text) as OperationCall["values"] & { operation: string; model?: string };
    const operation = operations[values.operation];
    if (!operation) throw new Error(`${name} has no operation ${values.operation}`);
    const made = operation({ values, model: values.model ? files.read(values.model) : noModel });
    prepared.set(text, made);
    return made;
  };
  const registered = duckdb.create_scalar_function();
  duckdb.scalar_function_set_name(registered, name);
  duckdb.scalar_function_add_parameter(registered, logicalType("VARCHAR"));
  duckdb.scalar_function_set_varargs(registered, duckdb.create_logical_type(duckdb.Type.ANY));
  duckdb.scalar_function_set_return_type(registered, returns);
  duckdb.scalar_function_set_special_handling(registered); // an operation sees to nulls
  if (isOfAllRows) duckdb.scalar_function_set_volatile(registered); // one row is not called for many that are equal
  duckdb.scalar_function_set_function(registered, (info, input, output) => {
    try {
      const count = duckdb.data_chunk_get_size(input);
      if (count === 0) return;
      const [text] = readValues("VARCHAR", duckdb.data_chunk_get_vector(input, 0), 1);
      const columns = Array.from({ length: duckdb.data_chunk_get_column_count(input) - 1 }, (_, i) =>
        column(duckdb.data_chunk_get_vector(input, i + 1), count),
      );
      run(prepare(text as string), columns, count, output);
    } catch (error) {
      duckdb.scalar_function_set_error(info, error instanceof Error ? error.message : String(error));
    }
  });
  duckdb.register_scalar_function(connection, registered);
}

function vectorLogicalType(): LogicalType {
  const { Type } = duckdb;
  const list = (type: duckdb.Type) => duckdb.create_list_type(duckdb.create_logical_type(type));
  return duckdb.create_struct_type(
    [
      duckdb.create_logical_type(Type.TINYINT),
      duckdb.create_logical_type(Type.INTEGER),
      list(Type.INTEGER),
      list(Type.DOUBLE),
    ],
    ["type", "size", "indices", "values"],
  );
}
