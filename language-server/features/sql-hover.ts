import type { SessionState } from "../columns/session-state";
import type { ScopeFrame } from "../columns/string-place";
import { functionDocumentation, functionNamed } from "../sql/sql-functions";
import { sqlPlace } from "../sql/sql-place";
import { columnText } from "./column-text";
import { schemaText } from "./frame-text";
import type { CellHover } from "./hover";
import type { CellRequest } from "./request";
import { scopeOf } from "./sql-completion";

/** A word of a SQL text: a function, a table or a column. */
export async function sqlHover(
  request: CellRequest,
  text: string,
  offset: number,
  kind: "statement" | "expression",
  frames: readonly ScopeFrame[],
  state: SessionState = frames[0]?.session ?? request.notebook.sessionAt(request.cell.id, request.offset),
): Promise<CellHover | undefined> {
  const place = sqlPlace(text, offset);
  const { block, word, qualifier } = place;
  const name = text.slice(word.start, word.end).replaceAll("`", "");
  if (name === "" || place.kind === "literal" || place.kind === "comment") return undefined;
  const { spark } = request.notebook.analyzer;
  if (/^\s*\(/.test(text.slice(word.end)) && qualifier.length === 0) {
    const entry = functionNamed(name);
    if (entry) return { span: word, text: functionDocumentation(entry) };
  }
  const item =
    block.from.find((one) => one.start <= word.start && word.end <= one.start + one.text.length) ??
    (qualifier.length === 0 ? block.from.find((one) => one.name?.toLowerCase() === name.toLowerCase()) : undefined);
  if (item) {
    const [scope] = scopeOf(spark, block, item, state);
    const analysis = scope && (await request.notebook.analyzer.analyze(scope.frame, state, true));
    if (analysis?.kind === "schema")
      return { span: word, text: `${item.text}\n\`\`\`\n${schemaText(analysis.schema.fields)}\n\`\`\`` };
  }
  // What stands before a dot is a table of FROM, or a column that is a struct.
  const named = qualifier[0] && block.from.find((one) => one.name?.toLowerCase() === qualifier[0]!.toLowerCase());
  const scopes =
    kind === "expression" && block.from.length === 0
      ? frames
      : (named ? [named] : block.from).flatMap((one) => scopeOf(spark, block, one, state));
  for (const scope of scopes) {
    const found = await columnText(request, scope, [...(named ? qualifier.slice(1) : qualifier), name]);
    if (found) return { span: word, text: found };
  }
  return undefined;
}
