import type { Struct as ArrowStruct, Data, DataType } from "apache-arrow";
import type { StructType } from "../../types/index";

/** Rows of a schema, none of them, as an Arrow IPC stream. */
export async function emptyStream(schema: StructType, timeZone: string): Promise<Uint8Array> {
  const { makeData, RecordBatch, RecordBatchStreamWriter, Struct } = await import("apache-arrow");
  const { arrowSchema } = await import("../../types/arrow-schema");
  // The library's own empty vectors lack their children, and offsets.
  const empty = (type: DataType): Data => {
    const children = (type.children ?? []).map((field) => empty(field.type));
    const vector = { type, length: 0, nullCount: 0, valueOffsets: new Int32Array(1), children, child: children[0] };
    return makeData(vector as Parameters<typeof makeData>[0]);
  };
  const arrow = arrowSchema(schema, timeZone);
  const writer = new RecordBatchStreamWriter();
  // The constructor drops fields whose name comes twice.
  writer.write(
    Object.assign(new RecordBatch(arrow, empty(new Struct(arrow.fields)) as Data<ArrowStruct>), { schema: arrow }),
  );
  writer.finish();
  return writer.toUint8Array(true);
}
