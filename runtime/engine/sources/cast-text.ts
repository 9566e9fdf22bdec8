import type { Attribute } from "../../plan/resolved/index";
import { type DataType, stringType } from "../../types/index";
import { expressionSql, type SqlContext } from "../functions/index";

const text: Attribute = { kind: "Attribute", id: 0, name: "text", type: stringType, nullable: true };

/** Spark's own cast of a text, null where it fails. `sql` stands for the text and may be written more than once. */
export function tryCastText(sql: string, type: DataType, timeZone: string): string {
  return expressionSql({ kind: "Cast", child: text, type, nullable: true, mode: "try", timeZone }, contextOf(sql));
}

const contextOf = (sql: string): SqlContext => ({
  column: () => sql,
  outer: () => sql,
  subquery: () => sql,
  wideDecimals: false,
});
