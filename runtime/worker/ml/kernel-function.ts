import duckdb, { type Connection } from "@duckdb/node-bindings";
import { decodeTensors, encodeTensors, type Tensors } from "../../types/tensors";
import { logicalType, readValues, writeValues } from "../functions/value-vectors";
import { readBlock } from "./blocks/block";
import { kernels } from "./kernels/index";
import type { TensorFiles } from "./tensor-files";

interface KernelCall extends Readonly<Record<"kernel" | "block", string>> {
  /** A file. */
  readonly state?: string;
  /** The state itself, where it is small: base64. */
  readonly stateText?: string;
  /** Files of more columns of the block. */
  readonly beside: readonly string[];
  /** Where the arrays of the result shall lie. */
  readonly output?: string;
  /** Others may look for them. */
  readonly isShared?: boolean;
  /** They come in the place of what is beside the block. */
  readonly isNext?: boolean;
}

function runCall(call: KernelCall, files: TensorFiles): Tensors {
  const { kernel, block, state, stateText, beside, output, isShared, isNext } = call;
  const run = kernels[kernel];
  if (!run) throw new Error(`There is no kernel ${kernel}`);
  const lost = [block, ...beside].find((file) => !files.has(file));
  if (lost !== undefined) return { values: { lost }, arrays: {} };
  const { values, arrays } = files.read(block);
  const all = Object.assign({ ...arrays }, ...beside.map((file) => files.read(file).arrays)) as Tensors["arrays"];
  const given =
    state === undefined ? decodeTensors(Uint8Array.from(Buffer.from(stateText!, "base64"))) : files.read(state);
  const result = run(readBlock({ values, arrays: all }), given);
  if (output === undefined) return result;
  if (isShared) files.write(output, result);
  else files.hold(output, result);
  if (isNext) for (const file of beside) files.forget(file);
  return { values: result.values, arrays: {} };
}

/** `spark_ml_kernel(call)`: runs a numeric kernel over a block of rows; `call` is JSON text with its name and files. */
export function registerKernels(connection: Connection, files: TensorFiles): void {
  const registered = duckdb.create_scalar_function();
  duckdb.scalar_function_set_name(registered, "spark_ml_kernel");
  duckdb.scalar_function_add_parameter(registered, logicalType("VARCHAR"));
  duckdb.scalar_function_set_return_type(registered, logicalType("BLOB"));
  duckdb.scalar_function_set_volatile(registered); // not to be run while the statement is planned
  duckdb.scalar_function_set_function(registered, (info, input, output) => {
    try {
      const count = duckdb.data_chunk_get_size(input);
      const calls = readValues("VARCHAR", duckdb.data_chunk_get_vector(input, 0), count) as string[];
      const results = calls.map((text) => encodeTensors(runCall(JSON.parse(text) as KernelCall, files)));
      writeValues("BLOB", output, results);
    } catch (error) {
      duckdb.scalar_function_set_error(info, error instanceof Error ? error.message : String(error));
    }
  });
  duckdb.register_scalar_function(connection, registered);
}
