import ts from "typescript";
import { CompletionItemKind } from "vscode-languageserver";
import { earlierMark } from "../cells/cell-module";
import type { OpenNotebook } from "../cells/open-notebook";
import { functionDocumentation, functionNamed } from "../sql/sql-functions";
import type { CompletionEntry, TypeScriptEntryData } from "./completion-entry";
import type { CellRequest } from "./request";

const kinds: Readonly<Record<string, CompletionItemKind>> = {
  [ts.ScriptElementKind.primitiveType]: CompletionItemKind.Keyword,
  [ts.ScriptElementKind.keyword]: CompletionItemKind.Keyword,
  [ts.ScriptElementKind.constElement]: CompletionItemKind.Constant,
  [ts.ScriptElementKind.letElement]: CompletionItemKind.Variable,
  [ts.ScriptElementKind.variableElement]: CompletionItemKind.Variable,
  [ts.ScriptElementKind.localVariableElement]: CompletionItemKind.Variable,
  [ts.ScriptElementKind.alias]: CompletionItemKind.Variable,
  [ts.ScriptElementKind.parameterElement]: CompletionItemKind.Variable,
  [ts.ScriptElementKind.memberVariableElement]: CompletionItemKind.Field,
  [ts.ScriptElementKind.memberGetAccessorElement]: CompletionItemKind.Property,
  [ts.ScriptElementKind.functionElement]: CompletionItemKind.Function,
  [ts.ScriptElementKind.localFunctionElement]: CompletionItemKind.Function,
  [ts.ScriptElementKind.memberFunctionElement]: CompletionItemKind.Method,
  [ts.ScriptElementKind.enumElement]: CompletionItemKind.Enum,
  [ts.ScriptElementKind.enumMemberElement]: CompletionItemKind.EnumMember,
  [ts.ScriptElementKind.moduleElement]: CompletionItemKind.Module,
  [ts.ScriptElementKind.classElement]: CompletionItemKind.Class,
  [ts.ScriptElementKind.interfaceElement]: CompletionItemKind.Interface,
  [ts.ScriptElementKind.typeElement]: CompletionItemKind.Interface,
  [ts.ScriptElementKind.string]: CompletionItemKind.Value,
};

/** What TypeScript itself offers at a place of a TypeScript cell. */
export function typescriptEntries({ notebook, cell, offset }: CellRequest): CompletionEntry[] {
  const at = notebook.typescript.at(cell.id, offset);
  if (!at) return [];
  const found = notebook.typescript.service.getCompletionsAtPosition(at.path, at.position, {
    includeCompletionsWithInsertText: false,
  });
  const word = wordAround(cell.text, offset);
  const data: TypeScriptEntryData = { notebook: notebook.uri, cellId: cell.id, offset };
  return (found?.entries ?? [])
    .filter(({ name }) => !name.endsWith(earlierMark))
    .map((entry): CompletionEntry => {
      const span = entry.replacementSpan ?? found?.optionalReplacementSpan;
      const start = span && notebook.typescript.toCell(at.path, span.start);
      return {
        label: entry.name,
        kind: kinds[entry.kind] ?? CompletionItemKind.Text,
        replace: start && span ? { start: start.offset, end: start.offset + span.length } : word,
        sort: entry.sortText,
        data: entry.source ? { ...data, source: entry.source } : data,
      };
    });
}

/** Type and documentation of one of them. */
export function typescriptEntryDetails(notebook: OpenNotebook, name: string, data: TypeScriptEntryData) {
  const at = notebook.typescript.at(data.cellId, data.offset);
  const found =
    at &&
    notebook.typescript.service.getCompletionEntryDetails(at.path, at.position, name, {}, data.source, {}, undefined);
  if (!found) return undefined;
  const detail = cleanDisplay(ts.displayPartsToString(found.displayParts));
  const own = ts.displayPartsToString(found.documentation);
  const isColumnFunction = /=> (?:client\.)?Column$|: (?:client\.)?Column$/.test(detail);
  const entry = isColumnFunction ? functionNamed(name) : undefined;
  return { detail, documentation: own || (entry ? functionDocumentation(entry) : "") };
}

/** Without the import that brings an earlier cell's name. */
export const cleanDisplay = (text: string): string =>
  text
    .replaceAll(earlierMark, "")
    .replace(/^\(alias\) /, "")
    .replace(/\nimport [^\n]*$/, "");

function wordAround(text: string, offset: number) {
  const before = /[\p{ID_Continue}$]*$/u.exec(text.slice(0, offset))![0];
  const behind = /^[\p{ID_Continue}$]*/u.exec(text.slice(offset))![0];
  return { start: offset - before.length, end: offset + behind.length };
}
