import { isCondition } from "../../errors/index";
import type { HandlerCondition } from "../../plan/unresolved/index";
import type { SqlCursor } from "../sql-cursor";
import { scriptError } from "./labels";

/**
 * `FOR SQLEXCEPTION`, `FOR DIVIDE_BY_ZERO, SQLSTATE '22012'`, …
 * @param declared conditions that the block has declared itself, in capitals
 * @throws INVALID_HANDLER_DECLARATION.*, INVALID_SQLSTATE
 */
export function parseHandlerConditions(cursor: SqlCursor, declared: ReadonlySet<string>): HandlerCondition[] {
  cursor.expect("FOR");
  const conditions = cursor.list(() => parseCondition(cursor, declared));
  const keys = conditions.map(keyOf);
  const repeated = conditions.find((_, i) => keys.indexOf(keys[i]!) < i);
  if (repeated?.kind === "sql_state") {
    const { sqlState } = repeated;
    throw scriptError("INVALID_HANDLER_DECLARATION.DUPLICATE_SQLSTATE_IN_HANDLER_DECLARATION", { sqlState });
  }
  if (repeated) {
    const condition = keyOf(repeated);
    throw scriptError("INVALID_HANDLER_DECLARATION.DUPLICATE_CONDITION_IN_HANDLER_DECLARATION", { condition });
  }
  const isGeneral = ({ kind }: HandlerCondition) => kind === "any_error" || kind === "not_found";
  if (conditions.some(isGeneral) && !conditions.every(isGeneral))
    throw scriptError("INVALID_HANDLER_DECLARATION.INVALID_CONDITION_COMBINATION", {});
  return conditions;
}

export const keyOf = (condition: HandlerCondition): string =>
  condition.kind === "condition"
    ? condition.name
    : condition.kind === "sql_state"
      ? condition.sqlState
      : condition.kind === "any_error"
        ? "SQLEXCEPTION"
        : "NOT FOUND";

function parseCondition(cursor: SqlCursor, declared: ReadonlySet<string>): HandlerCondition {
  if (cursor.acceptSequence("NOT", "FOUND")) return { kind: "not_found" };
  if (cursor.accept("SQLEXCEPTION")) return { kind: "any_error" };
  if (cursor.at("SQLSTATE")) return { kind: "sql_state", sqlState: parseSqlState(cursor) };
  const name = cursor.multipartIdentifier().join(".").toUpperCase();
  if (declared.has(name) || isCondition(name)) return { kind: "condition", name };
  throw scriptError("INVALID_HANDLER_DECLARATION.CONDITION_NOT_FOUND", { condition: name });
}

/** `SQLSTATE VALUE '45000'`. @throws INVALID_SQLSTATE */
export function parseSqlState(cursor: SqlCursor): string {
  cursor.expect("SQLSTATE");
  cursor.accept("VALUE");
  const sqlState = cursor.string();
  if (/^(?!00|01|XX)[A-Z0-9]{5}$/.test(sqlState)) return sqlState;
  throw scriptError("INVALID_SQLSTATE", { sqlState });
}
