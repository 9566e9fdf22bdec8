import { mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import duckdb, { type Connection } from "@duckdb/node-bindings";
import type { ShuffleOutput, WrittenFile } from "../../protocol/worker-messages";
import { literal } from "../database";
import { vectorBytes } from "../vectors/raw-vector";
import { fileChecksum } from "./checksum";

const format = "FORMAT parquet, COMPRESSION lz4_raw";

/** The statement that writes a query's rows, into a folder that it makes. */
export function shuffleStatement(sql: string, { folder, isPartitioned }: ShuffleOutput): string {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return isPartitioned
    ? `COPY (${sql}) TO ${literal(folder)} (${format}, PARTITION_BY (partition), OVERWRITE_OR_IGNORE)`
    : `COPY (${sql}) TO ${literal(join(folder, "data.parquet"))} (${format})`;
}

/** Thrown when files are gone before their task has ended: another attempt writes them again. */
export class OutputLost extends Error {}

/** What the statement has written, `rows` in all: partitions in order. @throws OutputLost */
export async function writtenFiles(
  connection: Connection,
  output: ShuffleOutput,
  rows: number,
): Promise<readonly WrittenFile[]> {
  try {
    // Before the rows are counted: what is damaged in between then fails to count here, or to compare where it is read.
    const found = await Promise.all(find(output).map(({ path, partition }) => written(path, partition)));
    const counts = await rowCounts(
      connection,
      found.map(({ path }) => path),
    );
    // A file that is not listed would be missed by nobody.
    if (counts.reduce((sum, count) => sum + count, 0) !== rows) throw new Error("not all rows are there");
    return found.map((file, i) => ({ ...file, rows: counts[i]! }));
  } catch (error) {
    throw new OutputLost(`Shuffle files were lost while they were written: ${error}`);
  }
}

function find({ folder, isPartitioned }: ShuffleOutput): readonly Pick<WrittenFile, "path" | "partition">[] {
  if (!isPartitioned) return [{ path: join(folder, "data.parquet"), partition: 0 }];
  const partitions = readdirSync(folder).map((name) => ({ name, partition: Number(name.replace("partition=", "")) }));
  return partitions
    .sort((a, b) => a.partition - b.partition)
    .flatMap(({ name, partition }) =>
      readdirSync(join(folder, name))
        .sort((a, b) => a.localeCompare(b, "en", { numeric: true }))
        .map((file) => ({ path: join(folder, name, file), partition })),
    );
}

/** Of Parquet files, in order. */
async function rowCounts(connection: Connection, paths: readonly string[]): Promise<readonly number[]> {
  if (paths.length === 0) return [];
  const list = `[${paths.map(literal).join(", ")}]`;
  const counts = `SELECT num_rows FROM parquet_file_metadata(${list}) ORDER BY list_position(${list}, file_name)`;
  const result = await duckdb.query(connection, counts);
  const found: number[] = [];
  for (let chunk = await duckdb.fetch_chunk(result); chunk; chunk = await duckdb.fetch_chunk(result)) {
    const size = duckdb.data_chunk_get_size(chunk);
    if (size === 0) break;
    const bytes = vectorBytes(duckdb.data_chunk_get_vector(chunk, 0), size, 8);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let row = 0; row < size; row++) found.push(Number(view.getBigInt64(row * 8, true)));
  }
  return found;
}

const written = async (path: string, partition: number): Promise<Omit<WrittenFile, "rows">> => ({
  path,
  partition,
  bytes: statSync(path).size,
  checksum: await fileChecksum(path),
});

/** Nobody reads what an attempt that failed has left. */
export const dropShuffle = ({ folder }: ShuffleOutput) =>
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
