import { type DataType, duckType, type StructType, structField, structType } from "../../types/index";
import { raise, structSql } from "../functions/index";
import { finishSql, isUnreadable } from "./json/finish-value";
import type { JsonOptions } from "./json/options";
import { readType, wantedType } from "./json/read-type";
import type { ParseMode } from "./option-table";
import { quoteText } from "./sql-text";

export interface RecordReading {
  readonly text: string;
  /** SQL of a record's JSON, which has the members `c0`, `c1`, … under `r`, and `m` where something did not fit; null for no record. */
  readonly record: (wanted: StructType) => string;
  readonly mode: ParseMode;
  readonly corruptColumn: string;
  /** How dates and times are read. */
  readonly formats: JsonOptions;
  readonly timeZone: string;
}

/** A text as one row: what does not fit is null, or fails the query. */
export function recordRow({ fields }: StructType, reading: RecordReading): string {
  const read = fields.filter(({ name }) => name !== reading.corruptColumn);
  const { values, malformed, sql } = readMembers(
    read.map(({ name, type }) => ({ name, type })),
    reading,
  );
  let place = 0;
  const members = fields.map(({ name }) => {
    const value = name === reading.corruptColumn ? `CASE WHEN ${malformed} THEN ${reading.text} END` : values[place++];
    return value!;
  });
  const names = fields.map(({ name }) => name);
  return sql(members.length > 0 ? structSql(names, members) : "NULL");
}

/** A text as one value that is no row. */
export function recordValue(type: DataType, reading: RecordReading): string {
  const { values, sql } = readMembers([{ name: "value", type }], reading);
  return sql(values[0]!);
}

function readMembers(fields: readonly { readonly name: string; readonly type: DataType }[], reading: RecordReading) {
  const wanted = structType(fields.map(({ name, type }) => structField(name, wantedType(type))));
  const columns = fields.map(({ type }, i) => `c${i} ${duckType(readType(type))}`);
  const structure = { m: "BOOLEAN", r: columns.length > 0 ? `STRUCT(${columns.join(", ")})` : "JSON" };
  const record = `from_json(${reading.record(wanted)}, ${quoteText(JSON.stringify(structure))})`;
  const conversion = { options: reading.formats, timeZone: reading.timeZone };
  const values = fields.map(({ type }, i) => finishSql(`t.r.c${i}`, type, conversion));
  const unreadable = fields.map(({ type }, i) => isUnreadable(`t.r.c${i}`, values[i]!, type));
  const malformed = ["t.m", ...unreadable.filter((test) => test !== "FALSE")].join(" OR ");
  const shown = `'[' || concat_ws(',', ${fields.map((_, i) => `coalesce(CAST(t.r.c${i} AS VARCHAR), 'null')`).join(", ")}) || ']'`;
  const failure = raise(
    "MALFORMED_RECORD_IN_PARSING.WITHOUT_SUGGESTION",
    { badRecord: { sql: shown }, failFastMode: "FAILFAST" },
    "SparkException",
  );
  const checked = (row: string) =>
    reading.mode === "FAILFAST" ? `CASE WHEN ${malformed} THEN ${failure} ELSE ${row} END` : row;
  const sql = (row: string) =>
    `list_transform([${record}], lambda t: CASE WHEN t IS NOT NULL THEN ${checked(row)} END)[1]`;
  return { values, malformed, sql };
}
