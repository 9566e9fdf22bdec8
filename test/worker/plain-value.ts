import { MapRow, StructRow, type Table, Vector } from "apache-arrow";

/** Rows with every value as something that `toEqual` compares and a reader can read. */
export const plainRows = (table: Table): unknown[][] =>
  Array.from({ length: table.numRows }, (_, row) =>
    table.schema.fields.map((_field, column) => plain(table.getChildAt(column)!.get(row))),
  );

function plain(value: unknown): unknown {
  if (value instanceof Vector) return Array.from(value, plain);
  if (value instanceof Uint8Array) return Buffer.from(value).toString("hex");
  if (value instanceof Uint32Array) return decimal(value);
  if (ArrayBuffer.isView(value)) return Array.from(value as Int32Array);
  if (value instanceof MapRow || value instanceof StructRow) {
    const entries = Array.from(value as Iterable<[unknown, unknown]>);
    return Object.fromEntries(entries.map(([key, item]) => [key, plain(item)]));
  }
  return value;
}

/** The unscaled value of four words. */
const decimal = (words: Uint32Array) =>
  BigInt.asIntN(
    128,
    words.reduceRight((high, word) => (high << 32n) | BigInt(word), 0n),
  );
