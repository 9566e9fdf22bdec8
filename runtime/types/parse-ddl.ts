import { type DataType, type StructType, structType } from "./data-type";
import { parseColumns, parseType } from "./ddl-type";
import { TokenCursor } from "./lexer/index";

/**
 * One type: `array<int>`, `struct<a: int>`.
 * @throws ParseError
 */
export function parseDataType(text: string): DataType {
  const cursor = cursorOf(text);
  const type = parseType(cursor);
  cursor.expectEnd();
  return type;
}

/**
 * A table's columns: `a INT NOT NULL COMMENT 'x', b STRUCT<c: DATE>`.
 * @throws ParseError
 */
export function parseTableSchema(text: string): StructType {
  const cursor = cursorOf(text);
  const schema = structType(parseColumns(cursor));
  cursor.expectEnd();
  return schema;
}

/**
 * A schema or type as users write it, tried as a table's columns, as a type (`array<int>`), and as columns with colons (`a: int`): what
 * Spark Connect's DDLParse gives.
 * @throws ParseError of the first try when none fits
 */
export function parseDdl(text: string): DataType {
  try {
    return parseTableSchema(text);
  } catch (error) {
    const type = attempt(() => parseDataType(text)) ?? attempt(() => parseDataType(`struct<${text.trim()}>`));
    if (!type) throw error;
    return type;
  }
}

/** Like `parseDdl`, but always a struct: a single type becomes a column named `value`. */
export function parseSchemaDdl(text: string): StructType {
  const type = parseDdl(text);
  return type.kind === "struct" ? type : structType([{ name: "value", type, nullable: true }]);
}

function cursorOf(text: string): TokenCursor {
  const cursor = new TokenCursor(text, "token");
  if (cursor.isAtEnd) cursor.refuse("PARSE_EMPTY_STATEMENT", {}, cursor.current);
  return cursor;
}

function attempt<T>(parse: () => T): T | undefined {
  try {
    return parse();
  } catch {
    return undefined;
  }
}
