import { readdir } from "node:fs/promises";
import { dirname, isAbsolute, join } from "node:path";
import { CompletionItemKind } from "vscode-languageserver";
import type { Span } from "../syntax/program";
import type { CompletionEntry } from "./completion-entry";
import type { CellRequest } from "./request";

/** Files and folders beside the notebook; a path of another file system is none of ours to list. */
export async function pathEntries({ notebook, cell, offset }: CellRequest, whole: Span): Promise<CompletionEntry[]> {
  const written = cell.text.slice(whole.start, offset);
  if (/^[a-z][a-z0-9+.-]*:/i.test(written)) return [];
  const folder = written.endsWith("/") ? written : written.includes("/") ? `${dirname(written)}/` : "";
  const place = isAbsolute(folder) ? folder : join(notebook.folder, folder);
  const entries = await readdir(place, { withFileTypes: true }).catch(() => []);
  const replace = { start: whole.start + folder.length, end: whole.end };
  return entries
    .filter(({ name }) => !name.startsWith("."))
    .map((entry) => ({
      label: entry.isDirectory() ? `${entry.name}/` : entry.name,
      kind: entry.isDirectory() ? CompletionItemKind.Folder : CompletionItemKind.File,
      replace,
      sort: `${entry.isDirectory() ? 1 : 0}${entry.name}`,
    }));
}
