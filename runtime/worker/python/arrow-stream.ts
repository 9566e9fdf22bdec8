import { Message, makeData, RecordBatch, RecordBatchReader, type Schema, Struct } from "apache-arrow";
import type * as metadata from "apache-arrow/ipc/metadata/message";
import { VectorLoader } from "apache-arrow/visitor/vectorloader";
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

/** The batches of a stream among other bytes, each only until the next is asked for; reads up to its end and no further. */
export async function* readBatches(reader: ByteReader): AsyncGenerator<RecordBatch> {
  /** What came before the first batch, for streams with dictionaries. */
  const before: Uint8Array[] = [];
  let schema: Schema | undefined;
  let memory = Buffer.alloc(0);
  for (;;) {
    const head = await reader.read(headBytes);
    const describedBytes = head.readInt32LE(4);
    if (describedBytes === 0) return;
    const described = await reader.read(describedBytes);
    const message = Message.decode(described);
    const length = Number(message.bodyLength);
    if (memory.length < length) memory = Buffer.allocUnsafeSlow(length);
    const body = memory.subarray(0, length);
    await reader.readInto(body);
    if (message.isSchema()) schema = message.header() as Schema;
    if (message.isRecordBatch() && schema?.dictionaries.size === 0) {
      yield batchOf(schema, message.header() as metadata.RecordBatch, body);
      continue;
    }
    const bytes = Buffer.concat([head, described, body]);
    if (!message.isRecordBatch()) before.push(bytes);
    else for (const batch of RecordBatchReader.from(Buffer.concat([...before, bytes, endOfStream]))) yield batch;
  }
}

/** Without reading the schema again. */
function batchOf(schema: Schema, { nodes, buffers, length }: metadata.RecordBatch, body: Buffer): RecordBatch {
  const loader = new VectorLoader(body, nodes, buffers, new Map(), schema.metadataVersion);
  const children = loader.visitMany(schema.fields.map(({ type }) => type));
  return new RecordBatch(schema, makeData({ type: new Struct(schema.fields), length, children }));
}
