import { type StructField, simpleString } from "../../runtime/types";
import { type Lineage, lineageOf } from "../columns/lineage";
import { aliasesOf } from "../columns/relation-inputs";
import type { ScopeFrame } from "../columns/string-place";
import { shortened } from "../syntax/shortened";
import { fieldDetail, nestedFields } from "./column-entries";
import type { CellRequest } from "./request";
import { textOfStep } from "./source-label";

/** A column's type and its way from the source. */
export async function columnText(
  { notebook }: CellRequest,
  scope: ScopeFrame,
  parts: readonly string[],
): Promise<string | undefined> {
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

const typeText = (field: StructField) =>
  field.type.kind === "struct" ? `${simpleString(field.type)}${field.nullable ? "" : " not null"}` : fieldDetail(field);

function lineageText({ notebook }: CellRequest, { steps, source }: Lineage): string {
  const lines = steps.map((step) => {
    const { kind, name, site } = step;
    const index = site ? notebook.indexOf(site.cellId) + 1 : 0;
    const where = index > 0 ? ` (cell ${index})` : "";
    const text = textOfStep(notebook, step) ?? "";
    return `- \`${name}\` ${kind === "renamed" ? "renamed by" : "is"} \`${shortened(text, 90)}\`${where}`;
  });
  return [...lines, ...(source ? [`- from ${source}`] : [])].join("\n");
}
