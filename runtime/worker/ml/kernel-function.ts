import duckdb, { type Connection } from "@duckdb/node-bindings";
import { encodeTensors } from "../../types/tensors";
import { logicalType, readValues, writeValues } from "../functions/value-vectors";
import { readBlock } from "./blocks/block";
import { kernels } from "./kernels/index";
import type { TensorFiles } from "./tensor-files";

/** `spark_ml_kernel(call)`: runs a numeric kernel over a block of rows; `call` is JSON text with its name and the two files. */
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
      const results = calls.map((text) => {
        const { kernel, block, state } = JSON.parse(text) as Record<"kernel" | "block" | "state", string>;
        const run = kernels[kernel];
        if (!run) throw new Error(`There is no kernel ${kernel}`);
        return encodeTensors(run(readBlock(files.read(block)), files.read(state)));
      });
      writeValues("BLOB", output, results);
    } catch (error) {
      duckdb.scalar_function_set_error(info, error instanceof Error ? error.message : String(error));
    }
  });
  duckdb.register_scalar_function(connection, registered);
}
