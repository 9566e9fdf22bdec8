import { CompletionItemKind } from "vscode-languageserver";
import type { SessionState } from "../columns/session-state";
import type { Span } from "../syntax/program";
import { quoted } from "./column-entries";
import type { CompletionEntry } from "./completion-entry";
import type { CellRequest } from "./request";

/** Views that the cells above make, then what the session's catalog has. */
export async function tableEntries(
  { notebook, cell, offset }: CellRequest,
  replace: Span,
  quoting: "plain" | "sql",
  state: SessionState = notebook.sessionAt(cell.id, offset),
): Promise<CompletionEntry[]> {
  const views = [...state.views.keys()].map((name) => ({ name, detail: "view", from: "this notebook" }));
  const listed = await notebook.analyzer.tables();
  const own = new Set(views.map(({ name }) => name));
  const tables = listed
    .filter(({ name }) => !own.has(name.toLowerCase()))
    .map(({ name, isTemporary, namespace }) => ({ name, detail: isTemporary ? "view" : "table", from: namespace }));
  return [...views, ...tables].map(({ name, detail, from }) => ({
    label: name,
    ...quoted(name, quoting),
    kind: CompletionItemKind.Struct,
    replace,
    detail,
    ...(from && { from }),
    sort: `0${name}`,
  }));
}
