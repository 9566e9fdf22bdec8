import type { UnresolvedPlan } from "../../plan/unresolved/index";
import type { SqlCursor } from "../sql-cursor";
import { parseFrom } from "./from";
import { parseOrganization } from "./organization";
import { parseTableName } from "./relation";
import { parseSelect } from "./select";
import { parseTransform } from "./transform";
import { parseValues } from "./values";

/** One operand of set operations. */
export function parseTerm(cursor: SqlCursor): UnresolvedPlan {
  const { start } = cursor.current;
  switch (cursor.current.word) {
    case "SELECT":
      return cursor.peek().word === "TRANSFORM" && cursor.peek(2).word === "(" && isTransform(cursor)
        ? parseTransform(cursor)
        : parseSelect(cursor);
    case "MAP":
    case "REDUCE":
      return parseTransform(cursor);
    case "FROM":
      return parseFromFirst(cursor);
    case "VALUES":
      return parseValues(cursor);
    case "TABLE":
      cursor.next();
      return parseTableName(cursor);
    case "(":
      return { ...cursor.subquery(), origin: cursor.origin(start) };
    default:
      return cursor.noQuery();
  }
}

/** `FROM t SELECT a`; more than one SELECT is their union. */
function parseFromFirst(cursor: SqlCursor): UnresolvedPlan {
  const { start } = cursor.current;
  const from = parseFrom(cursor);
  let plan: UnresolvedPlan | undefined;
  while (cursor.at("SELECT")) {
    const select = parseOrganization(cursor, parseSelect(cursor, from), start);
    plan = plan ? { kind: "SetOperation", operation: "union", left: plan, right: select, isAll: true } : select;
  }
  return plan ?? from;
}

/** TRANSFORM is also a function: the script tells. */
function isTransform(cursor: SqlCursor): boolean {
  const close = cursor.closingParenthesis(cursor.index + 2);
  const next = close === undefined ? undefined : cursor.tokens[close + 1];
  return next?.word === "USING" || next?.word === "ROW" || next?.word === "RECORDWRITER";
}
