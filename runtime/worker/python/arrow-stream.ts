import { Message, type RecordBatch, RecordBatchReader } from "apache-arrow";
import type { ByteReader } from "./byte-reader";

/** Continuation mark and length of what comes next; a length of nothing ends a stream. */
const headBytes = 8;
export const endOfStream = Buffer.from([0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0]);

/** The parts of a stream of one batch: its schema and its batch. Joined with other batches and an end they are a stream again. */
export function streamParts(stream: Uint8Array): { readonly schema: Uint8Array; readonly batch: Uint8Array } {
  const length = new DataView(stream.buffer, stream.byteOffset).getInt32(4, true);
  const split = headBytes + length;
  return { schema: stream.subarray(0, split), batch: stream.subarray(split, stream.length - endOfStream.length) };
}

/** The batches of a stream among other bytes; reads up to its end and no further. */
export async function* readBatches(reader: ByteReader): AsyncGenerator<RecordBatch> {
  const before: Uint8Array[] = [];
  for (;;) {
    const head = await reader.read(headBytes);
    const length = head.readInt32LE(4);
    if (length === 0) return;
    const metadata = await reader.read(length);
    const message = Message.decode(metadata);
    const body = await reader.read(Number(message.bodyLength));
    const bytes = Buffer.concat([head, metadata, body]);
    if (!message.isRecordBatch()) {
      before.push(bytes);
      continue;
    }
    for (const batch of RecordBatchReader.from(Buffer.concat([...before, bytes, endOfStream]))) yield batch;
  }
}
