import type { Attribute, Expression } from "../../plan/resolved/index";
import { type DataType, stringType, timestampNtzType, timestampType } from "../../types/index";
import { expressionSql, type SqlContext } from "../functions/index";

/** Spark's own cast of a text, null where it fails. `sql` stands for the text and may be written more than once. */
export function tryCastText(sql: string, type: DataType, timeZone: string): string {
  const exact = write({ kind: "Cast", child: operand(stringType), type, nullable: true, mode: "try", timeZone }, sql);
  const usual = usualSql(sql, type, timeZone);
  return usual ? `CASE WHEN ${usual.looks} THEN ${usual.value} ELSE ${exact} END` : exact;
}

/** The ISO forms that nearly all files hold: DuckDB reads them itself, a hundred times faster than all that Spark allows. */
function usualSql(sql: string, type: DataType, timeZone: string) {
  if (type.kind === "date")
    return { looks: `regexp_full_match(${sql}, '[0-9]{4}-[0-9]{2}-[0-9]{2}')`, value: `TRY_CAST(${sql} AS DATE)` };
  if (type.kind !== "timestamp" && type.kind !== "timestamp_ntz") return undefined;
  const time = "[0-9]{4}-[0-9]{2}-[0-9]{2}([ T][0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,6})?)?";
  const wall = `TRY_CAST(${sql} AS TIMESTAMP)`;
  const cast = {
    kind: "Cast",
    child: operand(timestampNtzType),
    type,
    nullable: true,
    mode: "legacy",
    timeZone,
  } as const;
  const value = type.kind === "timestamp" && timeZone !== "UTC" ? write(cast, wall) : wall;
  return { looks: `regexp_full_match(${sql}, '${time}')`, value };
}

/** Spark's own cast to a text. */
export const castToText = (sql: string, type: DataType, timeZone: string): string =>
  type.kind === "string"
    ? sql
    : write({ kind: "Cast", child: operand(type), type: stringType, nullable: true, mode: "legacy", timeZone }, sql);

/** The clock of an instant in a zone, as a TIMESTAMP. */
export const wallClock = (sql: string, timeZone: string): string =>
  write(
    { kind: "Cast", child: operand(timestampType), type: timestampNtzType, nullable: true, mode: "legacy", timeZone },
    sql,
  );

const parsers = { date: "to_date", timestamp: "to_timestamp", timestamp_ntz: "to_timestamp_ntz" } as const;

/** A text read as a date, timestamp or timestamp_ntz by a Java pattern, null where it does not fit. */
export const parseByPattern = (sql: string, pattern: string, type: DataType, timeZone: string): string =>
  call(parsers[type.kind as keyof typeof parsers], type, operand(stringType), pattern, sql, timeZone);

/** A date or time printed by a Java pattern. */
export function printByPattern(sql: string, pattern: string, type: DataType, timeZone: string): string {
  // A clock without a zone is printed as it stands: as an instant in UTC.
  const zone = type.kind === "timestamp" ? timeZone : "UTC";
  const value = type.kind === "date" ? `CAST(${sql} AS TIMESTAMP)` : sql;
  return call("date_format", stringType, operand(timestampType), pattern, value, zone);
}

function call(name: string, type: DataType, value: Attribute, pattern: string, sql: string, timeZone: string): string {
  const format: Expression = { kind: "Literal", value: pattern, type: stringType, nullable: false };
  return write(
    { kind: "Call", function: name, args: [value, format], type, nullable: true, options: { ansi: false, timeZone } },
    sql,
  );
}

const operand = (type: DataType): Attribute => ({ kind: "Attribute", id: 0, name: "value", type, nullable: true });

function write(expression: Expression, sql: string): string {
  const context: SqlContext = { column: () => sql, outer: () => sql, subquery: () => sql, wideDecimals: false };
  return expressionSql(expression, context);
}
