import { CodeActionKind, type InitializeResult, TextDocumentSyncKind } from "vscode-languageserver/node";
import { tokenModifiers, tokenTypes } from "../features/semantic-tokens";

const languages = ["sparkts", "sparksql", "python"];

export const capabilities: InitializeResult = {
  capabilities: {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    notebookDocumentSync: {
      notebookSelector: [
        { notebook: { notebookType: "spark-notebook" }, cells: languages.map((language) => ({ language })) },
      ],
    },
    completionProvider: { triggerCharacters: [".", '"', "'", "`", "(", ",", " ", "/"], resolveProvider: true },
    hoverProvider: true,
    signatureHelpProvider: { triggerCharacters: ["(", ","] },
    definitionProvider: true,
    referencesProvider: true,
    renameProvider: { prepareProvider: true },
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    documentFormattingProvider: true,
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
    semanticTokensProvider: { legend: { tokenTypes, tokenModifiers }, full: true },
  },
};
