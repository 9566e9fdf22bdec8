import { ParseError } from "../errors/index";
import { canonicalCollation } from "./collation";
import {
  type AtomicType,
  arrayType,
  type DataType,
  type DayTimeField,
  type Metadata,
  mapType,
  nullType,
  type StructField,
  structType,
  type YearMonthField,
} from "./data-type";
import type { TokenCursor } from "./lexer/index";
import { decimalOf, timeOf } from "./type-limits";

const atomicKinds: Readonly<Record<string, AtomicType["kind"]>> = {
  VOID: "null",
  BOOLEAN: "boolean",
  TINYINT: "byte",
  BYTE: "byte",
  SMALLINT: "short",
  SHORT: "short",
  INT: "integer",
  INTEGER: "integer",
  BIGINT: "long",
  LONG: "long",
  FLOAT: "float",
  REAL: "float",
  DOUBLE: "double",
  BINARY: "binary",
  DATE: "date",
  TIMESTAMP: "timestamp",
  TIMESTAMP_LTZ: "timestamp",
  TIMESTAMP_NTZ: "timestamp_ntz",
  INTERVAL: "calendar_interval",
  VARIANT: "variant",
};

const dayTimeFields = ["day", "hour", "minute", "second"] as const;
const incompleteParameters = { ARRAY: { elementType: "<INT>" }, MAP: {}, STRUCT: {} } as const;

/**
 * One type, from the cursor's place on: the only reader of types, for DDL text and for SQL.
 * @throws ParseError UNSUPPORTED_DATATYPE, INCOMPLETE_TYPE_DEFINITION, DATATYPE_MISSING_SIZE, PARSE_SYNTAX_ERROR
 */
export function parseType(cursor: TokenCursor): DataType {
  const token = cursor.current;
  switch (token.word) {
    case "ARRAY":
    case "MAP":
    case "STRUCT":
      return parseNested(cursor, token.word);
    case "INTERVAL":
      return parseInterval(cursor);
    case "TIMESTAMP":
      cursor.next();
      if (cursor.acceptSequence("WITHOUT", "TIME", "ZONE")) return { kind: "timestamp_ntz" };
      if (cursor.acceptSequence("WITH", "LOCAL", "TIME", "ZONE")) return { kind: "timestamp" };
      cursor.index--;
  }
  const name = cursor.identifier(true);
  const word = token.word;
  const lengths = parseLengths(cursor);
  const unsupported = (): DataType => {
    const typeName = `"${name.toUpperCase()}${lengths.length ? `(${lengths})` : ""}"`;
    cursor.report("UNSUPPORTED_DATATYPE", { typeName }, token);
    return nullType;
  };
  switch (word) {
    case "STRING":
      return lengths.length ? unsupported() : { kind: "string", ...parseCollation(cursor) };
    case "CHAR":
    case "CHARACTER":
    case "VARCHAR": {
      if (lengths.length > 1) return unsupported();
      if (!lengths.length) cursor.report("DATATYPE_MISSING_SIZE", { type: `"${word}"` }, token);
      const kind = word === "VARCHAR" ? "varchar" : "char";
      return { kind, length: lengths[0] ?? 1, ...parseCollation(cursor) };
    }
    case "DECIMAL":
    case "DEC":
    case "NUMERIC":
      if (lengths.length > 2) return unsupported();
      return cursor.check(() => decimalOf(lengths[0] ?? 10, lengths[1] ?? 0)) ?? nullType;
    case "TIME":
      if (lengths.length > 1) return unsupported();
      cursor.acceptSequence("WITHOUT", "TIME", "ZONE");
      return cursor.check(() => timeOf(lengths[0] ?? 6)) ?? nullType;
  }
  const kind = Object.hasOwn(atomicKinds, word) ? atomicKinds[word] : undefined;
  return kind && !lengths.length ? { kind } : unsupported();
}

/** `a INT NOT NULL COMMENT 'x', b STRING`: at least one column, and no more when `isSingle`. */
export function parseColumns(cursor: TokenCursor, isSingle = false): StructField[] {
  const columns = [parseColumn(cursor, false)];
  while (!isSingle && cursor.accept(",")) columns.push(parseColumn(cursor, false));
  return columns;
}

function parseColumn(cursor: TokenCursor, isNested: boolean): StructField {
  const name = cursor.identifier();
  if (isNested) cursor.accept(":");
  const type = parseType(cursor);
  const nullable = !(cursor.acceptSequence("NOT", "NULL") || cursor.acceptSequence("!", "NULL"));
  const metadata: Metadata | undefined = cursor.accept("COMMENT") ? { comment: cursor.string() } : undefined;
  return metadata ? { name, type, nullable, metadata } : { name, type, nullable };
}

function parseNested(cursor: TokenCursor, word: "ARRAY" | "MAP" | "STRUCT"): DataType {
  const start = cursor.next().start;
  if (cursor.accept("<>")) return word === "STRUCT" ? structType([]) : cursor.fail(cursor.peek(-1));
  const open = cursor.current;
  if (!cursor.accept("<")) {
    cursor.report(`INCOMPLETE_TYPE_DEFINITION.${word}`, incompleteParameters[word], start);
    return nullType;
  }
  try {
    const type = parseNestedBody(cursor, word);
    cursor.expectCloseAngle();
    return type;
  } catch (error) {
    // Spark gives the whole nested type up and marks where it opens.
    if (error instanceof ParseError && error.condition === "PARSE_SYNTAX_ERROR") return cursor.fail(open);
    throw error;
  }
}

const parseNestedBody = (cursor: TokenCursor, word: "ARRAY" | "MAP" | "STRUCT"): DataType =>
  word === "ARRAY" ? arrayType(parseType(cursor)) : word === "MAP" ? parseMapBody(cursor) : parseStructBody(cursor);

function parseMapBody(cursor: TokenCursor): DataType {
  const key = parseType(cursor);
  cursor.expect(",");
  return mapType(key, parseType(cursor));
}

function parseStructBody(cursor: TokenCursor): DataType {
  const fields: StructField[] = [];
  if (cursor.current.word[0] !== ">")
    do fields.push(parseColumn(cursor, true));
    while (cursor.accept(","));
  return structType(fields);
}

function parseInterval(cursor: TokenCursor): DataType {
  cursor.expect("INTERVAL");
  if (cursor.at("YEAR") || cursor.at("MONTH")) {
    const start = cursor.next().word.toLowerCase() as YearMonthField;
    const end = start === "year" && cursor.acceptSequence("TO", "MONTH") ? "month" : start;
    return { kind: "year_month_interval", start, end };
  }
  const first = dayTimeFields.indexOf(cursor.current.word.toLowerCase() as DayTimeField);
  if (first < 0) return { kind: "calendar_interval" };
  cursor.next();
  const last = cursor.at("TO") ? dayTimeFields.indexOf(cursor.peek().word.toLowerCase() as DayTimeField) : -1;
  if (last > first) cursor.index += 2;
  return { kind: "day_time_interval", start: dayTimeFields[first]!, end: dayTimeFields[Math.max(first, last)]! };
}

function parseLengths(cursor: TokenCursor): number[] {
  const lengths: number[] = [];
  if (!cursor.accept("(")) return lengths;
  do lengths.push(cursor.current.kind === "integer" ? Number(cursor.next().text) : cursor.fail());
  while (cursor.accept(","));
  cursor.expect(")");
  return lengths;
}

function parseCollation(cursor: TokenCursor): { readonly collation?: string } {
  if (!cursor.accept("COLLATE")) return {};
  const name = cursor.identifier();
  const collation = cursor.check(() => canonicalCollation(name));
  return collation ? { collation } : {};
}
