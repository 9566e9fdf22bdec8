import { CompletionItemKind as Kind } from "vscode-languageserver";
import type { CellPlace } from "../../language-server/features/cell-place";
import { completion } from "../../language-server/features/completion";
import type { CompletionEntry } from "../../language-server/features/completion-entry";
import { formatting } from "../../language-server/features/formatting";
import { frameLenses } from "../../language-server/features/frame-lenses";
import { hover } from "../../language-server/features/hover";
import { definition, references, renamePlaces } from "../../language-server/features/places";
import { problems } from "../../language-server/features/problems";
import type { CellRequest } from "../../language-server/features/request";
import { signature } from "../../language-server/features/signature";
import { symbols } from "../../language-server/features/symbols";

const groups: Readonly<Record<string, readonly Kind[]>> = {
  complete: [
    Kind.Field,
    Kind.Struct,
    Kind.Value,
    Kind.Property,
    Kind.File,
    Kind.Folder,
    Kind.EnumMember,
    Kind.TypeParameter,
    Kind.Variable,
  ],
  functions: [Kind.Function],
  keywords: [Kind.Keyword],
  members: [Kind.Method, Kind.Property, Kind.Field, Kind.Function, Kind.Constant, Kind.Variable, Kind.Class],
};

const most = 25;

/** The text of an answer: what a case file holds. */
export async function ask(request: CellRequest, question: string): Promise<string> {
  const [name = "", ...rest] = question.split(" ");
  const kinds = groups[name];
  if (kinds) return completions(request, kinds, name === "members");
  switch (name) {
    case "hover": {
      const found = await hover(request);
      return found ? `[${request.cell.text.slice(found.span.start, found.span.end)}]\n${found.text}` : "nothing";
    }
    case "signature": {
      const found = signature(request);
      const shown = found?.signatures[found.activeSignature ?? 0];
      return shown ? `${shown.label} (argument ${(found.activeParameter ?? 0) + 1})` : "nothing";
    }
    case "definition":
      return places(request, definition(request));
    case "references":
      return places(request, references(request));
    case "rename":
      return places(request, renamePlaces(request, "renamed"));
    case "symbols":
      return symbols(request)
        .map(({ name: symbol, detail }) => `${symbol}${detail && `: ${detail}`}`)
        .join("\n");
    case "lenses":
      return lenses(request);
    case "format":
      return layout(request);
    case "diagnostics":
      return diagnostics(request);
  }
  throw new Error(`Cannot ask ${question}${rest.join(" ")}`);
}

async function completions(request: CellRequest, kinds: readonly Kind[], namesOnly: boolean): Promise<string> {
  const entries = (await completion(request)).filter(({ kind }) => kinds.includes(kind));
  const shown = entries
    .filter((entry) => matches(request, entry))
    .sort((a, b) => (a.sort < b.sort ? -1 : a.sort > b.sort ? 1 : 0));
  const lines = shown.slice(0, most).map((entry) => (namesOnly ? entry.label : line(entry)));
  return [...lines, ...(shown.length > most ? [`… ${shown.length - most} more`] : [])].join("\n");
}

/** As the editor filters: by what is typed already. */
function matches({ cell, offset }: CellRequest, { label, insert, replace }: CompletionEntry): boolean {
  const typed = cell.text.slice(replace.start, offset).toLowerCase();
  return [label, insert ?? label].some((text) => text.toLowerCase().startsWith(typed));
}

const line = ({ label, insert, detail, from }: CompletionEntry) =>
  `${label}${insert && insert !== label ? ` (${insert})` : ""}${detail ? `: ${detail}` : ""}${from ? ` · ${from}` : ""}`;

function places({ notebook }: CellRequest, found: readonly CellPlace[]): string {
  const lines = found.map(({ cellId, span }) => {
    const { text } = notebook.cell(cellId)!;
    return `cell ${notebook.indexOf(cellId) + 1} [${text.slice(span.start, span.end)}] at ${span.start}`;
  });
  return lines.join("\n") || "nothing";
}

/** Of the cell: what stands above, and the line below it. */
async function lenses(request: CellRequest): Promise<string> {
  const found = await frameLenses(request);
  const lines = found.map(({ span, title }) => {
    const [line] = request.cell.text.slice(span.start).split("\n");
    return `${title} ↓ ${line}`;
  });
  return lines.join("\n") || "nothing";
}

function layout(request: CellRequest): string {
  const edits = formatting(request, { tabSize: 2, insertSpaces: true });
  let { text } = request.cell;
  for (const { span, text: next } of [...edits].sort((a, b) => b.span.start - a.span.start))
    text = text.slice(0, span.start) + next + text.slice(span.end);
  return text;
}

/** Of every cell: where, what, and the fixes. */
async function diagnostics({ notebook }: CellRequest): Promise<string> {
  const lines: string[] = [];
  for (const [index, cell] of notebook.cells.entries()) {
    for (const { span, severity, message, code, fixes } of await problems(notebook, cell)) {
      lines.push(`cell ${index + 1} [${cell.text.slice(span.start, span.end)}] ${severity} ${code}: ${message}`);
      for (const fix of fixes) lines.push(`  ${fix.title}`);
    }
  }
  return lines.join("\n") || "nothing";
}
