import { readFileSync } from "node:fs";
import type { SessionSettings } from "./run-query";

export interface FunctionCase {
  readonly sql: string;
  /** Column lines then row lines, or `! CONDITION`. */
  readonly expected: string;
}

/**
 * A first line `# zone, ansi|legacy`, then cases: the select list on a line of its own, what Spark 4.3 answered below it, indented.
 */
export function readCases(path: string): {
  readonly settings: SessionSettings;
  readonly cases: readonly FunctionCase[];
} {
  const [head = "", ...lines] = readFileSync(path, "utf8").split("\n");
  const [timeZone, mode] = head.replace(/^# /, "").split(", ");
  const cases: { sql: string; expected: string }[] = [];
  for (const line of lines) {
    if (line.startsWith("  ")) cases.at(-1)!.expected += `${cases.at(-1)!.expected ? "\n" : ""}${line.slice(2)}`;
    else if (line) cases.push({ sql: `SELECT ${line}`, expected: "" });
  }
  return { settings: { ansi: mode === "ansi", timeZone: timeZone! }, cases };
}
