import type { UnresolvedExpression } from "../../plan/unresolved/index";
import { booleanType, nullType, parseType, type Token } from "../../types/index";
import { atInterval, parseInterval } from "../literal/interval";
import { isNumberToken, parseNumber } from "../literal/number";
import { parseTypedLiteral } from "../literal/typed";
import { opensQuery } from "../lookahead";
import type { SqlCursor } from "../sql-cursor";
import { literal, operator, stringLiteral } from "./build";
import { parseCase } from "./case";
import { withDatetimeUnit } from "./datetime-unit";
import { parseCall } from "./function-call";
import { atLambda, parseLambda } from "./lambda";
import { parseNamedList } from "./named";
import { parsePostfix } from "./postfix";
import { parseSpecialForm } from "./special-forms";
import { parseStarExcept } from "./star";

/** A literal, a name, a call, a parenthesis, with what hangs on it: what operators stand between. */
export function parsePrimary(cursor: SqlCursor): UnresolvedExpression {
  const { start } = cursor.current;
  return parsePostfix(cursor, parseBase(cursor), start);
}

function parseBase(cursor: SqlCursor): UnresolvedExpression {
  const token = cursor.current;
  switch (token.kind) {
    case "word":
      return parseWord(cursor, token);
    case "quoted":
      return parseName(cursor);
    case "string":
      return stringLiteral(cursor.string(), cursor.origin(token.start));
    case "symbol":
      return parseSymbol(cursor, token);
    default:
      return isNumberToken(token) ? parseNumber(cursor) : cursor.fail();
  }
}

function parseSymbol(cursor: SqlCursor, token: Token): UnresolvedExpression {
  switch (token.word) {
    case "(":
      return atLambda(cursor) ? parseLambda(cursor) : parseParenthesis(cursor);
    case "*":
      return parseStarExcept(cursor, token.start);
    case "-":
      return parseNumber(cursor);
    case "?":
      return located(cursor, token.start, () => {
        cursor.next();
        return { kind: "Parameter", position: cursor.nextPosition() };
      });
    case ":":
      return located(cursor, token.start, () => {
        cursor.next();
        return { kind: "Parameter", name: cursor.identifier(true) };
      });
    default:
      return cursor.fail();
  }
}

function parseParenthesis(cursor: SqlCursor): UnresolvedExpression {
  const { start } = cursor.current;
  if (opensQuery(cursor))
    return located(cursor, start, () => ({
      kind: "Subquery",
      subquery: "scalar",
      plan: cursor.subquery(),
    }));
  const items = cursor.parenthesized(() => parseNamedList(cursor));
  if (items.length > 1) return operator("struct", items, cursor.origin(start));
  if (items[0]!.kind === "Alias") cursor.fail(cursor.peek(-1));
  return items[0]!;
}

/** Literals and forms that a word begins, unless the word is used as a name. */
function parseWord(cursor: SqlCursor, token: Token): UnresolvedExpression {
  const next = cursor.peek();
  if (next.word === "->") return parseLambda(cursor);
  if (next.word === "(") {
    if (token.word === "CASE" && isCaseWithValue(cursor)) return parseCase(cursor);
    const cast = token.word === "CAST" || token.word === "TRY_CAST" ? parseCast(cursor) : undefined;
    return cast ?? parseIdentifierClause(cursor) ?? parseSpecialForm(cursor) ?? parseName(cursor);
  }
  switch (token.word) {
    case "NULL":
      cursor.next();
      return literal(nullType, null, cursor.origin(token.start));
    case "TRUE":
    case "FALSE":
      cursor.next();
      return literal(booleanType, token.word === "TRUE", cursor.origin(token.start));
    case "CASE":
      if (!cursor.isTerminator(next) && next.word !== "." && next.kind !== "symbol") return parseCase(cursor);
  }
  if (token.word === "CASE" && (next.word === "-" || next.word === "+")) return parseCase(cursor);
  if (atInterval(cursor)) return parseInterval(cursor);
  return next.kind === "string" ? parseTypedLiteral(cursor) : parseName(cursor);
}

/** `CASE (a) WHEN …` looks like a call at first. */
function isCaseWithValue(cursor: SqlCursor): boolean {
  const close = cursor.closingParenthesis(cursor.index + 1);
  return close !== undefined && !cursor.isTerminator(cursor.tokens[close + 1]);
}

function parseCast(cursor: SqlCursor): UnresolvedExpression {
  const { start, word } = cursor.next();
  cursor.expect("(");
  const child = cursor.expression();
  cursor.expect("AS");
  const type = parseType(cursor);
  cursor.expectClose();
  return { kind: "Cast", child, type, mode: word === "CAST" ? "session" : "try", origin: cursor.origin(start) };
}

/** `IDENTIFIER(expr)`, a column, or with arguments behind it a function. */
function parseIdentifierClause(cursor: SqlCursor): UnresolvedExpression | undefined {
  if (!cursor.at("IDENTIFIER") || cursor.peek(2).word === ")") return undefined;
  const { start } = cursor.next();
  const name = cursor.parenthesized(() => cursor.expression());
  if (!cursor.at("(")) return { kind: "IdentifierClause", name, origin: cursor.origin(start) };
  const called = parseCall(cursor, ["identifier"], start);
  const args = called.kind === "Function" ? called.args : [];
  return { kind: "IdentifierClause", name, args, origin: cursor.origin(start) };
}

/** A column, `a.b.c`, or a call, `a.f(…)`. */
function parseName(cursor: SqlCursor): UnresolvedExpression {
  const { start } = cursor.current;
  const nameParts = [cursor.identifier(true)];
  if (!cursor.at("(")) {
    const parameter = cursor.lambdaScopes.length ? cursor.lambdaParameter(nameParts[0]!) : undefined;
    if (parameter !== undefined) return { kind: "LambdaVariable", name: parameter, origin: cursor.origin(start) };
  }
  while (cursor.at(".") && cursor.peek().word !== "*") {
    cursor.next();
    nameParts.push(cursor.identifier(true));
  }
  if (!cursor.at("(") || opensQuery(cursor)) return { kind: "Attribute", nameParts, origin: cursor.origin(start) };
  const called = parseCall(cursor, nameParts, start);
  return called.kind === "Function" ? withDatetimeUnit(cursor, called, start) : called;
}

function located(cursor: SqlCursor, start: number, parse: () => UnresolvedExpression): UnresolvedExpression {
  const expression = parse();
  return { ...expression, origin: cursor.origin(start) };
}
