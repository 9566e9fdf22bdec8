import type { StructType } from "../../types/index";

/** Rows of a schema, none of them, as an Arrow IPC stream. */
export async function emptyStream(schema: StructType, timeZone: string): Promise<Uint8Array> {
  const { makeData, RecordBatch, RecordBatchStreamWriter, Struct } = await import("apache-arrow");
  const { arrowSchema } = await import("../../types/arrow-schema");
  const arrow = arrowSchema(schema, timeZone);
  const children = arrow.fields.map(({ type }) => makeData({ type, length: 0, nullCount: 0 }));
  const data = makeData({ type: new Struct(arrow.fields), length: 0, nullCount: 0, children });
  const writer = new RecordBatchStreamWriter();
  // The constructor drops fields whose name comes twice.
  writer.write(Object.assign(new RecordBatch(arrow, data), { schema: arrow }));
  writer.finish();
  return writer.toUint8Array(true);
}
