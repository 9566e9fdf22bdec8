import {
  type ClientCapabilities,
  CodeActionKind,
  type InitializeResult,
  TextDocumentSyncKind,
} from "vscode-languageserver/node";
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
    inlayHintProvider: true,
    codeLensProvider: {},
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

/** What the editor can do that not every one can. */
export interface ClientAbilities {
  /** A completion list may say once what holds for its items. */
  hasItemDefaults: boolean;
  /** It asks for lenses anew when it is told to. */
  refreshesLenses: boolean;
}

export function abilitiesOf({ textDocument, workspace }: ClientCapabilities): ClientAbilities {
  const defaults = textDocument?.completion?.completionList?.itemDefaults ?? [];
  return {
    hasItemDefaults: defaults.includes("editRange") && defaults.includes("data"),
    refreshesLenses: workspace?.codeLens?.refreshSupport ?? false,
  };
}
