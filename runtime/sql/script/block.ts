import type { ScriptBlock, ScriptHandler, ScriptStatement, UnresolvedStatement } from "../../plan/unresolved/index";
import { quoteIdentifier } from "../../types/index";
import type { SqlCursor } from "../sql-cursor";
import { keyOf, parseHandlerConditions, parseSqlState } from "./handler";
import { entered, type Label, parseEndLabel, scriptError } from "./labels";

/** What stands around a statement of a script, and how the statements inside it are read. */
export interface Surroundings {
  readonly labels: readonly Label[];
  /** A query or command. */
  readonly plain: (cursor: SqlCursor) => UnresolvedStatement;
  /** Any statement of a script, control statements too. */
  readonly any: (cursor: SqlCursor, around: Surroundings) => ScriptStatement;
}

/** Declarations come first: variables and conditions, then handlers. */
type Phase = "names" | "handlers" | "statements";

/** `BEGIN … END`. @throws what is declared twice or too late */
export function parseBlock(cursor: SqlCursor, outside: Surroundings, label?: string): ScriptBlock {
  cursor.expect("BEGIN");
  cursor.acceptSequence("NOT", "ATOMIC");
  const around = { ...outside, labels: entered(outside.labels, label, true) };
  const declared = new Set<string>();
  const handlers: ScriptHandler[] = [];
  const body: ScriptStatement[] = [];
  let phase: Phase = "names";
  while (!cursor.accept("END")) {
    const kind = declarationAt(cursor);
    if (kind === "handler") {
      if (phase === "statements") throw scriptError("INVALID_HANDLER_DECLARATION.WRONG_PLACE_OF_DECLARATION", {});
      phase = "handlers";
      handlers.push(parseHandler(cursor, around, declared, handlers));
    } else if (kind === "condition") declareCondition(cursor, declared, phase);
    else {
      if (kind === "variable") checkVariable(cursor, phase);
      else phase = "statements";
      body.push(around.any(cursor, around));
    }
    endStatement(cursor);
  }
  parseEndLabel(cursor, label);
  return { kind: "Block", ...(label !== undefined && { label }), handlers, body };
}

/** One or more statements, up to a word that ends them. */
export function parseBody(cursor: SqlCursor, around: Surroundings, ends: ReadonlySet<string>): ScriptStatement[] {
  if (cursor.atAny(ends)) cursor.fail(cursor.peek());
  const body: ScriptStatement[] = [];
  while (!cursor.atAny(ends)) {
    if (declarationAt(cursor))
      throw scriptError("INVALID_VARIABLE_DECLARATION.NOT_ALLOWED_IN_SCOPE", { varName: declaredName(cursor) });
    body.push(around.any(cursor, around));
    endStatement(cursor);
  }
  return body;
}

function endStatement(cursor: SqlCursor): void {
  if (!cursor.accept(";")) cursor.fail(cursor.current, ": missing ';'");
  if (cursor.isAtEnd) cursor.fail(cursor.current, ": missing 'END'");
}

function declarationAt(cursor: SqlCursor): "handler" | "condition" | "variable" | undefined {
  if (!cursor.at("DECLARE")) return undefined;
  if (cursor.peek(2).word === "HANDLER") return "handler";
  if (cursor.peek(2).word === "CONDITION") return "condition";
  const isCursor = cursor.peek(2).word === "CURSOR" || cursor.peek(3).word === "CURSOR";
  if (isCursor) throw scriptError("UNSUPPORTED_FEATURE.SQL_CURSOR", {});
  return "variable";
}

function declaredName(cursor: SqlCursor): string {
  const { index } = cursor;
  cursor.next();
  const replace = cursor.acceptSequence("OR", "REPLACE");
  if ((cursor.at("VARIABLE") || cursor.at("VAR")) && cursor.peek().kind === "word") cursor.next();
  const parts = cursor.multipartIdentifier();
  cursor.index = index;
  const varName = parts.map(quoteIdentifier).join(".");
  if (replace) throw scriptError("INVALID_VARIABLE_DECLARATION.REPLACE_LOCAL_VARIABLE", { varName });
  if (parts.length > 1) throw scriptError("INVALID_VARIABLE_DECLARATION.QUALIFIED_LOCAL_VARIABLE", { varName });
  return varName;
}

function checkVariable(cursor: SqlCursor, phase: Phase): void {
  const varName = declaredName(cursor);
  if (phase !== "names") throw scriptError("INVALID_VARIABLE_DECLARATION.ONLY_AT_BEGINNING", { varName });
}

function declareCondition(cursor: SqlCursor, declared: Set<string>, phase: Phase): void {
  cursor.expect("DECLARE");
  const conditionName = cursor.identifier().toUpperCase();
  cursor.expect("CONDITION");
  if (cursor.accept("FOR")) parseSqlState(cursor);
  const condition = quoteIdentifier(conditionName);
  if (phase !== "names")
    throw scriptError("INVALID_ERROR_CONDITION_DECLARATION.NOT_AT_START_OF_COMPOUND_STATEMENT", {
      conditionName: condition,
    });
  if (declared.has(conditionName)) throw scriptError("DUPLICATE_CONDITION_IN_SCOPE", { condition });
  declared.add(conditionName);
}

function parseHandler(
  cursor: SqlCursor,
  around: Surroundings,
  declared: ReadonlySet<string>,
  earlier: readonly ScriptHandler[],
): ScriptHandler {
  cursor.expect("DECLARE");
  if (cursor.at("CONTINUE")) throw scriptError("UNSUPPORTED_FEATURE.CONTINUE_EXCEPTION_HANDLER", {});
  cursor.expect("EXIT", "HANDLER");
  const conditions = parseHandlerConditions(cursor, declared);
  const known = new Set(earlier.flatMap((handler) => handler.conditions.map(keyOf)));
  const repeated = conditions.find((condition) => known.has(keyOf(condition)));
  if (repeated?.kind === "sql_state")
    throw scriptError("DUPLICATE_EXCEPTION_HANDLER.SQLSTATE", { sqlState: repeated.sqlState });
  if (repeated) throw scriptError("DUPLICATE_EXCEPTION_HANDLER.CONDITION", { condition: keyOf(repeated) });
  return { conditions, body: around.any(cursor, around) };
}
