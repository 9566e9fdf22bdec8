import type { UnresolvedExpression } from "../../plan/unresolved/index";
import type { SqlCursor } from "../sql-cursor";
import { balanced, not } from "./build";
import { parsePredicate } from "./predicate";

/** The rule that all expressions begin with: OR over AND over NOT over predicates. */
export function parseBoolean(cursor: SqlCursor): UnresolvedExpression {
  const first = parseConjunction(cursor);
  return cursor.at("OR") ? parseChain(cursor, "OR", first, parseConjunction) : first;
}

function parseConjunction(cursor: SqlCursor): UnresolvedExpression {
  const first = parseNegation(cursor);
  return cursor.at("AND") ? parseChain(cursor, "AND", first, parseNegation) : first;
}

function parseChain(
  cursor: SqlCursor,
  word: "AND" | "OR",
  first: UnresolvedExpression,
  parseTerm: (cursor: SqlCursor) => UnresolvedExpression,
): UnresolvedExpression {
  const terms = [first];
  while (cursor.at(word) && !cursor.isTerminator(cursor.peek())) {
    cursor.next();
    terms.push(parseTerm(cursor));
  }
  return balanced(word === "AND" ? "and" : "or", terms);
}

function parseNegation(cursor: SqlCursor): UnresolvedExpression {
  if (!cursor.at("!") && !cursor.at("NOT")) return parsePredicate(cursor);
  const starts: number[] = [];
  while (cursor.at("!") || (cursor.at("NOT") && !isNameHere(cursor))) starts.push(cursor.next().start);
  let expression = parsePredicate(cursor);
  for (const start of starts.reverse()) expression = not(expression, cursor.origin(start));
  return expression;
}

/** `not` used as a column's name. */
function isNameHere(cursor: SqlCursor): boolean {
  const next = cursor.peek();
  return cursor.isTerminator(next) || next.word === "." || next.word === "=";
}
