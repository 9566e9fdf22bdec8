import type { ScriptBlock, ScriptCondition, ScriptStatement, UnresolvedExpression } from "../../plan/unresolved/index";
import { operator } from "../expression/build";
import type { SqlCursor } from "../sql-cursor";
import { parseAssignments } from "../statement/config";
import { parseBlock, parseBody, type Surroundings } from "./block";
import { entered, parseEndLabel, parseJump, parseLabel, scriptError } from "./labels";

/** `BEGIN … END` at the head of a text. */
export const parseScript = (cursor: SqlCursor, plain: Surroundings["plain"]): ScriptBlock =>
  parseBlock(cursor, { labels: [], plain, any: parseScriptStatement });

type Rule = (cursor: SqlCursor, around: Surroundings, label: string | undefined) => ScriptStatement;

/** Control statements by their first word. Those of the first kind may have a label. */
const labelled: Readonly<Record<string, Rule>> = {
  BEGIN: parseBlock,
  WHILE: (cursor, outside, label) => {
    cursor.next();
    const around = inside(outside, label);
    const before = parseCondition(cursor);
    cursor.expect("DO");
    return { kind: "Loop", before, body: parseLoopBody(cursor, around, "WHILE", label), ...named(label) };
  },
  LOOP: (cursor, outside, label) => {
    cursor.next();
    return { kind: "Loop", body: parseLoopBody(cursor, inside(outside, label), "LOOP", label), ...named(label) };
  },
  REPEAT: (cursor, outside, label) => {
    cursor.next();
    const body = parseBody(cursor, inside(outside, label), new Set(["UNTIL"]));
    cursor.expect("UNTIL");
    const until = parseCondition(cursor);
    cursor.expect("END", "REPEAT");
    parseEndLabel(cursor, label);
    return { kind: "Loop", until, body, ...named(label) };
  },
  FOR: (cursor, outside, label) => {
    cursor.next();
    const variable = cursor.peek().word === "AS" ? cursor.identifier().toLowerCase() : undefined;
    if (variable !== undefined) cursor.expect("AS");
    const around = inside(inside(outside, label), variable);
    const query = cursor.before("DO", () => cursor.query());
    cursor.expect("DO");
    const body = parseLoopBody(cursor, around, "FOR", label);
    return { kind: "For", query, body, ...(variable !== undefined && { variable }), ...named(label) };
  },
};

const others: Readonly<Record<string, Rule>> = {
  IF: parseIf,
  CASE: parseCase,
  LEAVE: (cursor, { labels }) => parseJump(cursor, labels),
  ITERATE: (cursor, { labels }) => parseJump(cursor, labels),
  SET: (cursor) => {
    const { start } = cursor.next();
    const command = { ...parseAssignments(cursor), origin: cursor.origin(start) };
    return { kind: "Run", statement: { kind: "Command", command } };
  },
};

function parseScriptStatement(cursor: SqlCursor, around: Surroundings): ScriptStatement {
  const label = parseLabel(cursor);
  const { word } = cursor.current;
  const rule = Object.hasOwn(labelled, word) ? labelled[word] : undefined;
  if (rule) return rule(cursor, around, label);
  if (label !== undefined) cursor.fail();
  if (Object.hasOwn(others, word)) return others[word]!(cursor, around, undefined);
  const statement = around.plain(cursor);
  if (statement.kind === "Command" && statement.command.kind === "DropVariable")
    throw scriptError("UNSUPPORTED_FEATURE.SQL_SCRIPTING_DROP_TEMPORARY_VARIABLE", {});
  return { kind: "Run", statement };
}

const named = (label: string | undefined) => (label === undefined ? {} : { label });
const inside = (around: Surroundings, label: string | undefined): Surroundings => ({
  ...around,
  labels: entered(around.labels, label, false),
});

function parseLoopBody(cursor: SqlCursor, around: Surroundings, word: string, label: string | undefined) {
  const body = parseBody(cursor, around, new Set(["END"]));
  cursor.expect("END", word);
  parseEndLabel(cursor, label);
  return body;
}

function parseCondition(cursor: SqlCursor): ScriptCondition {
  const { start } = cursor.current;
  return { expression: cursor.expression(), origin: cursor.origin(start) };
}

function parseIf(cursor: SqlCursor, around: Surroundings): ScriptStatement {
  const ends = new Set(["ELSEIF", "ELSE", "END"]);
  cursor.next();
  const branches = [parseBranch(cursor, around, ends)];
  while (cursor.accept("ELSEIF")) branches.push(parseBranch(cursor, around, ends));
  const otherwise = cursor.accept("ELSE") ? parseBody(cursor, around, new Set(["END"])) : [];
  cursor.expect("END", "IF");
  return { kind: "If", branches, otherwise };
}

/** `CASE WHEN a THEN …`, or `CASE x WHEN 1 THEN …`: then the conditions are equalities. */
function parseCase(cursor: SqlCursor, around: Surroundings): ScriptStatement {
  const ends = new Set(["WHEN", "ELSE", "END"]);
  cursor.next();
  const value = cursor.at("WHEN") ? undefined : cursor.expression();
  if (!cursor.at("WHEN")) cursor.fail();
  const branches = [];
  while (cursor.accept("WHEN")) branches.push(parseBranch(cursor, around, ends, value));
  const otherwise = cursor.accept("ELSE") ? parseBody(cursor, around, new Set(["END"])) : [];
  cursor.expect("END", "CASE");
  return { kind: "If", branches, otherwise };
}

function parseBranch(
  cursor: SqlCursor,
  around: Surroundings,
  ends: ReadonlySet<string>,
  compared?: UnresolvedExpression,
) {
  const { expression, origin } = parseCondition(cursor);
  cursor.expect("THEN");
  const condition = { expression: compared ? operator("==", [compared, expression], origin) : expression, origin };
  return { condition, body: parseBody(cursor, around, ends) };
}
