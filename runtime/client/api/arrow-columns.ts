import { type Data, makeData, RecordBatch, Struct } from "apache-arrow";
import {
  type DataType,
  mixedSrid,
  type SpatialType,
  type StructField,
  type StructType,
  simpleString,
} from "../../types";
import { arrowSchema } from "../../types/arrow-schema";
import { isRow } from "./row";
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

/**
 * Columns of JavaScript values as one Arrow batch.
 * @throws TypeError, RangeError naming the column of a value that does not fit its type
 */
export function encodeBatch(schema: StructType, columns: readonly (readonly unknown[])[], rows: number): RecordBatch {
  const arrow = arrowSchema(schema, "UTC");
  const children = schema.fields.map((field, index) => {
    return encodeField(field, columns[index]!, arrow.fields[index]!.type, field.name);
  });
  return new RecordBatch(arrow, makeData({ type: new Struct(arrow.fields), length: rows, nullCount: 0, children }));
}

type ArrowType = Data["type"];

function encodeField(
  { type, nullable }: Pick<StructField, "type" | "nullable">,
  values: readonly unknown[],
  arrow: ArrowType,
  path: string,
): Data {
  const length = values.length;
  const bitmap = new Uint8Array((length + 7) >> 3);
  let nullCount = 0;
  for (let index = 0; index < length; index++) {
    if (values[index] === null || values[index] === undefined) nullCount++;
    else bitmap[index >> 3]! |= 1 << (index & 7);
  }
  if (nullCount > 0 && !nullable) throw new RangeError(`Column ${path} is not nullable, but a value of it is null`);
  const data = encodeValues(type, values, path, arrow);
  return makeData({ type: arrow, length, nullCount, nullBitmap: nullCount > 0 ? bitmap : undefined, ...data } as never);
}

function encodeValues(type: DataType, values: readonly unknown[], path: string, arrow: ArrowType): object {
  switch (type.kind) {
    case "null":
      return {};
    case "boolean":
      return {
        data: bits(values, (value) => checked(typeof value === "boolean", value, type, path) && (value as boolean)),
      };
    case "byte":
    case "short":
    case "integer":
    case "float":
    case "double":
      return {
        data: numbers[type.kind](values.map((value) => number(value, type.kind as keyof typeof numbers, type, path))),
      };
    case "string":
    case "char":
    case "varchar":
      return bytes(values.map((value) => (present(value) ? Buffer.from(text(value, type, path)) : empty)));
    case "binary":
      return bytes(values.map((value) => (present(value) ? binary(value, type, path) : empty)));
    case "decimal":
      return { data: decimals(values, type.precision, type.scale, path) };
    case "date":
      return { data: Int32Array.from(values, (value) => (present(value) ? days(value, type, path) : 0)) };
    case "year_month_interval":
      return {
        data: Int32Array.from(values, (value) => (present(value) ? instance(value, Period, type, path).months : 0)),
      };
    case "calendar_interval":
      return { data: calendarIntervals(values, type, path) };
    case "long":
    case "timestamp":
    case "timestamp_ntz":
    case "time":
    case "day_time_interval":
      return { data: BigInt64Array.from(values, (value) => (present(value) ? int64(value, type, path) : 0n)) };
    case "array": {
      const { offsets, items } = flatten(values, (value) => array(value, type, path));
      const element = { type: type.element, nullable: type.containsNull };
      return { valueOffsets: offsets, child: encodeField(element, items, arrow.children[0]!.type, `${path}.element`) };
    }
    case "map": {
      const { offsets, items } = flatten(values, (value) => entries(value, type, path));
      const entryType = arrow.children[0]!.type as ArrowType;
      const key = encodeField(
        { type: type.key, nullable: false },
        items.map(([k]) => k),
        entryType.children[0]!.type,
        `${path}.key`,
      );
      const item = { type: type.value, nullable: type.valueContainsNull };
      const value = encodeField(
        item,
        items.map(([, v]) => v),
        entryType.children[1]!.type,
        `${path}.value`,
      );
      const child = makeData({ type: entryType as Struct, length: items.length, nullCount: 0, children: [key, value] });
      return { valueOffsets: offsets, child };
    }
    case "struct": {
      const children = type.fields.map((field, index) => {
        const column = values.map((value) => (present(value) ? fieldOf(value, field.name, index, type, path) : null));
        const relaxed = values.some((value) => !present(value)) ? { ...field, nullable: true } : field;
        return encodeField(relaxed, column, arrow.children[index]!.type, `${path}.${field.name}`);
      });
      return { children };
    }
    case "variant": {
      const variants = values.map((value) => (present(value) ? instance(value, Variant, type, path) : undefined));
      const fields = ["value", "metadata"] as const;
      const children = fields.map((name, index) => {
        const column = variants.map((variant) => variant?.[name] ?? empty);
        return makeData({
          type: arrow.children[index]!.type,
          length: column.length,
          nullCount: 0,
          ...bytes(column),
        } as never);
      });
      return { children };
    }
    case "geometry":
    case "geography":
      return { children: spatialColumns(type, values, path, arrow) };
    case "udt":
      return encodeValues(type.sqlType, values, path, arrow);
  }
}

/** @throws RangeError for a value of another reference system than its column's, as Spark's GEO_ENCODER_SRID_MISMATCH_ERROR */
function spatialColumns(type: SpatialType, values: readonly unknown[], path: string, arrow: ArrowType): Data[] {
  const shapes = values.map((value) => {
    if (!present(value)) return undefined;
    const shape = instance(value, type.kind === "geometry" ? Geometry : Geography, type, path);
    if (type.srid !== mixedSrid && shape.srid !== type.srid)
      throw new RangeError(`Column ${path} is ${simpleString(type)}; a value of SRID ${shape.srid} does not fit it`);
    return shape;
  });
  const [srid, wkb] = arrow.children;
  const whole = { length: shapes.length, nullCount: 0 };
  return [
    makeData({ type: srid!.type, ...whole, data: Int32Array.from(shapes, (shape) => shape?.srid ?? 0) } as never),
    makeData({ type: wkb!.type, ...whole, ...bytes(shapes.map((shape) => shape?.wkb ?? empty)) } as never),
  ];
}

const numbers = {
  byte: (values: readonly number[]) => Int8Array.from(values),
  short: (values: readonly number[]) => Int16Array.from(values),
  integer: (values: readonly number[]) => Int32Array.from(values),
  float: (values: readonly number[]) => Float32Array.from(values),
  double: (values: readonly number[]) => Float64Array.from(values),
} as const;
const ranges = { byte: 128, short: 32768, integer: 2147483648 } as const;

const empty = new Uint8Array(0);
const present = (value: unknown) => value !== null && value !== undefined;

function checked(fits: boolean, value: unknown, type: DataType, path: string): true {
  if (fits) return true;
  const shown = typeof value === "object" ? (value?.constructor?.name ?? "object") : `${typeof value} ${String(value)}`;
  throw new TypeError(`Column ${path} is ${simpleString(type)}; ${shown} does not fit it`);
}

function instance<T>(value: unknown, Class: new (...args: never[]) => T, type: DataType, path: string): T {
  checked(value instanceof Class, value, type, path);
  return value as T;
}

function number(value: unknown, kind: keyof typeof numbers, type: DataType, path: string): number {
  if (!present(value)) return 0;
  checked(typeof value === "number" || typeof value === "bigint", value, type, path);
  const given = Number(value);
  if (kind === "float" || kind === "double") return given;
  const limit = ranges[kind];
  checked(Number.isInteger(given) && given >= -limit && given < limit, value, type, path);
  return given;
}

function int64(value: unknown, type: DataType, path: string): bigint {
  if (type.kind === "timestamp") {
    if (value instanceof Date) return Instant.fromDate(value).epochMicros;
    return instance(value, Instant, type, path).epochMicros;
  }
  if (type.kind === "timestamp_ntz") return instance(value, LocalDateTime, type, path).epochMicros;
  if (type.kind === "time") return instance(value, LocalTime, type, path).nanosOfDay;
  if (type.kind === "day_time_interval") return instance(value, Duration, type, path).micros;
  checked(typeof value === "bigint" || Number.isSafeInteger(value), value, type, path);
  const given = BigInt(value as bigint | number);
  checked(BigInt.asIntN(64, given) === given, value, type, path);
  return given;
}

function days(value: unknown, type: DataType, path: string): number {
  if (value instanceof Date) return Math.floor(value.getTime() / 86_400_000);
  return instance(value, LocalDate, type, path).epochDays;
}

function text(value: unknown, type: DataType, path: string): string {
  checked(typeof value === "string", value, type, path);
  return value as string;
}

function binary(value: unknown, type: DataType, path: string): Uint8Array {
  return instance(value, Uint8Array, type, path);
}

function array(value: unknown, type: DataType, path: string): readonly unknown[] {
  checked(Array.isArray(value) || ArrayBuffer.isView(value), value, type, path);
  return Array.from(value as ArrayLike<unknown>);
}

function entries(value: unknown, type: DataType, path: string): readonly (readonly [unknown, unknown])[] {
  if (value instanceof Map) return [...value];
  checked(typeof value === "object", value, type, path);
  return Object.entries(value as object);
}

/** A struct's field, from a Row, an array by position, or an object by name. */
export function fieldOf(value: unknown, name: string, index: number, type: DataType, path: string): unknown {
  if (Array.isArray(value)) return value[index];
  checked(typeof value === "object", value, type, path);
  return isRow(value) ? value.toArray()[index] : (value as Readonly<Record<string, unknown>>)[name];
}

function bits(values: readonly unknown[], isSet: (value: unknown) => boolean): Uint8Array {
  const data = new Uint8Array((values.length + 7) >> 3);
  for (const [index, value] of values.entries())
    if (present(value) && isSet(value)) data[index >> 3]! |= 1 << (index & 7);
  return data;
}

function bytes(values: readonly Uint8Array[]): { valueOffsets: Int32Array; data: Uint8Array } {
  const valueOffsets = new Int32Array(values.length + 1);
  for (const [index, value] of values.entries()) valueOffsets[index + 1] = valueOffsets[index]! + value.length;
  const data = new Uint8Array(valueOffsets[values.length]!);
  for (const [index, value] of values.entries()) data.set(value, valueOffsets[index]);
  return { valueOffsets, data };
}

function flatten<T>(
  values: readonly unknown[],
  itemsOf: (value: unknown) => readonly T[],
): { offsets: Int32Array; items: T[] } {
  const offsets = new Int32Array(values.length + 1);
  const items: T[] = [];
  for (const [index, value] of values.entries()) {
    if (present(value)) for (const item of itemsOf(value)) items.push(item);
    offsets[index + 1] = items.length;
  }
  return { offsets, items };
}

function decimals(values: readonly unknown[], precision: number, scale: number, path: string): Uint32Array {
  const words = new Uint32Array(values.length * 4);
  const limit = 10n ** BigInt(precision);
  for (const [index, value] of values.entries()) {
    if (!present(value)) continue;
    const unscaled = unscaledAt(value, scale, path);
    if (unscaled >= limit || unscaled <= -limit)
      throw new RangeError(`Column ${path}: ${String(value)} has more than ${precision} digits`);
    const bits128 = BigInt.asUintN(128, unscaled);
    for (let word = 0; word < 4; word++) words[index * 4 + word] = Number((bits128 >> BigInt(32 * word)) & 0xffffffffn);
  }
  return words;
}

/** Digits beyond the scale must be zeros: nothing is rounded away unseen. */
function unscaledAt(value: unknown, scale: number, path: string): bigint {
  const decimal = value instanceof Decimal ? value : Decimal.parse(String(value));
  if (decimal.scale <= scale) return decimal.unscaled * 10n ** BigInt(scale - decimal.scale);
  const factor = 10n ** BigInt(decimal.scale - scale);
  if (decimal.unscaled % factor !== 0n)
    throw new RangeError(`Column ${path}: ${decimal} has more than ${scale} digits after the point`);
  return decimal.unscaled / factor;
}

function calendarIntervals(values: readonly unknown[], type: DataType, path: string): Int32Array {
  const words = new Int32Array(values.length * 4);
  for (const [index, value] of values.entries()) {
    if (!present(value)) continue;
    const { months, days: dayCount, microseconds } = instance(value, CalendarInterval, type, path);
    const nanos = microseconds * 1000n;
    words.set([months, dayCount, Number(BigInt.asIntN(32, nanos)), Number(nanos >> 32n)], index * 4);
  }
  return words;
}
