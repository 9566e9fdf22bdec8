import type { UnresolvedPlan } from "../../plan/unresolved/index";
import { parseColumns } from "../../types/index";
import { parseRowFormat } from "../row-format";
import type { SqlCursor } from "../sql-cursor";
import { parseFrom } from "./from";
import { parseWhere } from "./select";

/** `SELECT TRANSFORM (a) USING 'script' AS (b)`: read, but not carried out. */
export function parseTransform(cursor: SqlCursor, input?: UnresolvedPlan): UnresolvedPlan {
  const { start } = cursor.current;
  if (cursor.next().word === "SELECT") {
    cursor.next();
    cursor.parenthesized(() => parseInputs(cursor));
  } else parseInputs(cursor);
  parseRowFormat(cursor);
  if (cursor.accept("RECORDWRITER")) cursor.string();
  cursor.expect("USING");
  cursor.string();
  if (cursor.accept("AS")) {
    if (cursor.at("(")) cursor.parenthesized(() => parseOutputs(cursor));
    else parseOutputs(cursor);
  }
  parseRowFormat(cursor);
  if (cursor.accept("RECORDREADER")) cursor.string();
  cursor.unsupported ??= "TRANSFORM";
  const from = input ?? (cursor.at("FROM") ? parseFrom(cursor) : ({ kind: "OneRow" } as const));
  return { ...parseWhere(cursor, from, start), origin: cursor.origin(start) };
}

function parseInputs(cursor: SqlCursor): void {
  if (!cursor.accept("DISTINCT")) cursor.accept("ALL");
  cursor.expressions();
}

function parseOutputs(cursor: SqlCursor): void {
  const { kind } = cursor.peek();
  if (
    kind === "word" &&
    cursor.peek().word !== "ROW" &&
    cursor.peek().word !== "FROM" &&
    cursor.peek().word !== "RECORDREADER"
  )
    parseColumns(cursor);
  else cursor.list(() => cursor.name());
}
