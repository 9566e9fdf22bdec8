import { type CompletionItem, type CompletionList, MarkupKind } from "vscode-languageserver";
import type { CompletionEntry, EntryData } from "../features/completion-entry";
import type { CellRequest } from "../features/request";
import { typescriptEntryDetails } from "../features/typescript-completion";
import { functionDocumentation, functionNamed } from "../sql/sql-functions";
import type { ClientAbilities } from "./capabilities";
import type { Notebooks } from "./notebooks";
import { rangeOf } from "./positions";

/** A list may have thousands of items: what is the same in all is said once, to an editor that understands it. */
export function completionList(
  { cell, notebook }: CellRequest,
  entries: readonly CompletionEntry[],
  { hasItemDefaults }: ClientAbilities,
): CompletionList {
  const [first] = entries;
  // The target is slow: the editor asks again as the user types on.
  const isIncomplete = notebook.analyzer.isAwaited;
  const isCommon = ({ replace: { start, end } }: CompletionEntry) =>
    start === first!.replace.start && end === first!.replace.end;
  if (!first || !hasItemDefaults || !entries.every(isCommon))
    return {
      isIncomplete,
      items: entries.map((entry) => ({
        ...itemOf(entry),
        textEdit: { range: rangeOf(cell, entry.replace), newText: entry.insert ?? entry.label },
      })),
    };
  // Of TypeScript's entries each has some; others must not inherit any.
  const shared = first.data && "notebook" in first.data ? first.data : undefined;
  return {
    isIncomplete,
    itemDefaults: { editRange: rangeOf(cell, first.replace), ...(shared && { data: shared }) },
    items: entries.map(({ data, ...entry }) => ({
      ...itemOf(entry),
      ...(data && data !== shared && { data }),
      ...(entry.insert !== undefined && { textEditText: entry.insert }),
    })),
  };
}

function itemOf({ label, kind, insert, detail, from, documentation, sort, data }: Omit<CompletionEntry, "replace">) {
  return {
    label,
    kind,
    sortText: sort,
    ...(detail !== undefined && { detail }),
    ...((detail !== undefined || from !== undefined) && {
      labelDetails: {
        ...(detail !== undefined && { detail: ` ${detail}` }),
        ...(from !== undefined && { description: from }),
      },
    }),
    // What is typed is matched against the text that is replaced, quotes and all.
    ...(insert !== undefined && { filterText: insert }),
    ...(documentation !== undefined && { documentation }),
    ...(data !== undefined && { data }),
  };
}

export function resolvedItem(item: CompletionItem, notebooks: Notebooks): CompletionItem {
  const data = item.data as EntryData | null | undefined;
  if (!data) return item;
  if ("function" in data) {
    const entry = functionNamed(data.function);
    return entry
      ? { ...item, documentation: { kind: MarkupKind.Markdown, value: functionDocumentation(entry) } }
      : item;
  }
  const notebook = notebooks.named(data.notebook);
  const details = notebook && typescriptEntryDetails(notebook, item.label, data);
  return details
    ? { ...item, detail: details.detail, documentation: { kind: MarkupKind.Markdown, value: details.documentation } }
    : item;
}
