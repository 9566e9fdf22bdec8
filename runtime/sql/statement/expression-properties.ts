import type { UnresolvedExpression } from "../../plan/unresolved/index";
import { parsePropertyKey } from "../properties";
import type { SqlCursor } from "../sql-cursor";

/** OPTIONS of CREATE TABLE, whose values are expressions: literals become their text, others can not be carried out. */
export function parseExpressionProperties(cursor: SqlCursor): Record<string, string> {
  const properties: Record<string, string> = {};
  cursor.parenthesized(() =>
    cursor.list(() => {
      const key = parsePropertyKey(cursor);
      const hasValue = cursor.accept("=") || !(cursor.at(",") || cursor.at(")"));
      const start = cursor.current.start;
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
