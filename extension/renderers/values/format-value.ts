import {
  type Data,
  type DataType,
  type Decimal,
  type Interval,
  IntervalUnit,
  type Timestamp,
  Type,
} from "apache-arrow";
import { javaNumber } from "../../../runtime/types/java-number";
import { formatDecimal } from "./format-number";
import {
  formatDate,
  formatDayTime,
  formatMonthDayNano,
  formatTime,
  formatTimestamp,
  formatYearMonth,
} from "./format-time";

/** Read from Arrow's own buffers: its getters turn decimals, timestamps and times into lossy numbers. */
type Format = (data: Data, index: number) => string;

const utf8 = new TextDecoder();
const bytesAt = (data: Data, index: number): Uint8Array =>
  data.values.subarray(Number(data.valueOffsets[index]), Number(data.valueOffsets[index + 1]));
const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0").toUpperCase());

const formats: Partial<Record<Type, Format>> = {
  [Type.Null]: () => "null",
  [Type.Bool]: ({ values, offset }, index) =>
    String(((values[(offset + index) >> 3] >> ((offset + index) & 7)) & 1) === 1),
  [Type.Int]: ({ values }, index) => String(values[index]),
  [Type.Float]: ({ values }, index) => javaNumber(values[index], values instanceof Float32Array),
  [Type.Decimal]: ({ values, type }, index) =>
    formatDecimal(values.subarray(index * 4, index * 4 + 4), (type as Decimal).scale),
  [Type.Utf8]: (data, index) => utf8.decode(bytesAt(data, index)),
  [Type.LargeUtf8]: (data, index) => utf8.decode(bytesAt(data, index)),
  [Type.Binary]: (data, index) => `[${hex(bytesAt(data, index)).join(" ")}]`,
  [Type.LargeBinary]: (data, index) => `[${hex(bytesAt(data, index)).join(" ")}]`,
  [Type.Date]: ({ values }, index) => formatDate(values[index]),
  [Type.Timestamp]: ({ values, type }, index) =>
    formatTimestamp(values[index], (type as Timestamp).timezone ?? undefined),
  [Type.Time]: ({ values }, index) => formatTime(values[index]),
  [Type.Duration]: ({ values }, index) => formatDayTime(values[index]),
  [Type.Interval]: ({ values, type }, index) =>
    (type as Interval).unit === IntervalUnit.YEAR_MONTH
      ? formatYearMonth(values[index])
      : formatMonthDayNano(values.subarray(index * 4, index * 4 + 4)),
  [Type.List]: formatNested,
  [Type.Map]: formatNested,
  [Type.Struct]: formatNested,
};

/** Text of a value that is not null; arrays, maps and structs as JSON. */
export function formatValue(data: Data, index: number): string {
  const format = formats[data.type.typeId as Type];
  return format ? format(data, index) : `(${data.type})`;
}

const plainJson = new Set<Type>([Type.Bool, Type.Int, Type.Float, Type.Decimal, Type.Null]);

/** A value of an array, map or struct, by its place or name in it. */
export interface Part {
  readonly name: string;
  readonly data: Data;
  readonly index: number;
}

/** What a nested value consists of; undefined for a value that has no parts. */
export function partsOf(data: Data, index: number): Part[] | undefined {
  if (!data.getValid(index)) return undefined;
  const [first] = data.children;
  switch (data.type.typeId as Type) {
    case Type.List:
      return itemIndexes(data, index).map((i, place) => ({ name: String(place), data: first!, index: i }));
    case Type.Map: {
      const [keys, values] = first!.children as [Data, Data];
      return itemIndexes(data, index).map((i) => ({ name: formatValue(keys, i), data: values, index: i }));
    }
    case Type.Struct: {
      const { children } = data.type as DataType & { children: readonly { name: string }[] };
      return data.children.map((child, i) => ({ name: children[i]!.name, data: child, index }));
    }
    default:
      return undefined;
  }
}

/** A value as JSON; what JSON has no form for is a string. */
export const jsonText = (data: Data, index: number): string => formatNested(data, index);

function formatNested(data: Data, index: number): string {
  if (!data.getValid(index)) return "null";
  const typeId = data.type.typeId as Type;
  if (typeId === Type.List)
    return `[${itemIndexes(data, index)
      .map((i) => formatNested(data.children[0]!, i))
      .join(", ")}]`;
  if (typeId === Type.Map) {
    const [keys, values] = data.children[0]!.children as [Data, Data];
    const entries = itemIndexes(data, index).map((i) => `${quote(formatValue(keys, i))}: ${formatNested(values, i)}`);
    return `{${entries.join(", ")}}`;
  }
  if (typeId === Type.Struct) {
    const names = (data.type as DataType & { children: readonly { name: string }[] }).children;
    const fields = data.children.map((child, i) => `${quote(names[i]!.name)}: ${formatNested(child, index)}`);
    return `{${fields.join(", ")}}`;
  }
  const text = formatValue(data, index);
  return plainJson.has(typeId) && !/[NI]/.test(text) ? text : quote(text);
}

const quote = (text: string) => JSON.stringify(text);

function itemIndexes(data: Data, index: number): number[] {
  const start = Number(data.valueOffsets[index]);
  return Array.from({ length: Number(data.valueOffsets[index + 1]) - start }, (_, i) => start + i);
}

const numeric = new Set<Type>([Type.Int, Type.Float, Type.Decimal]);

export function isNumeric(type: DataType): boolean {
  return numeric.has(type.typeId as Type);
}

const nested = new Set<Type>([Type.List, Type.Map, Type.Struct]);

export function isNested(type: DataType): boolean {
  return nested.has(type.typeId as Type);
}
