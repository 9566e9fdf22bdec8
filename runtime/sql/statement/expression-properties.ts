import type { UnresolvedExpression } from "../../plan/unresolved/index";
import { parsePropertyKey } from "../properties";
import type { SqlCursor } from "../sql-cursor";
import { refuse } from "./command";

/** OPTIONS of CREATE TABLE, whose values are expressions: literals become their text, others can not be carried out. */
export function parseExpressionProperties(cursor: SqlCursor): Record<string, string> {
  const properties: Record<string, string> = {};
  cursor.parenthesized(() =>
    cursor.list(() => {
      const key = parsePropertyKey(cursor);
      const hasValue = cursor.accept("=") || !(cursor.at(",") || cursor.at(")"));
      const { start } = cursor.current;
      if (!hasValue) refuse(cursor, `A value must be specified for the key: ${key}.`);
      properties[key] = hasValue ? textOf(cursor, cursor.expression(), start) : "";
    }),
  );
  return properties;
}

function textOf(cursor: SqlCursor, value: UnresolvedExpression, start: number): string {
  if (value.kind === "Literal" && typeof value.value === "string") return value.value;
  if (value.kind !== "Literal") cursor.unsupported ??= "computed table option";
  return cursor.text.slice(start, cursor.lastEnd).toLowerCase();
}
