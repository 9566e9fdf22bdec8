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

/** The batches of a stream among other bytes; reads up to its end and no further. */
export async function* readBatches(reader: ByteReader): AsyncGenerator<RecordBatch> {
  /** What came before the first batch, for streams with dictionaries. */
  const before: Uint8Array[] = [];
  let schema: Schema | undefined;
  for (;;) {
    const head = await reader.read(headBytes);
    const length = head.readInt32LE(4);
    if (length === 0) return;
    const described = await reader.read(length);
    const message = Message.decode(described);
    const body = await reader.read(Number(message.bodyLength));
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
  const aligned = body.byteOffset % 8 === 0 ? body : Uint8Array.from(body);
  const loader = new VectorLoader(aligned, nodes, buffers, new Map(), schema.metadataVersion);
  const children = loader.visitMany(schema.fields.map(({ type }) => type));
  return new RecordBatch(schema, makeData({ type: new Struct(schema.fields), length, children }));
}
