import type { DropObject, UnresolvedCommand } from "../../plan/unresolved/index";
import type { SqlCursor } from "../sql-cursor";
import { namespaceWords, parseIfExists, parseObjectName, refuseClause, skipToEnd, unsupported } from "./command";

/** Every DROP. */
export function parseDrop(cursor: SqlCursor): UnresolvedCommand {
  cursor.next();
  const drop = (object: DropObject["object"]): DropObject => {
    const ifExists = parseIfExists(cursor);
    return { kind: "DropObject", object, nameParts: parseObjectName(cursor), ifExists };
  };
  if (cursor.accept("TABLE")) {
    const dropped = drop("table");
    return { ...dropped, purge: cursor.accept("PURGE") };
  }
  if (cursor.accept("VIEW")) return drop("view");
  if (cursor.atAny(namespaceWords)) {
    cursor.next();
    const dropped = drop("namespace");
    const cascade = cursor.accept("CASCADE");
    if (!cascade) cursor.accept("RESTRICT");
    return { ...dropped, cascade };
  }
  const isTemporary = cursor.accept("TEMPORARY");
  if (cursor.accept("FUNCTION")) return { ...drop("function"), ...(isTemporary && { isTemporary }) };
  if (isTemporary && (cursor.accept("VARIABLE") || cursor.accept("VAR"))) {
    const { nameParts, ifExists } = drop("table");
    return { kind: "DropVariable", nameParts, ifExists };
  }
  if (!isTemporary && cursor.accept("INDEX")) {
    parseIfExists(cursor);
    cursor.identifier();
    cursor.expect("ON");
    cursor.accept("TABLE");
    parseObjectName(cursor);
    return unsupported("DROP INDEX");
  }
  if (!cursor.accept(isTemporary ? "MACRO" : "ROLE")) cursor.fail();
  skipToEnd(cursor);
  refuseClause(cursor, isTemporary ? "DROP TEMPORARY MACRO" : "DROP ROLE");
  return unsupported("DROP");
}
