import { tokensOf } from "../sql/query-block";
import type { Span } from "../syntax/program";
import type { CellRequest } from "./request";

/** Pieces of a cell that can be folded away. */
export function folding({ notebook, cell }: Omit<CellRequest, "offset">): Span[] {
  if (cell.language === "sparkts") {
    const path = notebook.typescript.pathOf(cell.id);
    if (!notebook.typescript.at(cell.id, 0)) return [];
    return notebook.typescript.service.getOutliningSpans(path).flatMap(({ textSpan }) => {
      const start = notebook.typescript.toCell(path, textSpan.start);
      return start ? [{ start: start.offset, end: start.offset + textSpan.length }] : [];
    });
  }
  return cell.language === "sparksql" ? parentheses(cell.text) : [];
}

function parentheses(text: string): Span[] {
  const open: number[] = [];
  return tokensOf(text).flatMap((token) => {
    if (token.word === "(") open.push(token.start);
    if (token.word !== ")") return [];
    const start = open.pop();
    return start === undefined ? [] : [{ start, end: token.end }];
  });
}
