import type { JsonValue } from "./notebook";

/** Text as nbformat writes it: one string a line, each with its line break. */
export function toLines(text: string): string[] {
  return text.replace(/\r\n?/g, "\n").match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** Undefined when the value is not text: nbformat allows a string or a list of strings. */
export function fromLines(value: JsonValue | undefined): string | undefined {
  if (typeof value === "string") return value;
  if (Array.isArray(value) && value.every((line) => typeof line === "string")) return value.join("");
  return undefined;
}
