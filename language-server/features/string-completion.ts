import { CompletionItemKind } from "vscode-languageserver";
import { knownKeys } from "../../runtime/config";
import type { StringPlace } from "../columns/string-place";
import {
  aggregateNames,
  formatsOf,
  numberPatterns,
  optionsOf,
  readerFormat,
  saveModes,
  timePatterns,
  typeNames,
} from "../data/words";
import type { Span, StringLiteral } from "../syntax/program";
import { sourceOffset, valueOffset } from "../syntax/string-offsets";
import { columnEntries } from "./column-entries";
import type { CompletionEntry } from "./completion-entry";
import { pathEntries } from "./path-completion";
import type { CellRequest } from "./request";
import { sqlEntries } from "./sql-completion";
import { tableEntries } from "./table-entries";

const separators = /[.]/;

/** Completions inside a string whose use is known; undefined where it is not. */
export async function stringEntries(request: CellRequest, place: StringPlace): Promise<CompletionEntry[] | undefined> {
  const { notebook, offset, cell } = request;
  const { literal, kind, frames } = place;
  const content = literal.content;
  if (offset < content.start || offset > content.end) return undefined;
  const whole: Span = { start: content.start, end: endOfWord(cell.text, offset, content.end, /[^"'`]/) };
  const words = (list: readonly (readonly [string, string])[], itemKind: CompletionItemKind) =>
    wordEntries(list, whole, itemKind);
  switch (kind) {
    case "column":
    case "join-column": {
      const text = cell.text.slice(content.start, offset);
      const cut = text.split("").findLastIndex((letter) => separators.test(letter)) + 1;
      const path =
        cut === 0
          ? []
          : text
              .slice(0, cut - 1)
              .split(".")
              .map((part) => part.replaceAll("`", ""));
      const replace = { start: content.start + cut, end: endOfWord(cell.text, offset, content.end, /[^."'`]/) };
      if (kind === "join-column" && frames.length === 2) return sharedEntries(request, place, replace);
      return columnEntries(notebook, frames, path, replace, "attribute");
    }
    case "sql-expression":
    case "sql-statement":
      return literal.kind === "string" ? embeddedSql(request, place, literal) : [];
    case "table":
      return tableEntries(request, whole, "plain");
    case "path":
      return pathEntries(request, whole);
    case "format":
      return words(formatsOf(), CompletionItemKind.Value);
    case "read-option":
    case "write-option":
      return words(
        optionsOf(readerFormat(place), kind === "read-option" ? "read" : "write"),
        CompletionItemKind.Property,
      );
    case "config-key":
      return words(
        [...knownKeys.values()].map(({ key, doc, default: value }) => [key, doc ?? value ?? ""]),
        CompletionItemKind.Property,
      );
    case "time-pattern":
      return words(timePatterns, CompletionItemKind.Value);
    case "number-pattern":
      return words(numberPatterns, CompletionItemKind.Value);
    case "type":
      return words(typeNames, CompletionItemKind.TypeParameter);
    case "save-mode":
      return words(saveModes, CompletionItemKind.EnumMember);
    case "aggregate":
      return words(aggregateNames, CompletionItemKind.Function);
    default:
      return undefined;
  }
}

/** Columns that both sides have, which is what a name in `on` must be. */
async function sharedEntries(
  { notebook }: CellRequest,
  { frames }: StringPlace,
  replace: Span,
): Promise<CompletionEntry[]> {
  const [left, right] = await Promise.all(
    frames.map((frame) => columnEntries(notebook, [frame], [], replace, "attribute")),
  );
  const names = new Set(right!.map(({ label }) => label.toLowerCase()));
  return left!.filter(({ label }) => names.has(label.toLowerCase()));
}

async function embeddedSql(
  request: CellRequest,
  place: StringPlace,
  literal: StringLiteral,
): Promise<CompletionEntry[]> {
  const kind = place.kind === "sql-statement" ? "statement" : "expression";
  const entries = await sqlEntries(request, literal.value, valueOffset(literal, request.offset), kind, place.frames);
  const moved = (span: Span): Span => ({
    start: sourceOffset(literal, span.start),
    end: sourceOffset(literal, span.end),
  });
  return entries.map((entry) => ({ ...entry, replace: moved(entry.replace) }));
}

export const wordEntries = (
  list: readonly (readonly [string, string])[],
  replace: Span,
  kind: CompletionItemKind,
): CompletionEntry[] =>
  list.map(([label, detail], index) => ({
    label,
    kind,
    replace,
    ...(detail && { detail }),
    sort: `1${String(index).padStart(5, "0")}`,
  }));

function endOfWord(text: string, offset: number, limit: number, part: RegExp): number {
  let end = offset;
  while (end < limit && part.test(text[end]!) && text[end] !== "\n") end++;
  return end;
}
