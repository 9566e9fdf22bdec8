import { mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
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

/** What the statement has written: partitions in order. */
export async function writtenFiles({ folder, isPartitioned }: ShuffleOutput): Promise<readonly WrittenFile[]> {
  if (!isPartitioned) return [await written(join(folder, "data.parquet"), 0)];
  const partitions = readdirSync(folder).map((name) => ({
    folder: join(folder, name),
    partition: Number(/^partition=(\d+)$/.exec(name)![1]),
  }));
  const files = partitions.flatMap(({ folder: inside, partition }) =>
    readdirSync(inside)
      .sort((a, b) => a.localeCompare(b, "en", { numeric: true }))
      .map((name) => written(join(inside, name), partition)),
  );
  return (await Promise.all(files)).sort((a, b) => a.partition - b.partition);
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
