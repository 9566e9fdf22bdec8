import duckdb, { type Connection } from "@duckdb/node-bindings";
import type { ExternalStep, FunctionRuntime } from "../../protocol/worker-messages";
import { arrowSchema } from "../../types/arrow-schema";
import { arrowBatches } from "../builders/arrow-batches";
import { BatchBuilder } from "../builders/batch-builder";
import { openSource, type Source } from "../external/open-source";
import type { Slice } from "../external/slices";
import { endOfStream, streamParts } from "./arrow-stream";
import { MessageWriter } from "./message-writer";

/** Of one batch, bytes: a message's length is a number of 32 bits. */
const maxBatchBytes = 256 * 1024 * 1024;

/** The bytes of a slice as PySpark reads them: one Arrow stream, or one for each group and source. */
export async function* feed(
  connections: readonly Connection[],
  tables: readonly string[],
  step: ExternalStep,
  runtime: FunctionRuntime,
  slice: Slice,
): AsyncGenerator<Uint8Array> {
  const sources = slice.map((part, i) => openSource(connections[i]!, tables[i]!, step, i, part));
  if (step.takes === "rows" || step.takes === "ordered_groups") {
    yield* wholeStream(await sources[0]!, runtime.timeZone, step.batchRows ?? runtime.maxBatchRows);
    return;
  }
  const streams = await Promise.all(sources);
  try {
    const readers = streams.map((source, i) => groupStreams(source, runtime, slice[i]!.sizes!));
    const count = slice[0]!.sizes!.length;
    for (let group = 0; group < count; group++) {
      yield new MessageWriter().int(slice.length).finish();
      for (const reader of readers) {
        const { value } = await reader.next();
        yield value as Uint8Array;
      }
    }
    yield new MessageWriter().int(0).finish();
  } finally {
    for (const { rows } of streams) await rows.close();
  }
}

async function* wholeStream(
  { rows, type, isWrapped }: Source,
  timeZone: string,
  maxBatchRows: number,
): AsyncGenerator<Uint8Array> {
  let isFirst = true;
  for await (const { stream } of arrowBatches(rows, type, timeZone, { maxBatchRows, maxBatchBytes }, isWrapped)) {
    const { schema, batch } = streamParts(stream);
    if (isFirst) yield schema;
    isFirst = false;
    yield batch;
  }
  yield endOfStream;
}

/** A complete stream for each group. */
async function* groupStreams(
  { rows, type, isWrapped }: Source,
  { timeZone, maxBatchRows }: FunctionRuntime,
  sizes: readonly number[],
): AsyncGenerator<Uint8Array> {
  const builder = new BatchBuilder(rows.result, type, arrowSchema(type, timeZone), isWrapped);
  let chunk: duckdb.DataChunk | null = null;
  let at = 0;
  let rowBytes: number | undefined;
  for (const size of sizes) {
    const parts: Uint8Array[] = [];
    const flush = () => {
      const { schema, batch } = streamParts(builder.finish());
      parts.push(...(parts.length === 0 ? [schema, batch] : [batch]));
    };
    for (let left = size; left > 0; ) {
      if (!chunk || at >= duckdb.data_chunk_get_size(chunk)) {
        chunk = await rows.chunk(rowBytes);
        at = 0;
        if (!chunk || duckdb.data_chunk_get_size(chunk) === 0) throw new Error("INTERNAL Error: a group has lost rows");
      }
      const count = Math.min(left, duckdb.data_chunk_get_size(chunk) - at, maxBatchRows - builder.rows);
      builder.append(chunk, at, count);
      rowBytes = builder.byteLength / builder.rows;
      at += count;
      left -= count;
      if (builder.rows >= maxBatchRows) flush();
    }
    if (builder.rows > 0 || parts.length === 0) flush();
    yield Buffer.concat([...parts, endOfStream]);
  }
}
