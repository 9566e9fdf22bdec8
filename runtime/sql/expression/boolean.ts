import type { UnresolvedExpression } from "../../plan/unresolved/index";
import type { SqlCursor } from "../sql-cursor";
import { balanced, not } from "./build";
import { parsePredicate } from "./predicate";

/** The rule that all expressions begin with: OR over AND over NOT over predicates. */
export function parseBoolean(cursor: SqlCursor): UnresolvedExpression {
  const terms = [parseConjunction(cursor)];
  while (cursor.at("OR") && !cursor.isTerminator(cursor.peek())) {
    cursor.next();
    terms.push(parseConjunction(cursor));
  }
  return balanced("or", terms);
}

function parseConjunction(cursor: SqlCursor): UnresolvedExpression {
  const terms = [parseNegation(cursor)];
  while (cursor.at("AND") && !cursor.isTerminator(cursor.peek())) {
    cursor.next();
    terms.push(parseNegation(cursor));
  }
  return balanced("and", terms);
}

function parseNegation(cursor: SqlCursor): UnresolvedExpression {
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
