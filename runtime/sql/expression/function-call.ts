import type { UnresolvedExpression, UnresolvedFunction } from "../../plan/unresolved/index";
import { opensQuery } from "../lookahead";
import type { SqlCursor } from "../sql-cursor";
import { parseSortOrders } from "./sort-order";
import { parseTableArgument } from "./table-argument";
import { parseWindowSpec } from "./window";

const nullTaking = new Set(["FIRST", "LAST", "ANY_VALUE"]);

/** A call from its opening parenthesis on. */
export function parseCall(cursor: SqlCursor, nameParts: readonly string[], start: number): UnresolvedExpression {
  const takesNulls = nameParts.length === 1 && nullTaking.has(nameParts[0]!.toUpperCase());
  const { args, isDistinct, ignoreNulls } = parseArguments(cursor, takesNulls);
  const called = { kind: "Function", nameParts, args, isDistinct, ignoreNulls, origin: cursor.origin(start) } as const;
  return callTailWords.has(cursor.current.word) ? parseCallTail(cursor, called, start) : called;
}

const callTailWords = new Set(["WITHIN", "FILTER", "IGNORE", "RESPECT", "OVER"]);

/** WITHIN GROUP, FILTER, IGNORE NULLS and OVER behind a call. */
export function parseCallTail(cursor: SqlCursor, called: UnresolvedFunction, start: number): UnresolvedExpression {
  let func = called;
  if (cursor.acceptSequence("WITHIN", "GROUP"))
    func = {
      ...func,
      withinGroup: cursor.parenthesized(() => {
        cursor.expect("ORDER", "BY");
        return parseSortOrders(cursor);
      }),
    };
  if (cursor.atSequence("FILTER", "(", "WHERE")) {
    cursor.next();
    func = {
      ...func,
      filter: cursor.parenthesized(() => {
        cursor.expect("WHERE");
        return cursor.expression();
      }),
    };
  }
  const nulls = parseNullTreatment(cursor);
  if (nulls !== undefined) func = { ...func, ignoreNulls: nulls };
  func = { ...func, origin: cursor.origin(start) };
  const isWindow =
    cursor.at("OVER") &&
    (cursor.peek().word === "(" || cursor.peek().kind === "word" || cursor.peek().kind === "quoted");
  if (!isWindow) return func;
  cursor.next();
  const spec = parseWindowSpec(cursor);
  const origin = cursor.origin(start);
  return { kind: "Window", function: { ...func, origin }, spec, origin };
}

interface Arguments {
  readonly args: readonly UnresolvedExpression[];
  readonly isDistinct?: boolean;
  readonly ignoreNulls?: boolean;
}

/** `takesNulls`: whether `IGNORE NULLS` may stand inside the parentheses. */
export function parseArguments(cursor: SqlCursor, takesNulls = false): Arguments {
  cursor.expect("(");
  if (cursor.accept(")")) return { args: [] };
  const isQuantified =
    (cursor.at("DISTINCT") || cursor.at("ALL")) && !cursor.isTerminator(cursor.peek()) && cursor.peek().word !== ".";
  const isDistinct = isQuantified && cursor.next().word === "DISTINCT";
  const args = cursor.list(() => parseArgument(cursor));
  const ignoreNulls = takesNulls && cursor.acceptSequence("IGNORE", "NULLS") ? true : undefined;
  cursor.expectClose(args.length > 1);
  return { args, ...(isDistinct && { isDistinct }), ...(ignoreNulls !== undefined && { ignoreNulls }) };
}

function parseNullTreatment(cursor: SqlCursor): boolean | undefined {
  if (cursor.acceptSequence("IGNORE", "NULLS")) return true;
  return cursor.acceptSequence("RESPECT", "NULLS") ? false : undefined;
}

function parseArgument(cursor: SqlCursor): UnresolvedExpression {
  const start = cursor.current.start;
  if (cursor.atIdentifier() && cursor.peek().word === "=>") {
    const name = cursor.identifier();
    cursor.next();
    return { kind: "NamedArgument", name, value: parsePlainArgument(cursor), origin: cursor.origin(start) };
  }
  return parsePlainArgument(cursor);
}

function parsePlainArgument(cursor: SqlCursor): UnresolvedExpression {
  const isTable =
    cursor.at("TABLE") &&
    (cursor.peek().word === "(" || cursor.peek().kind === "word" || cursor.peek().kind === "quoted");
  return isTable ? parseTableArgument(cursor, opensQuery(cursor, 1)) : cursor.expression();
}
