import {
  commands,
  type Disposable,
  type ExtensionContext,
  type LogOutputChannel,
  type NotebookDocument,
  workspace,
} from "vscode";
import { CodeLensRequest, LanguageClient, TransportKind } from "vscode-languageclient/node";
import { type FirstRows, peekRows } from "../commands/peek-rows";
import type { CellSteps } from "../notebook/cell-steps";
import type { NotebookSessions } from "../notebook/notebook-sessions";
import { notebookType } from "../notebook/notebook-type";
import type { AnalysisTarget } from "./analysis-target";
import type { CellExplanations } from "./cell-explanations";
import { kernelVariables } from "./kernel-variables";
import serverFlags from "./server-flags.json";

const peekCommand = "sparkNotebook.peekRows";
const languages = ["sparkts", "sparksql", "python"];

/** What the language server asks. */
interface LanguageServices {
  readonly target: AnalysisTarget;
  readonly sessions: NotebookSessions;
  readonly steps: CellSteps;
  readonly explanations: CellExplanations;
}

/** Starts the language server of the cells, in a folder that is not trusted only once it is. The server ends with this process. */
export function startLanguageClient(
  context: ExtensionContext,
  log: LogOutputChannel,
  { target, sessions, steps, explanations }: LanguageServices,
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
      markdown: { isTrusted: { enabledCommands: [peekCommand] } },
      middleware: {
        provideCodeLenses: (document, token, next) =>
          workspace.getConfiguration("sparkNotebook", document).get("lenses.enabled", true)
            ? next(document, token)
            : [],
      },
    },
  );
  client.onRequest("sparknb/target", ({ notebook }: { readonly notebook: string }) => target.of(notebook));
  client.onRequest("sparknb/variables", ({ notebook }: { readonly notebook: string }) =>
    kernelVariables(sessions, notebook),
  );
  client.onRequest("sparknb/steps", ({ cell: uri }: { readonly cell: string }) => {
    const cell = cellNamed(uri);
    const isOn = cell && workspace.getConfiguration("sparkNotebook", cell.notebook.uri).get("steps.enabled", true);
    return (isOn && steps.of(cell)) || null;
  });
  const stepsChanged = () => void (client.isRunning() && client.sendNotification("sparknb/stepsChanged"));
  const lensesChanged = () => {
    const lenses = client.getFeature(CodeLensRequest.method);
    for (const { document } of ownCells()) lenses.getProvider(document)?.onDidChangeCodeLensEmitter.fire();
  };
  const firstRows: FirstRows = (cell, position, rows) => client.sendRequest("sparknb/peek", { cell, position, rows });
  explanations.ask = async (cell) => (client.isRunning() ? client.sendRequest("sparknb/explain", { cell }) : null);
  const start = () => void client.start().catch((error) => log.error(`The language server did not start: ${error}`));
  const changed = (notebook: NotebookDocument) => {
    if (notebook.notebookType !== notebookType || !client.isRunning()) return;
    void client.sendNotification("sparknb/sessionChanged", { notebook: notebook.uri.toString() });
  };
  if (workspace.isTrusted) start();
  return [
    client,
    commands.registerCommand(peekCommand, peekRows(firstRows)),
    steps.onDidChange(stepsChanged),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration("sparkNotebook.steps")) stepsChanged();
      if (change.affectsConfiguration("sparkNotebook.lenses")) lensesChanged();
    }),
    workspace.onDidGrantWorkspaceTrust(start),
    target.onDidChange((notebook) => (notebook ? [notebook] : workspace.notebookDocuments).forEach(changed)),
    // What a cell has run may have made views and tables that its text does not tell of.
    workspace.onDidChangeNotebookDocument(({ notebook, cellChanges }) => {
      if (cellChanges.some(({ executionSummary }) => executionSummary?.success !== undefined)) changed(notebook);
    }),
  ];
}

const ownCells = () =>
  workspace.notebookDocuments
    .filter((notebook) => notebook.notebookType === notebookType)
    .flatMap((notebook) => notebook.getCells());

const cellNamed = (uri: string) => ownCells().find((cell) => cell.document.uri.toString() === uri);
