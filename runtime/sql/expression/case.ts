import type { UnresolvedExpression } from "../../plan/unresolved/index";
import type { SqlCursor } from "../sql-cursor";
import { operator } from "./build";

/** `CASE WHEN a THEN b ELSE c END`; with a value behind CASE, each WHEN is compared with it. */
export function parseCase(cursor: SqlCursor): UnresolvedExpression {
  const start = cursor.next().start;
  const value = cursor.at("WHEN") ? undefined : cursor.expression();
  const args: UnresolvedExpression[] = [];
  do {
    cursor.expect("WHEN");
    const condition = cursor.expression();
    cursor.expect("THEN");
    args.push(value ? operator("==", [value, condition], condition.origin) : condition, cursor.expression());
  } while (cursor.at("WHEN"));
  if (cursor.accept("ELSE")) args.push(cursor.expression());
  cursor.expect("END");
  return operator("when", args, cursor.origin(start));
}
