import type { UnresolvedExpression } from "../../plan/unresolved/index";
import { booleanType } from "../../types/index";
import { opensQuery } from "../lookahead";
import type { SqlCursor } from "../sql-cursor";
import { balanced, call, literal, not, operator, stringLiteral } from "./build";

/** `start` is where the predicate begins, behind the value. */
type Predicate = (
  cursor: SqlCursor,
  value: UnresolvedExpression,
  isNegated: boolean,
  start: number,
) => UnresolvedExpression;

const predicates: Readonly<Record<string, Predicate>> = {
  BETWEEN: (cursor, value) => {
    const low = cursor.value();
    cursor.expect("AND");
    return operator("between", [value, low, cursor.value()]);
  },
  IN: (cursor, value) => {
    if (!opensQuery(cursor)) {
      cursor.expect("(");
      const list = cursor.expressions();
      cursor.expectClose(list.length > 1);
      return operator("in", [value, ...list]);
    }
    const plan = cursor.subquery();
    return { kind: "Subquery", subquery: "in", plan, values: rowValues(value) };
  },
  RLIKE: (cursor, value) => operator("rlike", [value, cursor.value()]),
  LIKE: (cursor, value, isNegated, start) => parseLike(cursor, "like", value, isNegated, start),
  ILIKE: (cursor, value, isNegated, start) => parseLike(cursor, "ilike", value, isNegated, start),
};

/** A value, or one value with the predicate behind it, whose place is without the value as it is Spark's: `a IS NULL`, `a NOT IN (…)`, `a LIKE 'x' ESCAPE '/'`. */
export function parsePredicate(cursor: SqlCursor): UnresolvedExpression {
  const exists = parseExists(cursor);
  if (exists) return exists;
  const value = cursor.value();
  if (cursor.at("IS") && !cursor.isTerminator(cursor.peek())) return parseIs(cursor, value);
  const isNegated = cursor.at("NOT") || cursor.at("!");
  const word = isNegated ? cursor.peek().word : cursor.current.word;
  const parse = Object.hasOwn(predicates, word) ? predicates[word] : undefined;
  if (!parse || cursor.isTerminator(cursor.peek(isNegated ? 2 : 1))) return value;
  if (cursor.at("!")) refuseBang(cursor);
  const predicateStart = cursor.current.start;
  cursor.index += isNegated ? 2 : 1;
  const isQuantified = (word === "LIKE" || word === "ILIKE") && isQuantifier(cursor);
  const predicate = { ...parse(cursor, value, isNegated, predicateStart), origin: cursor.origin(predicateStart) };
  return isNegated && !isQuantified ? not(predicate, predicate.origin) : predicate;
}

function parseExists(cursor: SqlCursor): UnresolvedExpression | undefined {
  const start = cursor.current.start;
  if (!cursor.at("EXISTS") || !opensQuery(cursor, 1)) return undefined;
  cursor.next();
  const plan = cursor.subquery();
  return { kind: "Subquery", subquery: "exists", plan, origin: cursor.origin(start) };
}

function parseIs(cursor: SqlCursor, value: UnresolvedExpression): UnresolvedExpression {
  const start = cursor.current.start;
  cursor.expect("IS");
  if (cursor.at("!")) refuseBang(cursor);
  const isNegated = cursor.accept("NOT") || cursor.accept("!");
  const negateIf = (condition: boolean, predicate: UnresolvedExpression) => {
    const located = { ...predicate, origin: cursor.origin(start) };
    return condition ? not(located, located.origin) : located;
  };
  const token = cursor.next();
  switch (token.word) {
    case "NULL":
    case "UNKNOWN":
      return negateIf(false, operator(isNegated ? "isnotnull" : "isnull", [value]));
    case "TRUE":
    case "FALSE":
      return negateIf(isNegated, operator("<=>", [value, literal(booleanType, token.word === "TRUE")]));
    case "DISTINCT":
      cursor.expect("FROM");
      return negateIf(!isNegated, operator("<=>", [value, cursor.value()]));
    default:
      return cursor.fail(token);
  }
}

const isQuantifier = (cursor: SqlCursor) =>
  (cursor.at("ANY") || cursor.at("SOME") || cursor.at("ALL")) && cursor.peek().word === "(";

function parseLike(
  cursor: SqlCursor,
  name: string,
  value: UnresolvedExpression,
  isNegated: boolean,
  start: number,
): UnresolvedExpression {
  if (isQuantifier(cursor)) return parseQuantifiedLike(cursor, name, value, isNegated, start);
  const pattern = cursor.value();
  if (!cursor.at("ESCAPE") || cursor.isTerminator(cursor.peek())) return operator(name, [value, pattern]);
  cursor.next();
  const escapeStart = cursor.current.start;
  const character = cursor.string();
  if (character.length !== 1) cursor.report("INVALID_ESC", { invalidEscape: `'${character}'` }, start);
  return operator(name, [value, pattern, stringLiteral(character, cursor.origin(escapeStart))]);
}

const textOf = (pattern: UnresolvedExpression): string | undefined =>
  pattern.kind === "Literal" && typeof pattern.value === "string" ? pattern.value : undefined;

/** Of patterns that are known one function, as in Spark; otherwise ANY is an OR of LIKEs, ALL an AND, and NOT goes to each LIKE. */
function parseQuantifiedLike(
  cursor: SqlCursor,
  name: string,
  value: UnresolvedExpression,
  isNegated: boolean,
  start: number,
) {
  const isAll = cursor.next().word === "ALL";
  cursor.expect("(");
  const patterns = cursor.at(")") ? [] : cursor.expressions();
  cursor.expectClose();
  if (!patterns.length) cursor.report("INVALID_SQL_SYNTAX.EMPTY_QUANTIFIED_PATTERN", {}, start);
  const texts = patterns.map((pattern) => textOf(pattern));
  if (texts.length && texts.every((text) => text !== undefined)) {
    const isInsensitive = name === "ilike";
    const literals = patterns.map(({ origin }, i) =>
      stringLiteral(isInsensitive ? texts[i]!.toLowerCase() : texts[i]!, origin),
    );
    const row = `${isNegated ? "not" : ""}like${isAll ? "all" : "any"}`;
    return operator(row, [isInsensitive ? call("lower", [value]) : value, ...literals]);
  }
  const likes = patterns.map((pattern) => {
    const like = operator(name, [value, pattern], pattern.origin);
    return isNegated ? not(like, pattern.origin) : like;
  });
  return likes.length ? balanced(isAll ? "and" : "or", likes) : literal(booleanType, null);
}

/** Spark takes `!` for NOT only at the front of an expression. */
function refuseBang(cursor: SqlCursor): void {
  cursor.report("SYNTAX_DISCONTINUED.BANG_EQUALS_NOT", { clause: "!" }, cursor.current);
}

/** A row `(a, b)` on the left of IN is its columns. */
const rowValues = (value: UnresolvedExpression): readonly UnresolvedExpression[] =>
  value.kind === "Function" && value.isOperator && value.nameParts[0] === "struct" ? value.args : [value];
