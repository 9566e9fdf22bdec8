import { mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import duckdb, { type Connection } from "@duckdb/node-bindings";
import type { ShuffleOutput, WrittenFile } from "../../protocol/worker-messages";
import { literal } from "../database";
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
    const files = await Promise.all(find(output).map(({ path, partition }) => written(path, partition)));
    await checkRows(connection, files, rows);
    return files;
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

/** A file that is not listed would be missed by nobody. */
async function checkRows(connection: Connection, files: readonly WrittenFile[], rows: number): Promise<void> {
  if (files.length === 0 && rows === 0) return;
  const paths = files.map(({ path }) => literal(path)).join(", ");
  const check = `CASE WHEN sum(num_rows) = ${rows} THEN 0 ELSE error('not all rows') END`;
  await duckdb.query(connection, `SELECT ${check} FROM parquet_file_metadata([${paths}])`);
}

const written = async (path: string, partition: number): Promise<WrittenFile> => ({
  path,
  partition,
  bytes: statSync(path).size,
  checksum: await fileChecksum(path),
});

/** Nobody reads what an attempt that failed has left. */
export const dropShuffle = ({ folder }: ShuffleOutput) =>
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
