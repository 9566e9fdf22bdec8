import { type Disposable, type ExtensionContext, type LogOutputChannel, workspace } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { notebookType } from "./notebook/notebook-type";

/** Starts the language server of the cells, in a folder that is not trusted only once it is. The server ends with this process. */
export function startLanguageClient(context: ExtensionContext, log: LogOutputChannel): Disposable[] {
  const client = new LanguageClient(
    "sparkNotebook",
    "Spark Notebook",
    { module: context.asAbsolutePath("dist/language-server.js"), transport: TransportKind.ipc },
    {
      documentSelector: [
        { notebook: notebookType, language: "sparkts" },
        { notebook: notebookType, language: "sparksql" },
      ],
      outputChannel: log,
    },
  );
  const start = () => void client.start().catch((error) => log.error(`The language server did not start: ${error}`));
  if (workspace.isTrusted) start();
  return [client, workspace.onDidGrantWorkspaceTrust(start)];
}
