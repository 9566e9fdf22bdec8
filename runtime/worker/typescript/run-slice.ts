import duckdb, { type Connection } from "@duckdb/node-bindings";
import { RecordBatchReader } from "apache-arrow";
import { fromJson, type StructType } from "../../types/index";
import { arrowBatches } from "../builders/arrow-batches";
import type { Database } from "../database";
import { openSource } from "../external/open-source";
import type { SliceOutcome } from "../external/slice-outcome";
import type { SliceRun } from "../external/slice-run";
import { RaisedCondition } from "../functions/raised-condition";
import { ArrowAppender } from "../inputs/arrow-appender";
import type { HostProcess } from "./host-process";

/** Batches that wait in the host while it works at one. */
const ahead = 2;
const maxBatchBytes = 4 * 1024 * 1024;

/** One slice of a step's rows through the functions. */
export async function runSlice(host: HostProcess, database: Database, run: SliceRun): Promise<SliceOutcome> {
  const connections = [await duckdb.connect(database.instance), await duckdb.connect(database.instance)] as const;
  const [reading, writing] = connections;
  const appender = new ArrowAppender(writing, run.results);
  let rows = 0;
  let bytesSent = 0;
  let bytesReceived = 0;
  let open = 0;
  const takeOne = async () => {
    const { message, body } = await host.read();
    open--;
    if (message.kind === "failed") throw new RaisedCondition(message.condition, message.parameters, "SparkException");
    for (const { data, numRows } of RecordBatchReader.from(body)) {
      await appender.append(data.children, numRows);
      rows += numRows;
    }
    bytesReceived += body.length;
  };
  try {
    const { functions, sources, result } = run.step;
    await host.write({
      kind: "prepare",
      functions: functions.map(({ name, commands, args }) => ({
        name,
        payload: commands[0]!,
        args: args.map(({ offset }) => offset),
      })),
      schema: sources[0]!.schema,
      result,
    });
    for await (const stream of batches(reading, run)) {
      if (open > ahead) await takeOne();
      open++;
      bytesSent += stream.length;
      await host.write({ kind: "batch" }, stream);
    }
    while (open > 0) await takeOne();
    appender.close();
    return { metrics: { rows, bytesSent, bytesReceived } };
  } finally {
    for (const connection of connections) duckdb.disconnect_sync(connection);
  }
}

async function* batches(connection: Connection, run: SliceRun): AsyncGenerator<Uint8Array> {
  const { step, tables, slice, runtime } = run;
  const { rows } = await openSource(connection, tables[0]!, step, 0, slice[0]!);
  const type = fromJson(step.sources[0]!.schema) as StructType;
  const limits = { maxBatchRows: runtime.maxBatchRows, maxBatchBytes };
  for await (const { stream } of arrowBatches(rows, type, runtime.timeZone, limits)) yield stream;
}
