import {
  CodeActionKind,
  type Connection,
  type Location,
  MarkupKind,
  type Position,
  SemanticTokensBuilder,
  type TextEdit,
} from "vscode-languageserver/node";
import type { CellPlace } from "../features/cell-place";
import { completion } from "../features/completion";
import { folding } from "../features/folding";
import { formatting } from "../features/formatting";
import { hover } from "../features/hover";
import { definition, references, renamePlaces, renameSpan } from "../features/places";
import type { CellRequest } from "../features/request";
import { semanticTokens } from "../features/semantic-tokens";
import { signature } from "../features/signature";
import { symbols } from "../features/symbols";
import { typescriptFixes } from "../features/typescript-fixes";
import { contains } from "../syntax/walk";
import type { ClientAbilities } from "./capabilities";
import { completionList, resolvedItem } from "./completion-items";
import type { Notebooks } from "./notebooks";
import { peekCommand } from "./peek-command";
import { offsetAt, rangeOf } from "./positions";
import type { ProblemPublisher } from "./publish-problems";

interface Place {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}

/** Answers the editor's requests: each is one feature, in positions instead of offsets. */
export function answerRequests(
  connection: Connection,
  notebooks: Notebooks,
  publisher: ProblemPublisher,
  client: ClientAbilities,
): void {
  const cellOf = (uri: string): Omit<CellRequest, "offset"> | undefined => {
    const notebook = notebooks.of(uri);
    const cell = notebook?.cell(uri);
    return notebook && cell && { notebook, cell };
  };
  const requestOf = ({ textDocument, position }: Place): CellRequest | undefined => {
    const found = cellOf(textDocument.uri);
    return found && { ...found, offset: offsetAt(found.cell, position) };
  };
  const locationsOf = (request: CellRequest, places: readonly CellPlace[]): Location[] =>
    places.flatMap(({ cellId, span }) => {
      const cell = request.notebook.cell(cellId);
      return cell ? [{ uri: cellId, range: rangeOf(cell, span) }] : [];
    });

  connection.onCompletion(async (params, token) => {
    const request = requestOf(params);
    if (!request) return null;
    const entries = await completion(request);
    if (token.isCancellationRequested) return null;
    return completionList(request, entries, client);
  });
  connection.onCompletionResolve((item) => resolvedItem(item, notebooks));
  connection.onHover(async (params) => {
    const request = requestOf(params);
    const found = request && (await hover(request));
    if (!found) return null;
    const value =
      found.hasRows && request.notebook.analyzer.canPeek ? `${found.text}\n\n${peekLink(params)}` : found.text;
    return { contents: { kind: MarkupKind.Markdown, value }, range: rangeOf(request.cell, found.span) };
  });
  connection.onSignatureHelp((params) => {
    const request = requestOf(params);
    return (request && signature(request)) ?? null;
  });
  connection.onDefinition((params) => {
    const request = requestOf(params);
    return request ? locationsOf(request, definition(request)) : null;
  });
  connection.onReferences((params) => {
    const request = requestOf(params);
    return request ? locationsOf(request, references(request)) : null;
  });
  connection.onPrepareRename((params) => {
    const request = requestOf(params);
    const span = request && renameSpan(request);
    return span ? rangeOf(request.cell, span) : null;
  });
  connection.onRenameRequest((params) => {
    const request = requestOf(params);
    if (!request) return null;
    const changes: Record<string, TextEdit[]> = {};
    for (const place of renamePlaces(request, params.newName))
      for (const { uri, range } of locationsOf(request, [place]))
        (changes[uri] ??= []).push({ range, newText: place.text });
    return { changes };
  });
  connection.onDocumentSymbol(({ textDocument }) => {
    const found = cellOf(textDocument.uri);
    return found
      ? symbols(found).map(({ name, detail, kind, span }) => ({
          name,
          detail,
          kind,
          range: rangeOf(found.cell, span),
          selectionRange: rangeOf(found.cell, span),
        }))
      : null;
  });
  connection.onFoldingRanges(({ textDocument }) => {
    const found = cellOf(textDocument.uri);
    const ranges = found ? folding(found).map((span) => rangeOf(found.cell, span)) : [];
    return ranges
      .filter(({ start, end }) => end.line > start.line)
      .map(({ start, end }) => ({ startLine: start.line, endLine: end.line - 1 }));
  });
  connection.onDocumentFormatting(({ textDocument, options }) => {
    const found = cellOf(textDocument.uri);
    return found
      ? formatting(found, options).map(({ span, text }) => ({ range: rangeOf(found.cell, span), newText: text }))
      : null;
  });
  connection.languages.semanticTokens.on(({ textDocument }) => {
    const builder = new SemanticTokensBuilder();
    const found = cellOf(textDocument.uri);
    for (const { start, length, type, modifiers } of found ? semanticTokens(found) : []) {
      const { line, character } = rangeOf(found!.cell, { start, end: start }).start;
      builder.push(line, character, length, type, modifiers);
    }
    return builder.build();
  });
  connection.onCodeAction(({ textDocument, range }) => {
    const found = cellOf(textDocument.uri);
    if (!found) return null;
    const { cell, notebook } = found;
    const asked = { start: offsetAt(cell, range.start), end: offsetAt(cell, range.end) };
    const problems = (publisher.current.get(cell.id) ?? []).filter(
      ({ span }) => contains(span, asked.start) || contains(span, asked.end),
    );
    return problems.flatMap((problem) =>
      [...problem.fixes, ...typescriptFixes(notebook, cell, problem)].map(({ title, replace, text }, index) => ({
        title,
        kind: CodeActionKind.QuickFix,
        isPreferred: index === 0,
        diagnostics: [{ range: rangeOf(cell, problem.span), message: problem.message, code: problem.code }],
        edit: { changes: { [cell.id]: [{ range: rangeOf(cell, replace), newText: text }] } },
      })),
    );
  });
}

function peekLink({ textDocument: { uri }, position }: Place): string {
  const { title, command, arguments: args } = peekCommand(uri, position);
  return `[${title}](command:${command}?${encodeURIComponent(JSON.stringify(args))})`;
}
