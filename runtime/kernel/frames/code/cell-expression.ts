import { splitStatements } from "../../../types";

/** The text of the value that a SQL cell shows. */
export function lastStatement(code: string): string {
  return splitStatements(code).at(-1)?.text ?? "";
}

/** The text of the value that a TypeScript or Python cell shows: its last statement, from the last line that neither is indented nor closes a bracket. */
export function lastExpression(code: string): string {
  const lines = code.trimEnd().split("\n");
  const continues = /^(\s|[)\]}]|\.|\/\/|#|$)/;
  let first = lines.length - 1;
  while (first > 0 && continues.test(lines[first]!)) first--;
  const text = lines.slice(first).join("\n").replace(/;\s*$/, "");
  const shown = /^(?:await\s+)?display\(([\s\S]*)\)$/.exec(text);
  return shown ? shown[1]! : text;
}
