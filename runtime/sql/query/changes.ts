import type { UnresolvedExpression } from "../../plan/unresolved/index";
import { parsePropertyList } from "../properties";
import type { SqlCursor } from "../sql-cursor";

/** `CHANGES FROM VERSION 1 TO VERSION 5` behind a table: read, but not carried out. */
export function parseChanges(cursor: SqlCursor): void {
  const isChanges =
    cursor.atSequence("CHANGES", "FROM") && (cursor.peek(2).word === "VERSION" || cursor.peek(2).word === "TIMESTAMP");
  if (!isChanges) return;
  cursor.index += 2;
  parseBound(cursor);
  if (cursor.accept("TO")) parseBound(cursor);
  if (cursor.at("WITH") && cursor.peek().word === "(") {
    cursor.next();
    parsePropertyList(cursor);
  }
  cursor.unsupported ??= "CHANGES";
}

function parseBound(cursor: SqlCursor): void {
  const { start } = cursor.current;
  if (cursor.accept("VERSION")) {
    if (cursor.atString()) cursor.string();
    else if (cursor.current.kind === "integer") cursor.next();
    else cursor.fail();
  } else {
    cursor.expect("TIMESTAMP");
    if (checkTimestamp(cursor, cursor.value(), start) === "subquery")
      cursor.report("INVALID_CDC_OPTION.INVALID_TIMESTAMP_EXPR", {}, start);
  }
  if (!cursor.accept("INCLUSIVE")) cursor.accept("EXCLUSIVE");
}

/** What makes an expression useless as the time of a table: it must be the same for all rows. */
export function checkTimestamp(
  cursor: SqlCursor,
  expression: UnresolvedExpression,
  start: number,
): "subquery" | "column" | undefined {
  if (expression.kind === "Subquery") return "subquery";
  if (expression.kind === "Attribute" && !/^current_/i.test(expression.nameParts[0]!)) {
    cursor.report("_LEGACY_ERROR_TEMP_0056", { reason: "timestamp expression cannot refer to any columns" }, start);
    return "column";
  }
  const children =
    expression.kind === "Function" ? expression.args : expression.kind === "Cast" ? [expression.child] : [];
  for (const child of children) {
    const found = checkTimestamp(cursor, child, start);
    if (found) return found;
  }
  return undefined;
}
