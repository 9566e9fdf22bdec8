import { dirname } from "node:path";
import { commands, l10n, NotebookCellKind, type NotebookDocument, ProgressLocation, window } from "vscode";
import type { MoveReport } from "../../runtime/moving";
import type { ChosenTargets } from "../clusters/chosen-targets";
import type { Target } from "../clusters/target";
import type { MoveMarks } from "../moving/move-marks";
import { localControllerId } from "../notebook/notebook-type";
import { activeNotebook, type ToolbarContext } from "./active-notebook";

interface Services {
  readonly targets: () => readonly Target[];
  readonly chosen: ChosenTargets;
  readonly marks: MoveMarks;
  readonly distFolder: string;
}

/** Will the notebook move? Analyses its cells on another Spark as on its own, and marks what would be other there. No cell runs. */
export const checkOnAnotherSpark = (services: Services) => async (context?: ToolbarContext) => {
  const notebook = activeNotebook(context);
  if (!notebook) return;
  const here = services.chosen.of(notebook.uri.toString());
  const there = await anotherTarget(services.targets().filter((target) => target !== here));
  if (!there) return;
  const cells = notebook.getCells().filter(({ kind }) => kind === NotebookCellKind.Code);
  const texts = cells.map(({ document }) => document.getText());
  try {
    const report = await window.withProgress(
      { location: ProgressLocation.Notification, title: l10n.t("Checking on {0}…", there.label), cancellable: true },
      async (_, token) => {
        const abort = new AbortController();
        token.onCancellationRequested(() => abort.abort());
        const { checkMove } = await import("../../runtime/moving");
        const folder = dirname(notebook.uri.fsPath);
        return checkMove({
          uri: notebook.uri.toString(),
          cells: cells.map(({ document }, index) => ({ language: document.languageId, text: texts[index]! })),
          here: await sideOf(here, folder),
          there: await sideOf(there, folder),
          ...(there.isRemote && notebook.uri.scheme === "file" && { localFolder: folder }),
          distFolder: services.distFolder,
          signal: abort.signal,
        }).catch((error: unknown) => {
          if (abort.signal.aborted) return undefined;
          throw error;
        });
      },
    );
    if (!report) return;
    services.marks.show(cells, texts, there.label, report.findings);
    await tell(notebook, there, report);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    void window.showErrorMessage(l10n.t("{0} could not be asked: {1}", there.label, message));
  }
};

async function anotherTarget(targets: readonly Target[]): Promise<Target | undefined> {
  if (targets.length === 0) {
    const add = l10n.t("Add Spark Server…");
    const answer = await window.showInformationMessage(l10n.t("There is no other Spark to check on yet."), add);
    if (answer === add) await commands.executeCommand("sparkNotebook.addServer");
    return undefined;
  }
  const choices = targets.map((target) => ({ label: target.label, description: target.description, target }));
  const chosen = await window.showQuickPick(choices, {
    title: l10n.t("Check on Another Spark"),
    placeHolder: l10n.t("Its answers for every cell are compared with those here. No cell runs."),
  });
  return chosen?.target;
}

async function sideOf(target: Target, folder: string) {
  const settings: Record<string, string> =
    target.id === localControllerId ? { "spark.sparknb.workingDirectory": folder } : {};
  return { remote: await target.start(), settings };
}

async function tell(
  notebook: NotebookDocument,
  there: Target,
  { findings, plans, unknown }: MoveReport,
): Promise<void> {
  const name = notebook.uri.path.split("/").at(-1) ?? "";
  const rest = unknown > 0 ? ` ${l10n.t("{0} more are known only when cells run.", unknown)}` : "";
  if (findings.length === 0) {
    void window.showInformationMessage(
      l10n.t("{0} says the same of {1}: {2} plans compared.", there.label, name, plans - unknown) + rest,
    );
    return;
  }
  const show = l10n.t("Show Problems");
  const text =
    findings.length === 1
      ? l10n.t("One thing of {0} would be other on {1}.", name, there.label)
      : l10n.t("{0} things of {1} would be other on {2}.", findings.length, name, there.label);
  if ((await window.showWarningMessage(text + rest, show)) === show)
    await commands.executeCommand("workbench.actions.view.problems");
}
