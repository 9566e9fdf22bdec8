import duckdb, { type Connection, type DataChunk } from "@duckdb/node-bindings";
import { logicalType, writeValues } from "../value-vectors";
import { columnHash } from "./column-hash";
import type { HashAlgorithm } from "./hash-algorithm";
import { murmur3 } from "./murmur3";
import { xxhash64 } from "./xxhash64";

/** Spark's seed for both. */
const seed = 42;

/** `spark_hash(…)` and `spark_xxhash64(…)` over any number of columns of any type but maps. */
export function registerHashes(connection: Connection): void {
  register(connection, "spark_hash", "INTEGER", (input, count) => rowHashes(murmur3, input, count, seed));
  register(connection, "spark_xxhash64", "BIGINT", (input, count) => rowHashes(xxhash64, input, count, BigInt(seed)));
}

function rowHashes<Hash>(algorithm: HashAlgorithm<Hash>, input: DataChunk, count: number, first: Hash): Hash[] {
  const columns = Array.from({ length: duckdb.data_chunk_get_column_count(input) }, (_, i) =>
    columnHash(algorithm, duckdb.data_chunk_get_vector(input, i), count),
  );
  return Array.from({ length: count }, (_, row) => columns.reduce((hash, column) => column(row, hash), first));
}

function register(
  connection: Connection,
  name: string,
  returns: "INTEGER" | "BIGINT",
  hashes: (input: DataChunk, count: number) => number[] | bigint[],
): void {
  const registered = duckdb.create_scalar_function();
  duckdb.scalar_function_set_name(registered, name);
  duckdb.scalar_function_set_varargs(registered, duckdb.create_logical_type(duckdb.Type.ANY));
  duckdb.scalar_function_set_return_type(registered, logicalType(returns));
  duckdb.scalar_function_set_special_handling(registered); // a null column has a hash: the seed
  duckdb.scalar_function_set_function(registered, (info, input, output) => {
    try {
      writeValues(returns, output, hashes(input, duckdb.data_chunk_get_size(input)));
    } catch (error) {
      duckdb.scalar_function_set_error(info, error instanceof Error ? error.message : String(error));
    }
  });
  duckdb.register_scalar_function(connection, registered);
}
