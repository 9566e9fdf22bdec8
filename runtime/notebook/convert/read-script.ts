import { assignCellIds } from "../cell-id";
import { type Notebook, type NotebookCellLanguage, newNotebookMetadata } from "../notebook";
import { readDatabricks } from "./read-databricks";
import { markNames, type ScriptSyntax } from "./script-syntax";

export interface ScriptCell {
  readonly language: NotebookCellLanguage;
  readonly source: string;
}

/** The cells of a script with marks (`# %%`, as many editors have them), or of Databricks' source format; without any, one cell. */
export function readScript(text: string, syntax: ScriptSyntax): Notebook {
  const lines = text
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n")
    .split("\n");
  const cells = (readDatabricks(lines, syntax) ?? readMarked(lines, syntax)).filter(({ source }) => source !== "");
  const ids = assignCellIds(cells);
  return {
    cells: cells.map((cell, index) => ({ ...cell, id: ids[index]!, outputs: [], metadata: {} })),
    metadata: newNotebookMetadata,
  };
}

function readMarked(lines: readonly string[], syntax: ScriptSyntax): ScriptCell[] {
  const mark = new RegExp(`^${syntax.comment} ?%%(?: *\\[(\\w+)\\])?.*$`);
  const cells: { name: string | undefined; lines: string[] }[] = [{ name: undefined, lines: [] }];
  for (const line of lines) {
    const match = mark.exec(line);
    if (match) cells.push({ name: match[1], lines: [] });
    else cells.at(-1)!.lines.push(line);
  }
  return cells.map(({ name, lines: own }, index) => {
    const source = own.join("\n").trim();
    const isPrelude = index === 0 && source === syntax.prelude;
    return isPrelude ? { language: syntax.language, source: "" } : toCell(name, source, syntax);
  });
}

function toCell(name: string | undefined, source: string, syntax: ScriptSyntax): ScriptCell {
  const found = Object.entries(markNames).find(([, known]) => known === name?.toLowerCase());
  const language = (found?.[0] ?? syntax.language) as NotebookCellLanguage;
  if (language === syntax.language) return { language, source };
  const statements = language === "sparksql" ? fromCalls(source, syntax) : undefined;
  return { language, source: statements ?? uncommented(source, syntax) };
}

/** SQL that `writeScript` has put into calls. */
function fromCalls(source: string, { sql }: ScriptSyntax): string | undefined {
  if (!sql || !source.startsWith(`${sql.before}\n`) || !source.endsWith(`\n${sql.after}`)) return undefined;
  const inner = source.slice(sql.before.length + 1, -sql.after.length - 1);
  return inner.split(`\n${sql.after}\n${sql.before}\n`).join(";\n");
}

export const uncommented = (source: string, { comment }: Pick<ScriptSyntax, "comment">) =>
  source
    .split("\n")
    .map((line) => (line.startsWith(comment) ? line.slice(comment.length).replace(/^ /, "") : line))
    .join("\n")
    .trim();
