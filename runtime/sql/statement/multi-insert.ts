import type { UnresolvedCommand } from "../../plan/unresolved/index";
import { parseFrom } from "../query/from";
import { parseOrganization } from "../query/organization";
import { parseSelect } from "../query/select";
import type { SqlCursor } from "../sql-cursor";
import { unsupported } from "./command";
import { parseInsertTarget } from "./insert";

/** `FROM t INSERT INTO a SELECT x INSERT INTO b SELECT y`: read, but not carried out. Undefined: a query that begins with FROM. */
export function parseMultiInsert(cursor: SqlCursor): UnresolvedCommand | undefined {
  const { index } = cursor;
  const from = parseFrom(cursor);
  if (!cursor.at("INSERT")) {
    cursor.index = index;
    return undefined;
  }
  while (cursor.at("INSERT")) {
    const { start } = cursor.current;
    parseInsertTarget(cursor);
    if (!cursor.at("SELECT")) cursor.fail();
    parseOrganization(cursor, parseSelect(cursor, from), start);
  }
  return unsupported("multiple INSERT");
}
