import duckdb, { type Connection } from "@duckdb/node-bindings";
import type { ShuffleFile, ShuffleInput } from "../../protocol/worker-messages";
import { identifier, literal } from "../database";
import { fileChecksum } from "./checksum";

/** DuckDB's threads read files side by side. Few rows are a table first, which one thread reads: `collect_list` then finds them in order. */
const fewBytes = 256 * 1024;

/** What a task's text reads shuffle files by. */
export function shuffleRelation({ name, columns, files }: ShuffleInput): string {
  const paths = files.map(({ path }) => literal(path)).join(", ");
  const nothing = columns.map((column) => `CAST(NULL AS ${column.duckType}) AS ${identifier(column.name)}`);
  const rows =
    files.length > 0
      ? `FROM read_parquet([${paths}], hive_partitioning = false)`
      : `SELECT ${nothing.join(", ")} WHERE FALSE`;
  const isSmall = files.length > 1 && files.reduce((sum, { bytes }) => sum + bytes, 0) < fewBytes;
  return `CREATE TEMP ${isSmall ? "TABLE" : "VIEW"} ${identifier(name)} AS ${rows}`;
}

/** Thrown by a task that lacks what another has written. */
export class InputLost extends Error {
  constructor(readonly paths: readonly string[]) {
    super(`Shuffle files are lost: ${paths.join(", ")}`);
  }
}

/** @throws InputLost names the files that are gone or hold something else than was written */
export const checkShuffles = (inputs: readonly ShuffleInput[]) => throwLost(inputs, isWhole);

/**
 * What was damaged while it was written has the checksum of the damage: only reading it through tells.
 * @throws InputLost names the files that DuckDB cannot read
 */
export const readThrough = (connection: Connection, inputs: readonly ShuffleInput[]) =>
  throwLost(inputs, ({ path }) =>
    duckdb.query(connection, `SELECT max(hash(file)) FROM read_parquet(${literal(path)}) AS file`).then(
      () => true,
      () => false,
    ),
  );

async function throwLost(inputs: readonly ShuffleInput[], isSound: (file: ShuffleFile) => Promise<boolean>) {
  const lost: string[] = [];
  for (const file of inputs.flatMap(({ files }) => files)) if (!(await isSound(file))) lost.push(file.path);
  if (lost.length > 0) throw new InputLost(lost);
}

const isWhole = ({ path, checksum }: ShuffleFile) =>
  fileChecksum(path).then(
    (found) => found === checksum,
    () => false,
  );
