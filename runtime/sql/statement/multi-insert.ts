import type { UnresolvedCommand, UnresolvedPlan } from "../../plan/unresolved/index";
import { parseFrom } from "../query/from";
import { parseOrganization } from "../query/organization";
import { parseSelect } from "../query/select";
import type { SqlCursor } from "../sql-cursor";
import { unsupported } from "./command";
import { parseInsertTarget } from "./insert";

/** `FROM t INSERT INTO a SELECT x INSERT INTO b SELECT y`. Undefined: a query that begins with FROM. */
export function parseMultiInsert(
  cursor: SqlCursor,
  wrap: (plan: UnresolvedPlan) => UnresolvedPlan = (plan) => plan,
): UnresolvedCommand | undefined {
  const { index } = cursor;
  const from = parseFrom(cursor);
  if (!cursor.at("INSERT")) {
    cursor.index = index;
    return undefined;
  }
  const inserts: UnresolvedCommand[] = [];
  while (cursor.at("INSERT")) {
    const { start } = cursor.current;
    const target = parseInsertTarget(cursor);
    if (!cursor.at("SELECT")) cursor.fail();
    inserts.push(target(wrap(parseOrganization(cursor, parseSelect(cursor, from), start))));
  }
  const tables = inserts.filter((insert) => insert.kind === "InsertInto");
  return tables.length === inserts.length
    ? { kind: "MultiInsert", inserts: tables }
    : unsupported("multiple INSERT into a directory");
}
