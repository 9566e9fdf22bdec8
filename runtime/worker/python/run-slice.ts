import duckdb from "@duckdb/node-bindings";
import type { RecordBatch } from "apache-arrow";
import type { ExternalStep, FunctionMetrics } from "../../protocol/worker-messages";
import type { Database } from "../database";
import type { SliceOutcome } from "../external/slice-outcome";
import type { SliceRun } from "../external/slice-run";
import { ArrowAppender } from "../inputs/arrow-appender";
import { readBatches } from "./arrow-stream";
import { StreamEnded } from "./byte-reader";
import { feed } from "./feed";
import { initMessage, special } from "./init-message";
import { MessageWriter } from "./message-writer";
import { pythonRaised, resultMismatch } from "./python-error";
import type { PythonProcess } from "./python-process";

/**
 * One run of PySpark's worker. The process is of no more use when this throws.
 * @throws RaisedCondition what a function raised; PythonCrashed
 */
export async function runSlice(python: PythonProcess, database: Database, run: SliceRun): Promise<SliceOutcome> {
  const connections = await Promise.all([...run.tables, run.results].map(() => duckdb.connect(database.instance)));
  const appender = new ArrowAppender(connections.at(-1)!, run.results);
  let rows = 0;
  const before = python.output.taken;
  const fed = sendSlice(python, connections, run);
  fed.catch(() => {}); // what Python says of it comes first
  try {
    const { times, accumulators } = await receive(python, run, async (batch) => {
      await append(appender, batch, run.step);
      rows += batch.numRows;
    });
    const bytesSent = await fed;
    appender.close();
    return { metrics: { rows, bytesSent, bytesReceived: python.output.taken - before, ...times }, accumulators };
  } catch (error) {
    // A connection must not go while a query of it runs.
    python.kill();
    await fed.catch(() => {});
    if (!(error instanceof StreamEnded)) throw error;
    if (!run.step.isResumable) throw await python.crashed(0);
    appender.close();
    throw await python.crashed(rows);
  } finally {
    for (const connection of connections) duckdb.disconnect_sync(connection);
  }
}

async function sendSlice(
  python: PythonProcess,
  connections: readonly duckdb.Connection[],
  { tables, step, runtime, slice, number, barrier }: SliceRun,
): Promise<number> {
  await python.write(initMessage(step, runtime, number, barrier));
  let sent = 0;
  for await (const bytes of feed(connections, tables, step, runtime, slice)) {
    if (python.hasExited) return sent;
    sent += bytes.length;
    await python.write(bytes);
  }
  await python.write(new MessageWriter().int(special.endOfStream).finish());
  return sent;
}

interface Received {
  times: Pick<FunctionMetrics, "initMs" | "processingMs">;
  readonly accumulators: Buffer[];
}

async function receive(
  { output }: PythonProcess,
  { runtime }: SliceRun,
  take: (batch: RecordBatch) => Promise<void>,
): Promise<Received> {
  const received: Received = { times: { initMs: 0, processingMs: 0 }, accumulators: [] };
  for (;;) {
    const next = await output.int();
    switch (next) {
      case special.arrowStream:
        for await (const batch of await readBatches(output)) await take(batch);
        break;
      case special.exception:
        throw pythonRaised((await output.bytes()).toString(), runtime.environment.PYSPARK_EXECUTOR_MEMORY_MB);
      case special.timing:
        received.times = timesOf(await output.read(timingBytes));
        break;
      case special.endOfData:
        for (let updates = await output.int(); updates > 0; updates--)
          received.accumulators.push(Buffer.from(await output.bytes()));
        await output.int();
        return received;
      default:
        throw new Error(`INTERNAL Error: Python said ${next}`);
    }
  }
}

/** Four times, and two counts of spilled bytes. */
const timingBytes = 6 * 8;

/** When it began, had read the functions and had ended; how long it was in them. */
function timesOf(bytes: Buffer): Received["times"] {
  const [began, read, , processingMs] = Array.from({ length: 4 }, (_, i) => Number(bytes.readBigInt64BE(8 * i)));
  return { initMs: read! - began!, processingMs: processingMs! };
}

/** Rows come as one struct, whose further columns nobody has declared. */
async function append(appender: ArrowAppender, { data, numRows }: RecordBatch, step: ExternalStep): Promise<void> {
  const ofEach = step.gives === "rows_of_each";
  const values = step.resultTypes.length;
  const expected = values + (ofEach ? 1 : 0);
  const rows = () => data.children[0]!.children.slice(0, values);
  const columns = ofEach ? [...rows(), data.children[1]!] : step.gives === "rows" ? rows() : data.children;
  if (columns.length !== expected) throw resultMismatch(`${expected} columns`, `${columns.length}`);
  try {
    if (expected > 0) await appender.append(columns, numRows);
  } catch (error) {
    if (error instanceof TypeError) throw resultMismatch("the declared types", error.message);
    throw error;
  }
}
