import { ParseError } from "../../errors/index";
import { isDigit, isSpace, isUriPart, isWordPart } from "./characters";
import { numberAt } from "./number-token";
import type { Token, TokenKind } from "./token";

/** Words and symbols that Spark's grammar takes for another. */
const synonyms: ReadonlyMap<string, string> = new Map([
  ["==", "="],
  ["!>", "<="],
  ["!<", ">="],
  ["TEMP", "TEMPORARY"],
  ["REGEXP", "RLIKE"],
]);

/** Longest first. */
const symbols = [">>>", "<=>", "/*+"].concat(
  ["<<", ">>", "<=", ">=", "<>", "!=", "!>", "!<", "==", "=>", "->", "::", "||", "|>", "*/"],
  [..."()[],.;+-*/%~&|^:?=<>!"],
);
/** By the code of the first character. */
const symbolsByFirst: { readonly symbol: string; readonly word: string }[][] = [];
for (const symbol of symbols) {
  symbolsByFirst[symbol.charCodeAt(0)] ??= [];
  symbolsByFirst[symbol.charCodeAt(0)]!.push({ symbol, word: synonyms.get(symbol) ?? symbol });
}

/** Millions of them may be made for one text: what is written is cut out only when it is asked for. */
class SourceToken implements Token {
  constructor(
    readonly kind: TokenKind,
    readonly word: string,
    readonly start: number,
    readonly end: number,
    private readonly source: string,
  ) {}

  get text(): string {
    return this.source.slice(this.start, this.end);
  }
}

const backslash = 92;

interface Quoting {
  readonly backslashEscapes: boolean;
  /** Two quotes in a row stand for one. */
  readonly doubles: boolean;
}
const plainString: Quoting = { backslashEscapes: true, doubles: true };
const rawString: Quoting = { backslashEscapes: false, doubles: false };
const quotedIdentifier: Quoting = { backslashEscapes: false, doubles: true };

/**
 * Where the quoted text at `start` ends, the longest there is; -1 when it is not closed. No regular expression: its stack runs out in a text
 * of some megabytes.
 */
function endOfQuoted(text: string, start: number, { backslashEscapes, doubles }: Quoting): number {
  const quote = text.charCodeAt(start);
  let afterLastPair = -1;
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === backslash && backslashEscapes) at++;
    else if (code === quote) {
      if (!doubles || text.charCodeAt(at + 1) !== quote) return at + 1;
      afterLastPair = ++at;
    }
  }
  return afterLastPair;
}

/**
 * Spark SQL's tokens, for statements, expressions and types alike.
 * @throws ParseError UNCLOSED_BRACKETED_COMMENT
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const push = (kind: TokenKind, end: number, word = "") => {
    tokens.push(new SourceToken(kind, word, at, end, text));
    at = end;
  };
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) at++;
    else if (code === 45 && text.charCodeAt(at + 1) === 45) at = endOfLineComment(text, at);
    else if (code === 47 && text.charCodeAt(at + 1) === 42 && text[at + 2] !== "+") at = endOfBlockComment(text, at);
    else if (isDigit(code) || (code === 46 && isDigit(text.charCodeAt(at + 1)))) {
      const number = numberAt(text, at);
      if (number) push(number.kind, number.end);
      else if (code === 46) push("symbol", at + 1, ".");
      else pushWord();
    } else if (code === 39 || code === 34) {
      const end = endOfQuoted(text, at, plainString);
      if (end < 0) push("unknown", at + 1);
      else push("string", end);
    } else if (code === 96) {
      const end = endOfQuoted(text, at, quotedIdentifier);
      if (end < 0) push("unknown", at + 1);
      else push("quoted", end);
    } else if (isWordPart(code)) pushWord();
    else pushSymbol(code);
  }
  push("end", at);
  return tokens;

  function pushWord() {
    let end = at + 1;
    while (end < text.length && isWordPart(text.charCodeAt(end))) end++;
    const next = text.charCodeAt(end);
    if (end === at + 1 && (next === 39 || next === 34) && (text[at] === "r" || text[at] === "R")) {
      const rawEnd = endOfQuoted(text, end, rawString);
      if (rawEnd > 0) return push("string", rawEnd);
    }
    if (next === 58 && text.startsWith("://", end) && isUriPart(text.charCodeAt(end + 3))) {
      end += 3;
      while (end < text.length && isUriPart(text.charCodeAt(end))) end++;
    }
    const word = text.slice(at, end).toUpperCase();
    push("word", end, synonyms.get(word) ?? word);
  }

  function pushSymbol(code: number) {
    for (const { symbol, word } of symbolsByFirst[code] ?? [])
      if (symbol.length === 1 || text.startsWith(symbol, at)) return push("symbol", at + symbol.length, word);
    push("unknown", at + 1);
  }
}

/** A back-slash before the line's end continues the comment. */
function endOfLineComment(text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === 92 && text.charCodeAt(at + 1) === 10) at++;
    else if (code === 10 || code === 13) return at;
    at++;
  }
  return at;
}

function endOfBlockComment(text: string, start: number): number {
  let depth = 1;
  let at = start + 2;
  while (at < text.length) {
    if (text.startsWith("*/", at)) {
      at += 2;
      if (--depth === 0) return at;
    } else if (text.startsWith("/*", at) && text[at + 2] !== "+") {
      depth++;
      at += 2;
    } else at++;
  }
  throw new ParseError("UNCLOSED_BRACKETED_COMMENT", {}, text);
}
