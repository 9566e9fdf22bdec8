import { isDigit, isWordPart } from "./characters";
import type { TokenKind } from "./token";

const suffixKinds: Readonly<Record<string, TokenKind>> = {
  L: "bigint",
  S: "smallint",
  Y: "tinyint",
  F: "float",
  D: "double",
  BD: "bigdecimal",
};

const dot = 46;

const numberPattern = /(?:(\d+)(\.\d*)?|\.\d+)(E[+-]?\d+)?(BD|[LSYFD])?/iy;
const wordPattern = /[\p{L}\d_]+/uy;

/**
 * The number at `start`: the longest of the forms that Spark has. `1a`, `1e5x` and `5days` are words (undefined); `1.5x` is the number
 * `1`, since a fraction must not run into a word.
 */
export function numberAt(text: string, start: number): { kind: TokenKind; end: number } | undefined {
  let digitsEnd = start;
  while (isDigit(text.charCodeAt(digitsEnd))) digitsEnd++;
  const next = text.charCodeAt(digitsEnd);
  const isPlain = digitsEnd > start && next !== dot && (digitsEnd === text.length || !isWordPart(next));
  if (isPlain) return { kind: "integer", end: digitsEnd };
  numberPattern.lastIndex = start;
  const match = numberPattern.exec(text)!;
  const [whole, integer, fraction, exponent, suffix] = match;
  const isFraction = integer === undefined || fraction !== undefined;
  wordPattern.lastIndex = start;
  const wordEnd = wordPattern.test(text) ? wordPattern.lastIndex : start;
  const end = start + whole.length;
  const kind = suffix ? suffixKinds[suffix.toUpperCase()]! : exponent ? "exponent" : isFraction ? "decimal" : "integer";
  const isLetterSuffix = kind === "bigint" || kind === "smallint" || kind === "tinyint";
  if (!isFraction) {
    if (wordEnd > end || (isLetterSuffix && exponent)) return undefined;
    return { kind, end };
  }
  if (!isLetterSuffix && !/[A-Z0-9_]/i.test(text[end] ?? "")) return { kind, end };
  return integer === undefined || wordEnd > start + integer.length
    ? undefined
    : { kind: "integer", end: start + integer.length };
}
