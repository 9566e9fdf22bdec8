import type { UnresolvedCommand } from "../../plan/unresolved/index";
import type { SqlCursor } from "../sql-cursor";
import { parseAlias, parseAssignments } from "./change-rows";
import { parseObjectName } from "./command";

type Side = "MATCHED" | "NOT_MATCHED_BY_TARGET" | "NOT_MATCHED_BY_SOURCE";

/** MERGE INTO: read, but not carried out. */
export function parseMerge(cursor: SqlCursor): UnresolvedCommand {
  cursor.next();
  cursor.acceptSequence("WITH", "SCHEMA", "EVOLUTION");
  cursor.expect("INTO");
  const nameParts = parseObjectName(cursor);
  parseAlias(cursor, "MERGE");
  cursor.expect("USING");
  if (cursor.at("(")) cursor.subquery();
  else parseObjectName(cursor);
  parseAlias(cursor, "MERGE");
  cursor.expect("ON");
  cursor.expression();
  const seen: { readonly side: Side; readonly hasCondition: boolean }[] = [];
  while (cursor.at("WHEN")) {
    const clause = parseWhen(cursor);
    if (seen.length && order.indexOf(clause.side) < order.indexOf(seen.at(-1)!.side))
      cursor.fail(cursor.tokens[clause.index]);
    seen.push(clause);
  }
  if (!seen.length) cursor.reportHere("MERGE_WITHOUT_WHEN", {});
  for (const side of order) {
    const ofSide = seen.filter((clause) => clause.side === side);
    if (!ofSide.slice(0, -1).some((clause) => !clause.hasCondition)) continue;
    cursor.reportHere(`NON_LAST_${side}_CLAUSE_OMIT_CONDITION`, {});
  }
  return { kind: "RefuseOnTable", nameParts, operation: "MERGE INTO TABLE" };
}

const order: readonly Side[] = ["MATCHED", "NOT_MATCHED_BY_TARGET", "NOT_MATCHED_BY_SOURCE"];

function parseWhen(cursor: SqlCursor) {
  cursor.expect("WHEN");
  const { index } = cursor;
  const isNot = cursor.accept("NOT");
  cursor.expect("MATCHED");
  const isSource = isNot && cursor.acceptSequence("BY", "SOURCE");
  if (isNot && !isSource) cursor.acceptSequence("BY", "TARGET");
  const hasCondition = cursor.accept("AND");
  if (hasCondition) cursor.expression();
  cursor.expect("THEN");
  if (isNot && !isSource) parseInsert(cursor);
  else if (!cursor.accept("DELETE")) {
    cursor.expect("UPDATE", "SET");
    if (isSource || !cursor.accept("*")) parseAssignments(cursor);
  }
  const side: Side = isSource ? "NOT_MATCHED_BY_SOURCE" : isNot ? "NOT_MATCHED_BY_TARGET" : "MATCHED";
  return { side, hasCondition, index };
}

function parseInsert(cursor: SqlCursor): void {
  cursor.expect("INSERT");
  if (cursor.accept("*")) return;
  const columns = cursor.parenthesized(() => cursor.list(() => cursor.multipartIdentifier()));
  cursor.expect("VALUES");
  const values = cursor.parenthesized(() => cursor.expressions());
  if (columns.length !== values.length)
    cursor.reportHere("MERGE_INSERT_VALUE_COUNT_MISMATCH", counts(columns.length, values.length));
}

const counts = (columns: number, values: number) => ({
  expectedCount: `${columns}`,
  actualCount: `${values}`,
});
