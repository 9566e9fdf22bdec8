import duckdb from "@duckdb/node-bindings";
import { arrowSchema } from "../../types/arrow-schema";
import type { StructType } from "../../types/index";
import { BatchBuilder } from "./batch-builder";
import type { ChunkSource } from "./chunk-source";

export interface ArrowBatch {
  readonly rows: number;
  readonly stream: Uint8Array;
}

export interface BatchLimits {
  readonly maxBatchRows: number;
  /** A batch ends when it has reached this many bytes; one row may exceed it. */
  readonly maxBatchBytes: number;
}

/** Rows appended before the size of a row is known. */
const firstRows = 16;

/** Rows as Arrow IPC streams; closes the source. No rows give one batch of no rows, as Spark does. */
export async function* arrowBatches(
  source: ChunkSource,
  type: StructType,
  timeZone: string,
  limits: BatchLimits,
  isWrapped = false,
): AsyncGenerator<ArrowBatch> {
  const batch = new BatchBuilder(source.result, type, arrowSchema(type, timeZone), isWrapped);
  let isFirst = true;
  let rowBytes: number | undefined;

  try {
    for (;;) {
      const chunk = await source.chunk(rowBytes);
      const size = chunk ? duckdb.data_chunk_get_size(chunk) : 0;
      if (!chunk || size === 0) break;
      for (let start = 0; start < size; ) {
        const count = Math.min(size - start, limits.maxBatchRows - batch.rows, roomFor(batch, rowBytes, limits));
        batch.append(chunk, start, count);
        start += count;
        rowBytes = batch.byteLength / batch.rows;
        if (batch.rows < limits.maxBatchRows && batch.byteLength < limits.maxBatchBytes) continue;
        isFirst = false;
        yield { rows: batch.rows, stream: batch.finish() };
      }
    }
    if (batch.rows > 0 || isFirst) yield { rows: batch.rows, stream: batch.finish() };
  } finally {
    await source.close();
  }
}

/** Rows that a batch still takes, by the size of those before; in eights, which keeps bitmaps on byte borders. */
function roomFor(batch: BatchBuilder, rowBytes: number | undefined, limits: BatchLimits): number {
  if (rowBytes === undefined) return firstRows;
  const rows = (limits.maxBatchBytes - batch.byteLength) / Math.max(rowBytes, 1);
  return Math.max(8, Math.ceil(rows / 8) * 8);
}
