import { tokensOf } from "../sql/query-block";

/** The statement of a SQL cell around a place: between semicolons. */
export function sqlStatementAt(text: string, offset: number): { readonly text: string; readonly start: number } {
  let start = 0;
  for (const token of tokensOf(text)) {
    if (token.word !== ";") continue;
    if (token.start >= offset) return { text: text.slice(start, token.start), start };
    start = token.end;
  }
  return { text: text.slice(start), start };
}
