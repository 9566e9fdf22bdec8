import { type Data, type RecordBatch, RecordBatchReader } from "apache-arrow";
import type { DataType, StructType } from "../../types";
import { fromFields, isLinearAlgebra } from "./ml/linear-algebra";
import { type FieldReader, type Row, rowClass } from "./row";
import {
  CalendarInterval,
  Decimal,
  Duration,
  Geography,
  Geometry,
  Instant,
  LocalDate,
  LocalDateTime,
  LocalTime,
  Period,
  Variant,
} from "./values";

/** The record batches of one Arrow IPC stream. */
export const recordBatches = (ipc: Uint8Array): Iterable<RecordBatch> => RecordBatchReader.from(ipc);

/** A function from Arrow batches to rows of this schema; each value as the table in this room's README says. */
export function rowDecoder(schema: StructType): (batch: RecordBatch) => Row[] {
  const RowOfSchema = rowClass(schema);
  return (batch) => {
    const fields = fieldReaders(schema, batch.data);
    const rows: Row[] = [];
    // A loop takes a tenth of the time of Array.from.
    for (let index = 0; index < batch.numRows; index++) rows.push(new RowOfSchema(fields, index));
    return rows;
  };
}

const fieldReaders = (type: StructType, { children }: Data): readonly FieldReader[] =>
  type.fields.map((field, index) => kept(field.type, columnReader(field.type, children[index]!)));

/** What can be changed, or takes long to make, is made once. */
function kept({ kind }: DataType, read: FieldReader): FieldReader {
  if (!["array", "map", "struct", "binary", "variant", "geometry", "geography", "udt"].includes(kind)) return read;
  const values = new Map<number, unknown>();
  return (index) => {
    if (!values.has(index)) values.set(index, read(index));
    return values.get(index);
  };
}

/** The value of a column at a place of its batch; null where there is none. */
export function columnReader(type: DataType, data: Data): FieldReader {
  const read = valueReader(type, data);
  if (data.nullCount === 0) return read;
  const { nullBitmap, offset } = data;
  if (!nullBitmap) return () => null;
  return (index) => ((nullBitmap[(offset + index) >> 3]! >> ((offset + index) & 7)) & 1 ? read(index) : null);
}

function valueReader(type: DataType, data: Data): FieldReader {
  const values = data.values;
  switch (type.kind) {
    case "null":
      return () => null;
    case "boolean":
      return (index) => ((values[(data.offset + index) >> 3] >> ((data.offset + index) & 7)) & 1) === 1;
    case "string":
    case "char":
    case "varchar":
      return textReader(data);
    case "binary":
      return bytesReader(data);
    case "decimal": {
      const unscaled = int128(values);
      return (index) => new Decimal(unscaled(index), type.scale);
    }
    case "date":
      return (index) => new LocalDate(values[index]);
    case "timestamp":
      return (index) => new Instant(values[index]);
    case "timestamp_ntz":
      return (index) => new LocalDateTime(values[index]);
    case "time":
      return (index) => new LocalTime(values[index]);
    case "day_time_interval":
      return (index) => new Duration(values[index]);
    case "year_month_interval":
      return (index) => new Period(values[index]);
    case "calendar_interval":
      return (index) => calendarInterval(values, index);
    case "array":
      return listReader(columnReader(type.element, data.children[0]!), data);
    case "map":
      return mapReader(type.key, type.value, data);
    case "struct":
      return structReader(type, data);
    case "variant": {
      const [value, metadata] = [bytesReader(data.children[0]!), bytesReader(data.children[1]!)];
      return (index) => new Variant(value(index), metadata(index));
    }
    case "geometry":
    case "geography": {
      const Shape = type.kind === "geometry" ? Geometry : Geography;
      const [srids, wkb] = [data.children[0]!.values, bytesReader(data.children[1]!)];
      return (index) => new Shape(wkb(index), srids[index]);
    }
    case "udt":
      return userTypeReader(type, data);
    default:
      return (index) => values[index];
  }
}

function textReader(data: Data): FieldReader {
  const { valueOffsets: offsets } = data;
  const bytes = Buffer.from(data.values.buffer, data.values.byteOffset, data.values.byteLength);
  return (index) => bytes.toString("utf8", Number(offsets[index]), Number(offsets[index + 1]));
}

function bytesReader(data: Data): (index: number) => Uint8Array {
  const { valueOffsets: offsets, values } = data;
  return (index) => values.slice(Number(offsets[index]), Number(offsets[index + 1]));
}

function listReader(read: FieldReader, { valueOffsets: offsets }: Data): (index: number) => unknown[] {
  return (index) => {
    const start = offsets[index]!;
    return Array.from({ length: offsets[index + 1]! - start }, (_, item) => read(start + item));
  };
}

function mapReader(keyType: DataType, valueType: DataType, data: Data): FieldReader {
  const entries = data.children[0]!;
  const key = columnReader(keyType, entries.children[0]!);
  const value = columnReader(valueType, entries.children[1]!);
  const read = listReader((index) => [key(index), value(index)], data);
  return (index) => new Map(read(index) as [unknown, unknown][]);
}

function structReader(type: StructType, data: Data): FieldReader {
  const RowOfStruct = rowClass(type);
  const fields = fieldReaders(type, data);
  return (index) => new RowOfStruct(fields, index);
}

/** Vectors and matrices of MLlib; values of other user-defined types are what they are stored as. */
function userTypeReader({ jvmClass = "", sqlType }: DataType & { kind: "udt" }, data: Data): FieldReader {
  if (sqlType.kind !== "struct" || !isLinearAlgebra(jvmClass)) return valueReader(sqlType, data);
  const fields = fieldReaders(sqlType, data);
  return (index) =>
    fromFields(
      jvmClass,
      fields.map((read) => read(index)),
    );
}

/** Arrow JS keeps a decimal as four 32-bit words, lowest first. Most fit 64 bits. */
function int128(words: Uint32Array): (index: number) => bigint {
  const aligned = words.byteOffset % 8 === 0 ? words : words.slice();
  const halves = new BigInt64Array(aligned.buffer, aligned.byteOffset, aligned.length >> 1);
  return (index) => {
    const low = halves[index * 2]!;
    const high = halves[index * 2 + 1]!;
    if (high === 0n ? low >= 0n : high === -1n && low < 0n) return low;
    return (high << 64n) | BigInt.asUintN(64, low);
  };
}

/** Months, days, and nanoseconds as two words; Spark's are whole microseconds. */
function calendarInterval(words: Int32Array, index: number): CalendarInterval {
  const at = index * 4;
  const nanos = (BigInt(words[at + 3]!) << 32n) | BigInt(words[at + 2]! >>> 0);
  return new CalendarInterval(words[at]!, words[at + 1]!, nanos / 1000n);
}
