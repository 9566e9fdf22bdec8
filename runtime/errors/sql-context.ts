import type { QueryContext } from "./spark-error";

const maxExtraContext = 32;

/** The place of a node in its SQL text as Spark's errors show it. `start` and `stop` are 0-based, inclusive. */
export function sqlContext(text: string, start: number, stop: number): QueryContext {
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const line = countLines(text, start);
  const column = start - lineStart;
  const fragment = text.slice(start, stop + 1);
  return { kind: "sql", fragment, start, stop, line, column, summary: summaryOf(text, start, stop, line, column) };
}

export const countLines = (text: string, end: number): number => {
  let lines = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < end; at = text.indexOf("\n", at + 1)) lines++;
  return lines;
};

/** The node's lines, each with a line of `^` below; what stands beside the node is cut to 32 characters. */
function summaryOf(text: string, start: number, stop: number, line: number, column: number): string {
  let from = start;
  while (from > 0 && start - from < maxExtraContext && text[from - 1] !== "\n") from--;
  const isStartCut = start - from === maxExtraContext;
  let to = stop + 1;
  while (to < text.length && to - stop <= maxExtraContext && text[to] !== "\n") to++;
  const isStopCut = to - stop > maxExtraContext;
  const shown = (isStartCut ? "..." : "") + text.slice(from, to) + (isStopCut ? "..." : "");
  let at = from - (isStartCut ? 3 : 0);
  let summary = `== SQL (line ${line}, position ${column + 1}) ==\n`;
  for (const shownLine of shown.split("\n")) {
    let marks = "";
    for (let i = 0; i < shownLine.length; i++, at++) marks += at < start ? " " : at <= stop ? "^" : "";
    at++;
    summary += `${shownLine}\n${marks}\n`;
  }
  return summary;
}
