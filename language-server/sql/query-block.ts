import { type Token, tokenize } from "../../runtime/types";

/** A table, view, function or subquery behind FROM or JOIN, as written. */
export interface FromItem {
  readonly text: string;
  readonly start: number;
  /** Its alias, or the last part of its name. */
  readonly name: string | undefined;
  readonly nameParts: readonly string[] | undefined;
  readonly isLateral: boolean;
}

export interface CommonTable {
  readonly name: string;
  /** `name AS (…)`. */
  readonly text: string;
  readonly end: number;
}

export type Clause =
  | "SELECT"
  | "FROM"
  | "WHERE"
  | "GROUP BY"
  | "HAVING"
  | "ORDER BY"
  | "ON"
  | "USING"
  | "LIMIT"
  | "VALUES"
  | "WINDOW"
  | "LATERAL VIEW"
  | "SET"
  | "none";

/** One SELECT … of a text that need not be finished. */
export interface QueryBlock {
  readonly clause: Clause;
  readonly from: readonly FromItem[];
  /** The whole FROM clause. */
  readonly fromText: string | undefined;
  /** The block's own names: `SELECT a + 1 AS b`. */
  readonly selectAliases: readonly string[];
  readonly ctes: readonly CommonTable[];
  readonly outer: QueryBlock | undefined;
}

/** Comments that are not closed end nowhere: then there is nothing to see behind them. */
export function tokensOf(text: string): readonly Token[] {
  try {
    return tokenize(text);
  } catch {
    return tokensOf(text.slice(0, Math.max(0, text.lastIndexOf("/*"))));
  }
}

const setOperators: ReadonlySet<string> = new Set(["UNION", "EXCEPT", "INTERSECT", "MINUS"]);

/** The blocks around a place, innermost first linked by `outer`. */
export function queryBlockAt(text: string, offset: number): QueryBlock {
  const tokens = tokensOf(text);
  const opened: number[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.start >= offset || token.kind === "end") break;
    if (token.word === "(") opened.push(index);
    else if (token.word === ")" && token.end <= offset) opened.pop();
  }
  const starts = [-1, ...opened.filter((index) => startsQuery(tokens, index + 1))];
  let outer: QueryBlock | undefined;
  for (const open of starts) outer = readBlock(text, tokens, open + 1, offset, outer);
  return outer!;
}

const startsQuery = (tokens: readonly Token[], index: number) =>
  ["SELECT", "WITH", "FROM", "VALUES"].includes(tokens[index]?.word ?? "");

/** The index behind the parenthesis that closes the one at `open`. */
function behindParenthesis(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let index = open; index < tokens.length; index++) {
    if (tokens[index]!.word === "(") depth++;
    else if (tokens[index]!.word === ")" && --depth === 0) return index + 1;
  }
  return tokens.length - 1;
}

interface Piece {
  readonly token: Token;
  readonly index: number;
}

/** The tokens of one level: what is in parentheses is passed over, but for a call that is not closed yet. */
function levelFrom(tokens: readonly Token[], first: number): Piece[] {
  const pieces: Piece[] = [];
  for (let index = first; index < tokens.length; ) {
    const token = tokens[index]!;
    if (token.kind === "end" || token.word === ")") break;
    pieces.push({ token, index });
    const behind = token.word === "(" ? behindParenthesis(tokens, index) : index + 1;
    const isOpen = token.word === "(" && tokens[behind - 1]!.word !== ")" && !startsQuery(tokens, index + 1);
    index = isOpen ? index + 1 : behind;
  }
  return pieces;
}

function readBlock(
  text: string,
  tokens: readonly Token[],
  first: number,
  offset: number,
  outer: QueryBlock | undefined,
): QueryBlock {
  const level = levelFrom(tokens, first);
  const { ctes, rest } = readCommonTables(text, tokens, level, outer);
  const parts = splitAtSetOperators(rest);
  const part = parts.find((pieces) => (pieces.at(-1)?.token.end ?? 0) >= offset) ?? parts.at(-1) ?? [];
  const { from, range } = readFrom(text, tokens, part);
  return {
    clause: clauseAt(part, offset),
    from,
    fromText: range && text.slice(range.start, range.end),
    selectAliases: selectAliases(part),
    ctes,
    outer,
  };
}

function splitAtSetOperators(pieces: readonly Piece[]): Piece[][] {
  const parts: Piece[][] = [[]];
  for (const piece of pieces) {
    if (setOperators.has(piece.token.word)) parts.push([]);
    else parts.at(-1)!.push(piece);
  }
  return parts;
}

function readCommonTables(
  text: string,
  tokens: readonly Token[],
  level: readonly Piece[],
  outer: QueryBlock | undefined,
) {
  // A common table sees those before it, not itself.
  const start = level[0]?.token.start ?? 0;
  const inherited = (outer?.ctes ?? []).filter(({ end }) => end <= start);
  const withAt = level.findIndex(({ token }) => token.word === "WITH");
  if (withAt < 0 || level.slice(0, withAt).some(({ token }) => token.word === "FROM" || token.word === "SELECT"))
    return { ctes: inherited, rest: level };
  const own: CommonTable[] = [];
  let at = withAt + 1;
  while (at < level.length) {
    const name = level[at]!.token;
    const open = level.findIndex(
      ({ token }, index) => index > at && token.word === "(" && level[index - 1]!.token.word === "AS",
    );
    if (open < 0 || (name.kind !== "word" && name.kind !== "quoted")) break;
    const end = tokens[behindParenthesis(tokens, level[open]!.index) - 1]!.end;
    own.push({ name: unquoted(name), text: text.slice(name.start, end), end });
    if (level[open + 1]?.token.word !== ",") {
      at = open + 1;
      break;
    }
    at = open + 2;
  }
  return { ctes: [...inherited, ...own], rest: level.slice(Math.min(at, level.length)) };
}

const clauseWords: Readonly<Record<string, Clause>> = {
  SELECT: "SELECT",
  FROM: "FROM",
  WHERE: "WHERE",
  HAVING: "HAVING",
  ON: "ON",
  USING: "USING",
  LIMIT: "LIMIT",
  OFFSET: "LIMIT",
  VALUES: "VALUES",
  JOIN: "FROM",
  WINDOW: "WINDOW",
  SET: "SET",
  LATERAL: "LATERAL VIEW",
  GROUP: "GROUP BY",
  ORDER: "ORDER BY",
  SORT: "ORDER BY",
  CLUSTER: "ORDER BY",
  DISTRIBUTE: "ORDER BY",
};

function clauseOf({ token }: Piece, next: Piece | undefined): Clause | undefined {
  const clause = Object.hasOwn(clauseWords, token.word) ? clauseWords[token.word] : undefined;
  if (clause === "GROUP BY" || clause === "ORDER BY") return next?.token.word === "BY" ? clause : undefined;
  return clause;
}

function clauseAt(part: readonly Piece[], offset: number): Clause {
  let clause: Clause = "none";
  for (const [index, piece] of part.entries()) {
    if (piece.token.end >= offset) break;
    clause = clauseOf(piece, part[index + 1]) ?? clause;
  }
  return clause;
}

const endOfFrom: ReadonlySet<string> = new Set(
  "WHERE GROUP HAVING ORDER SORT CLUSTER DISTRIBUTE LIMIT OFFSET WINDOW ; |>".split(" "),
);
const joinWords: ReadonlySet<string> = new Set("JOIN LEFT RIGHT FULL INNER OUTER CROSS SEMI ANTI NATURAL".split(" "));
const endOfItem: ReadonlySet<string> = new Set(
  [", ON USING LATERAL TABLESAMPLE PIVOT UNPIVOT".split(" "), [...joinWords], [...endOfFrom]].flat(),
);

function readFrom(text: string, tokens: readonly Token[], part: readonly Piece[]) {
  const fromAt = part.findIndex(
    ({ token }, index) => token.word === "FROM" && part[index - 1]?.token.word !== "DISTINCT",
  );
  if (fromAt < 0) return { from: [], range: undefined };
  const from: FromItem[] = [];
  let end = part[fromAt]!.token.end;
  let at = fromAt + 1;
  const endOf = (piece: Piece) =>
    piece.token.word === "(" ? tokens[behindParenthesis(tokens, piece.index) - 1]!.end : piece.token.end;
  let expectsItem = true;
  for (; at < part.length && !endOfFrom.has(part[at]!.token.word); at++) {
    const { token } = part[at]!;
    if (token.word === "JOIN" || (token.word === "," && !inUsing(part, at))) expectsItem = true;
    else if (token.word === "LATERAL" && part[at + 1]?.token.word === "VIEW") {
      const view = lateralView(text, part, at, endOf);
      from.push(view.item);
      at = view.next - 1;
      expectsItem = false;
    } else if (expectsItem && !joinWords.has(token.word)) {
      const item = fromItem(text, part, at, endOf);
      if (item.item) from.push(item.item);
      at = item.next - 1;
      expectsItem = false;
    }
    end = endOf(part[Math.min(at, part.length - 1)]!);
  }
  return { from, range: { start: part[fromAt]!.token.start, end } };
}

const inUsing = (part: readonly Piece[], at: number) => part[at - 1]?.token.word === "USING";

const unquoted = ({ kind, text }: Token) => (kind === "quoted" ? text.slice(1, -1).replaceAll("``", "`") : text);
const isName = (token: Token | undefined) => token?.kind === "word" || token?.kind === "quoted";

function fromItem(text: string, part: readonly Piece[], first: number, endOf: (piece: Piece) => number) {
  let at = first;
  const isLateral = part[at]!.token.word === "LATERAL";
  if (isLateral) at++;
  const nameParts: string[] = [];
  if (part[at]?.token.word === "(") at++;
  else {
    while (isName(part[at]?.token)) {
      nameParts.push(unquoted(part[at]!.token));
      if (part[at + 1]?.token.word !== ".") {
        at++;
        break;
      }
      at += 2;
    }
    if (part[at]?.token.word === "(") at++;
  }
  let alias: string | undefined;
  if (part[at]?.token.word === "AS") at++;
  const named = part[at]?.token;
  if (isName(named) && !endOfItem.has(named!.word)) {
    alias = unquoted(named!);
    at++;
    if (part[at]?.token.word === "(") at++;
  }
  if (at === first) return { item: undefined, next: first + 1 };
  const start = part[first]!.token.start;
  const item: FromItem = {
    text: text.slice(start, endOf(part[at - 1]!)),
    start,
    name: alias ?? nameParts.at(-1),
    nameParts: nameParts.length > 0 ? nameParts : undefined,
    isLateral,
  };
  return { item, next: at };
}

/** `LATERAL VIEW [OUTER] explode(a) t AS x, y`. */
function lateralView(text: string, part: readonly Piece[], first: number, endOf: (piece: Piece) => number) {
  let at = first + 2;
  if (part[at]?.token.word === "OUTER") at++;
  while (at < part.length && part[at]!.token.word !== "(") at++;
  at++;
  const name = isName(part[at]?.token) && part[at]!.token.word !== "AS" ? unquoted(part[at++]!.token) : undefined;
  if (part[at]?.token.word === "AS") at++;
  while (isName(part[at]?.token) && !endOfItem.has(part[at]!.token.word)) {
    at++;
    if (part[at]?.token.word !== ",") break;
    at++;
  }
  const last = Math.min(at, part.length) - 1;
  const start = part[first]!.token.start;
  return {
    item: { text: text.slice(start, endOf(part[last]!)), start, name, nameParts: undefined, isLateral: true },
    next: at,
  };
}

function selectAliases(part: readonly Piece[]): string[] {
  const end = part.findIndex(({ token }) => token.word === "FROM");
  const list = part.slice(0, end < 0 ? part.length : end);
  return list.flatMap(({ token }, index) =>
    token.word === "AS" && isName(list[index + 1]?.token) ? [unquoted(list[index + 1]!.token)] : [],
  );
}
