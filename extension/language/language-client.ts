import {
  type Disposable,
  type ExtensionContext,
  type LogOutputChannel,
  type NotebookDocument,
  workspace,
} from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { notebookType } from "../notebook/notebook-type";
import type { AnalysisTarget } from "./analysis-target";
import serverFlags from "./server-flags.json";

const languages = ["sparkts", "sparksql", "python"];

/** Starts the language server of the cells, in a folder that is not trusted only once it is. The server ends with this process. */
export function startLanguageClient(
  context: ExtensionContext,
  log: LogOutputChannel,
  target: AnalysisTarget,
): Disposable[] {
  const client = new LanguageClient(
    "sparkNotebook",
    "Spark Notebook",
    {
      module: context.asAbsolutePath("dist/language-server.js"),
      transport: TransportKind.ipc,
      // Half the memory that V8 takes by itself; with more room than its smallest, which would spend a third of the time on collecting.
      options: { execArgv: serverFlags },
    },
    {
      documentSelector: languages.map((language) => ({ notebook: notebookType, language })),
      outputChannel: log,
    },
  );
  client.onRequest("sparknb/target", ({ notebook }: { readonly notebook: string }) => target.of(notebook));
  const start = () => void client.start().catch((error) => log.error(`The language server did not start: ${error}`));
  const changed = (notebook: NotebookDocument) => {
    if (notebook.notebookType !== notebookType || !client.isRunning()) return;
    void client.sendNotification("sparknb/sessionChanged", { notebook: notebook.uri.toString() });
  };
  if (workspace.isTrusted) start();
  return [
    client,
    workspace.onDidGrantWorkspaceTrust(start),
    target.onDidChange((notebook) => (notebook ? [notebook] : workspace.notebookDocuments).forEach(changed)),
    // What a cell has run may have made views and tables that its text does not tell of.
    workspace.onDidChangeNotebookDocument(({ notebook, cellChanges }) => {
      if (cellChanges.some(({ executionSummary }) => executionSummary?.success !== undefined)) changed(notebook);
    }),
  ];
}
