import type { Token } from "../types/index";
import { splitStatements, tokenize } from "../types/index";
import { layOut } from "./format/lay-out";
import { parseStatement } from "./parse";

/**
 * A SQL cell laid out: a clause a line, keywords in capitals, comments kept. A statement that does not parse, or whose layout would not
 * parse to the same words, stays as it is written.
 */
export function formatSql(text: string, indent = 2): string {
  const statements = split(text);
  if (!statements) return text;
  let result = "";
  let last = 0;
  for (const { start, end } of statements) {
    const formatted = formatStatement(text.slice(start, end), indent);
    result += text.slice(last, start) + (formatted ?? text.slice(start, end));
    last = end;
  }
  return result + text.slice(last);
}

function split(text: string): { readonly start: number; readonly end: number }[] | undefined {
  try {
    return splitStatements(text).map((statement) => ({
      start: statement.start,
      end: statement.start + statement.text.length,
    }));
  } catch {
    return undefined;
  }
}

function formatStatement(text: string, indent: number): string | undefined {
  try {
    parseStatement(text);
    const formatted = layOut(text, tokenize(text), indent);
    parseStatement(formatted);
    return sameWords(tokenize(text), tokenize(formatted)) ? formatted : undefined;
  } catch {
    return undefined;
  }
}

const sameWords = (a: readonly Token[], b: readonly Token[]) =>
  a.length === b.length &&
  a.every(
    (token, index) =>
      token.kind === b[index]!.kind && (token.word || token.text) === (b[index]!.word || b[index]!.text),
  );
