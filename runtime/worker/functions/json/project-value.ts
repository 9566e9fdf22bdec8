import { decimalText, type JsonScanner, JsonSyntaxError } from "../../../json/index";
import type { DataType, StructField } from "../../../types/index";
import { compactJson } from "./compact-json";

/** JSON text of a value that fits its type. */
export interface Projected {
  readonly json: string;
  /** Something in it did not fit, and is null. */
  readonly isPartial: boolean;
}

/** Reads one value; undefined: it does not fit, and is behind the scanner all the same. */
export type Reader = (scanner: JsonScanner) => Projected | undefined;

const whole = (json: string): Projected => ({ json, isPartial: false });
const nothing = whole("null");
const quote = (text: string) => whole(JSON.stringify(text));

/** Stands in front of the seconds since 1970 where a TIMESTAMP is a number. */
const secondsMark = "\u0001";

/**
 * How values of a type are read. Numbers and decimals become texts, which keep every digit; what DuckDB's SQL reads (dates, times)
 * stays as it is written; binary is base64.
 */
export function readerOf(type: DataType): Reader {
  const read = readerOfKind(type);
  return (scanner) => {
    if (scanner.kind() !== "null") return read(scanner);
    scanner.null();
    return nothing;
  };
}

function readerOfKind(type: DataType): Reader {
  switch (type.kind) {
    case "struct":
      return structReader(type.fields, ({ name }) => name);
    case "array":
      return arrayReader(readerOf(type.element));
    case "map":
      return mapReader(readerOf(type.value));
    case "string":
      return (scanner) => quote(textOf(scanner));
    case "variant":
      return (scanner) => quote(scanner.raw());
    case "boolean":
      return of("boolean", (scanner) => whole(String(scanner.boolean())));
    case "byte":
      return integer(8);
    case "short":
      return integer(16);
    case "integer":
      return integer(32);
    case "long":
      return integer(64);
    case "float":
      return real(Math.fround);
    case "double":
      return real((value) => value);
    case "decimal":
      return decimal(type.precision, type.scale);
    case "binary":
      return of("string", (scanner) => base64(scanner.string()));
    case "timestamp":
      return timestamp;
    default:
      return of("string", (scanner) => quote(scanner.string()));
  }
}

function textOf(scanner: JsonScanner): string {
  if (scanner.kind() === "string") return scanner.string();
  return scanner.features.isCompact ? compactJson(scanner) : scanner.raw();
}

/**
 * A struct's fields by their exact names; of a name that comes twice the last one counts.
 * @param keyOf a field's name in what comes out
 */
export function structReader(
  fields: readonly StructField[],
  keyOf: (field: StructField, place: number) => string,
): Reader {
  const readers = fields.map(({ type }) => readerOf(type));
  const places = new Map(fields.map(({ name }, place) => [name, place]));
  const keys = fields.map((field, place) => `${JSON.stringify(keyOf(field, place))}:`);
  return of("object", (scanner) => {
    const values: (string | undefined)[] = new Array(fields.length);
    let isPartial = false;
    scanner.object((name) => {
      const place = places.get(name);
      if (place === undefined) return scanner.skip();
      const value = readers[place]!(scanner);
      isPartial ||= value === undefined || value.isPartial;
      values[place] = value?.json;
    });
    const members: string[] = [];
    for (const [place, value] of values.entries()) if (value !== undefined) members.push(keys[place]! + value);
    return { json: `{${members.join(",")}}`, isPartial };
  });
}

/** One element that does not fit spoils the array; one that does in part leaves it in part. */
function arrayReader(element: Reader): Reader {
  return of("array", (scanner) => {
    const items: (Projected | undefined)[] = [];
    scanner.array(() => void items.push(element(scanner)));
    return joined("[", items, (item) => item.json, "]");
  });
}

function mapReader(value: Reader): Reader {
  return of("object", (scanner) => {
    const entries = new Map<string, Projected | undefined>();
    scanner.object((name) => void entries.set(name, value(scanner)));
    const keys = [...entries.keys()];
    return joined("{", [...entries.values()], (item, place) => `${JSON.stringify(keys[place])}:${item.json}`, "}");
  });
}

function joined(
  open: string,
  items: readonly (Projected | undefined)[],
  text: (item: Projected, place: number) => string,
  close: string,
): Projected | undefined {
  if (items.includes(undefined)) return undefined;
  const known = items as readonly Projected[];
  return { json: open + known.map(text).join(",") + close, isPartial: known.some(({ isPartial }) => isPartial) };
}

/** A reader of one kind of values; the others do not fit. */
function of(kind: ReturnType<JsonScanner["kind"]>, read: Reader): Reader {
  return (scanner) => {
    const found = scanner.kind();
    if (found === kind) return read(scanner);
    scanner.skip(found);
    return undefined;
  };
}

function integer(bits: number): Reader {
  const [low, high] = [-(2n ** BigInt(bits - 1)), 2n ** BigInt(bits - 1) - 1n];
  return of("number", (scanner) => {
    const text = scanner.number();
    if (!/^-?\d+$/.test(text)) return undefined;
    const value = BigInt(text);
    return value >= low && value <= high ? whole(`"${value}"`) : undefined;
  });
}

const specialNumbers: Readonly<Record<string, string>> = {
  NaN: "NaN",
  Infinity: "Infinity",
  "+Infinity": "Infinity",
  "+INF": "Infinity",
  INF: "Infinity",
  "-Infinity": "-Infinity",
  "-INF": "-Infinity",
};
const quotedNumbers = new Set(["NaN", "+INF", "INF", "Infinity", "-INF", "-Infinity"]);

function real(narrow: (value: number) => number): Reader {
  return (scanner) => {
    const kind = scanner.kind();
    if (kind === "string") {
      const text = scanner.string();
      return scanner.features.nonNumeric && quotedNumbers.has(text) ? quote(specialNumbers[text]!) : undefined;
    }
    if (kind !== "number") return void scanner.skip(kind);
    const text = scanner.number();
    const special = specialNumbers[text];
    if (special) return quote(special);
    const value = narrow(Number(text));
    return quote(Number.isFinite(value) ? text : value < 0 ? "-Infinity" : "Infinity");
  };
}

function decimal(precision: number, scale: number): Reader {
  return (scanner) => {
    const kind = scanner.kind();
    if (kind !== "number" && kind !== "string") return void scanner.skip(kind);
    const text = decimalText(scanner[kind](), precision, scale);
    return text === undefined ? undefined : quote(text);
  };
}

const timestamp: Reader = (scanner) => {
  const kind = scanner.kind();
  if (kind === "string") {
    const text = scanner.string();
    return text.startsWith(secondsMark) ? undefined : quote(text);
  }
  if (kind !== "number") return void scanner.skip(kind);
  const text = scanner.number();
  return /^-?\d+$/.test(text) && BigInt.asIntN(64, BigInt(text)) === BigInt(text)
    ? quote(`${secondsMark}${BigInt(text)}`)
    : undefined;
};

/** Java's decoder wants whole groups of four. */
const base64 = (text: string): Projected | undefined =>
  /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text) ? quote(text) : undefined;

/**
 * Reads the one value of a text as a struct of members `c0`, `c1`, …, or of `c0` alone where the type is none.
 * @returns null for a text without a value, undefined for one that is malformed or another type's
 */
export function readValue(scanner: JsonScanner, type: DataType): Projected | null | undefined {
  try {
    if (!scanner.skipSpace()) return null;
    if (type.kind === "struct") return structReader(type.fields, (_, place) => `c${place}`)(scanner);
    const isLoneRecord = type.kind === "array" && type.element.kind === "struct" && scanner.kind() === "object";
    const read = isLoneRecord ? readerOfKind(type.element)(scanner) : readerOfKind(type)(scanner);
    return read && { ...read, json: `{"c0":${isLoneRecord ? `[${read.json}]` : read.json}}` };
  } catch (error) {
    if (error instanceof JsonSyntaxError) return undefined;
    throw error;
  }
}

/** Reads the records of a text: one, or those of an array. Whatever follows is left alone, as Spark leaves it. */
export function readRecords(scanner: JsonScanner, record: Reader): readonly Projected[] | undefined {
  try {
    if (!scanner.skipSpace()) return [];
    if (scanner.kind() !== "array") {
      const read = record(scanner);
      return read && [read];
    }
    const records: (Projected | undefined)[] = [];
    scanner.array(() => void records.push(record(scanner)));
    return records.includes(undefined) ? undefined : (records as readonly Projected[]);
  } catch (error) {
    if (error instanceof JsonSyntaxError) return undefined;
    throw error;
  }
}
