import type { StringLiteral } from "./program";

/** Length of the escape sequence at `index`, or 1 for a plain character. */
function unitLength(raw: string, index: number): number {
  if (raw[index] !== "\\") return 1;
  const next = raw[index + 1];
  if (next === "x") return 4;
  if (next === "u") return raw[index + 2] === "{" ? raw.indexOf("}", index) - index + 1 || 2 : 6;
  return next === "\r" && raw[index + 2] === "\n" ? 3 : 2;
}

/** Place in the cell of a character of a string's value. */
export function sourceOffset(literal: Pick<StringLiteral, "raw" | "content" | "value">, valueOffset: number): number {
  if (literal.raw.length === literal.value.length) return literal.content.start + valueOffset;
  let index = 0;
  for (let count = 0; count < valueOffset && index < literal.raw.length; count++)
    index += unitLength(literal.raw, index);
  return literal.content.start + Math.min(index, literal.raw.length);
}

/** The character of a string's value at a place of the cell. */
export function valueOffset(literal: Pick<StringLiteral, "raw" | "content" | "value">, offset: number): number {
  const target = offset - literal.content.start;
  if (literal.raw.length === literal.value.length) return target;
  let count = 0;
  for (let index = 0; index < target && index < literal.raw.length; count++) index += unitLength(literal.raw, index);
  return count;
}
