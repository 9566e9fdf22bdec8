import ts from "typescript";
import { functionDocumentation, functionNamed } from "../sql/sql-functions";
import type { CellHover } from "./hover";
import type { CellRequest } from "./request";
import { cleanDisplay } from "./typescript-completion";

/** Type and documentation of a name, as TypeScript has them; Spark's own words for Spark's functions. */
export function typescriptHover({ notebook, cell, offset }: CellRequest): CellHover | undefined {
  const at = notebook.typescript.at(cell.id, offset);
  const info = at && notebook.typescript.service.getQuickInfoAtPosition(at.path, at.position);
  const start = info && notebook.typescript.toCell(at.path, info.textSpan.start);
  if (!info || !start) return undefined;
  const end = notebook.typescript.toCell(at.path, info.textSpan.start + info.textSpan.length)?.offset ?? start.offset;
  const signature = cleanDisplay(ts.displayPartsToString(info.displayParts));
  const own = ts.displayPartsToString(info.documentation);
  const definition = notebook.typescript.service.getDefinitionAtPosition(at.path, at.position)?.[0];
  const entry = definition?.fileName.includes("/client/api/functions/") ? functionNamed(definition.name) : undefined;
  const documentation = entry ? functionDocumentation(entry) : own;
  return {
    span: { start: start.offset, end },
    text: `\`\`\`typescript\n${signature}\n\`\`\`\n${documentation}`.trim(),
  };
}
