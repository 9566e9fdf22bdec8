import { simpleString, type StructField } from "../../runtime/types";
import { type Lineage, lineageOf } from "../columns/lineage";
import { aliasesOf } from "../columns/relation-inputs";
import type { ScopeFrame, StringPlace } from "../columns/string-place";
import { parseAttributeName } from "../../runtime/plan/unresolved/attribute-name";
import { sourceOffset, valueOffset } from "../syntax/string-offsets";
import { fieldDetail, nestedFields } from "./column-entries";
import type { CellHover } from "./hover";
import type { CellRequest } from "./request";
import { shortened, textAt } from "./source-label";
import { sqlHover } from "./sql-hover";

/** A string that names a column, or SQL in a string. */
export async function columnHover(request: CellRequest, place: StringPlace): Promise<CellHover | undefined> {
  const { literal, kind, frames } = place;
  if (literal.kind !== "string") return undefined;
  if (kind === "sql-expression" || kind === "sql-statement") {
    const mode = kind === "sql-statement" ? "statement" : "expression";
    const found = await sqlHover(request, literal.value, valueOffset(literal, request.offset), mode, frames);
    return found && { ...found, span: { start: sourceOffset(literal, found.span.start), end: sourceOffset(literal, found.span.end) } };
  }
  if (kind !== "column" && kind !== "join-column") return undefined;
  for (const scope of frames) {
    const text = await columnText(request, scope, partsOf(literal.value));
    if (text) return { span: literal.content, text };
  }
  return undefined;
}

function partsOf(name: string): readonly string[] {
  try {
    return parseAttributeName(name);
  } catch {
    return [name];
  }
}

/** A column's type and its way from the source. */
export async function columnText({ notebook }: CellRequest, scope: ScopeFrame, parts: readonly string[]): Promise<string | undefined> {
  const [first = "", ...rest] = parts;
  const alias = [...aliasesOf(scope.frame.relation)].find(([name]) => name.toLowerCase() === first.toLowerCase());
  if (alias && rest.length > 0) {
    const frame = scope.frame.sparkSession.dataFrame({ ...scope.frame.node, relation: alias[1] });
    return columnText({ notebook } as CellRequest, { ...scope, frame }, rest);
  }
  const analysis = await notebook.analyzer.analyze(scope.frame, scope.session, true);
  if (analysis.kind !== "schema") return undefined;
  const fields = nestedFields(analysis.schema.fields, parts.slice(0, -1));
  const field = fields.find(({ name }) => name.toLowerCase() === parts.at(-1)!.toLowerCase());
  if (!field) return undefined;
  const lineage = await lineageOf(scope.frame, first, notebook.analyzer, scope.session);
  return `\`\`\`\n${parts.join(".")}: ${typeText(field)}\n\`\`\`\n${lineageText({ notebook } as CellRequest, lineage)}`;
}

const typeText = (field: StructField) => (field.type.kind === "struct" ? `${simpleString(field.type)}${field.nullable ? "" : " not null"}` : fieldDetail(field));

function lineageText({ notebook }: CellRequest, { steps, source }: Lineage): string {
  const lines = steps.flatMap(({ kind, name, site }) => {
    if (kind === "source") return [];
    const index = site ? notebook.indexOf(site.cellId) + 1 : 0;
    const where = index > 0 ? ` (cell ${index})` : "";
    const text = site && textAt(notebook, site);
    return [`- \`${name}\` ${kind === "renamed" ? "renamed by" : "is"} \`${shortened(text ?? "", 90)}\`${where}`];
  });
  return [...lines, ...(source ? [`- from ${source}`] : [])].join("\n");
}
