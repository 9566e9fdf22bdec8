import type { Token } from "../types/index";
import type { SqlCursor } from "./sql-cursor";

/** Words that may follow a whole query in a parenthesis. */
const afterQuery = new Set(
  "UNION EXCEPT MINUS INTERSECT ORDER SORT CLUSTER DISTRIBUTE LIMIT OFFSET WINDOW |>".split(" "),
);

const infix = /^(?:[=<>+*/%&|^.]|<=|>=|<>|!=|<=>|\|\||AND|OR|IS|IN|NOT|LIKE|AS)$/;

/** Whether a query begins at the token: its first word may as well be a name. */
export function startsQuery(cursor: SqlCursor, distance = 0): boolean {
  const next = cursor.peek(distance + 1);
  switch (cursor.peek(distance).word) {
    case "SELECT":
    case "WITH":
      return !cursor.isTerminator(next) && !infix.test(next.word === "*" ? "" : next.word);
    case "VALUES":
      return next.word === "(" || !(cursor.isTerminator(next) || infix.test(next.word));
    case "FROM":
      return next.kind === "quoted" || next.word === "(" || (next.kind === "word" && !infix.test(next.word));
    case "TABLE":
    case "MAP":
    case "REDUCE":
      return next.kind === "quoted" || (next.kind === "word" && !infix.test(next.word));
    default:
      return false;
  }
}

/**
 * Whether the parenthesis at the token holds a query and nothing else. `((SELECT 1) + 1)` does not, `((SELECT 1) UNION (SELECT 2))` does:
 * what follows the inner parentheses tells.
 */
export function opensQuery(cursor: SqlCursor, distance = 0): boolean {
  if (cursor.peek(distance).word !== "(") return false;
  let inner = distance;
  while (cursor.peek(inner + 1).word === "(") inner++;
  if (!startsQuery(cursor, inner + 1)) return false;
  for (; inner > distance; inner--) {
    const close = cursor.closingParenthesis(cursor.index + inner);
    if (close === undefined) return true;
    const next = cursor.tokens[close + 1]!;
    if (next.word !== ")") return afterQuery.has(next.word);
  }
  return true;
}

/** Words that begin the next clause only when `BY` follows. */
export const wordsWithBy = new Set(["GROUP", "ORDER", "SORT", "CLUSTER", "DISTRIBUTE"]);
const clauses = new Set(
  "FROM WHERE HAVING QUALIFY LIMIT OFFSET UNION EXCEPT MINUS INTERSECT SELECT INSERT USING WITH TABLESAMPLE".split(" "),
);

const startsClauseAt = (cursor: SqlCursor, distance: number) => clauses.has(cursor.peek(distance).word);

/** Whether the word at the cursor begins a clause, and so is no alias of what stands before. */
export function startsClause(cursor: SqlCursor): boolean {
  const { word } = cursor.current;
  const next = cursor.peek();
  if (word === cursor.endWord) return true;
  if (wordsWithBy.has(word)) return next.word === "BY" && !cursor.isTerminator(cursor.peek(2));
  if (clauses.has(word)) return !cursor.isTerminator(next);
  switch (word) {
    case "LATERAL":
      return !cursor.isTerminator(next);
    case "WINDOW":
      return cursor.peek(2).word === "AS" || (cursor.peek(2).word === "-" && cursor.peek(4).word === "AS");
    case "CHANGES":
      return next.word === "FROM" && (cursor.peek(2).word === "VERSION" || cursor.peek(2).word === "TIMESTAMP");
    case "APPROX":
    case "EXACT":
      return next.word === "NEAREST";
    case "DELAY":
      return next.word === "OF";
    case "WATERMARK":
      return !cursor.isTerminator(next) && next.kind !== "symbol" && !startsClauseAt(cursor, 1);
    case "PIVOT":
      return next.word === "(";
    case "UNPIVOT":
      return next.word === "(" || next.word === "INCLUDE" || next.word === "EXCLUDE";
    case "FOR":
      return next.kind === "word" || next.kind === "quoted" || next.word === "(";
    default:
      return false;
  }
}

/** Words that are never a table's alias. */
const joinWords = new Set(
  "ANTI CROSS EXCEPT FULL INNER INTERSECT JOIN LATERAL LEFT NATURAL ON RIGHT SEMI MINUS UNION USING".split(" "),
);

/** Whether a token may be a table's alias. */
export const isAlias = ({ kind, word }: Token): boolean =>
  kind === "quoted" || (kind === "word" && !joinWords.has(word));

/** Whether an alias stands here without AS. */
export const atTableAlias = (cursor: SqlCursor): boolean =>
  isAlias(cursor.current) && (cursor.current.kind === "quoted" || !startsClause(cursor));
