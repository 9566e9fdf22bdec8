import ts from "typescript";
import type { CellRequest } from "./request";

/** The names that token types have on the wire, in the order of TypeScript's own numbers. */
export const tokenTypes = [
  "class",
  "enum",
  "interface",
  "namespace",
  "typeParameter",
  "type",
  "parameter",
  "variable",
  "enumMember",
  "property",
  "function",
  "method",
];
export const tokenModifiers = ["declaration", "static", "async", "readonly", "defaultLibrary", "local"];

export interface CellToken {
  readonly start: number;
  readonly length: number;
  readonly type: number;
  readonly modifiers: number;
}

export function semanticTokens({ notebook, cell }: Omit<CellRequest, "offset">): CellToken[] {
  const start = notebook.typescript.at(cell.id, 0);
  const end = notebook.typescript.at(cell.id, cell.text.length);
  if (!start || !end) return [];
  const span = { start: start.position, length: end.position - start.position };
  const { spans } = notebook.typescript.service.getEncodedSemanticClassifications(
    start.path,
    span,
    ts.SemanticClassificationFormat.TwentyTwenty,
  );
  const tokens: CellToken[] = [];
  for (let index = 0; index < spans.length; index += 3) {
    const at = notebook.typescript.toCell(start.path, spans[index]!);
    const until = notebook.typescript.toCell(start.path, spans[index]! + spans[index + 1]!);
    const encoded = spans[index + 2]!;
    if (at && until)
      tokens.push({
        start: at.offset,
        length: until.offset - at.offset,
        type: (encoded >> 8) - 1,
        modifiers: encoded & 255,
      });
  }
  return tokens.sort((a, b) => a.start - b.start);
}
