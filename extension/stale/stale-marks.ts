import {
  commands,
  Disposable,
  EventEmitter,
  l10n,
  type NotebookCell,
  NotebookCellStatusBarAlignment,
  NotebookCellStatusBarItem,
  type NotebookCellStatusBarItemProvider,
  type NotebookDocument,
  window,
  workspace,
} from "vscode";
import type { KernelConnection } from "../../runtime/cluster/kernel-connection";
import type { RunLineage } from "../../runtime/protocol/inspection-messages";
import type { ToolbarContext } from "../commands/active-notebook";
import { notebookType } from "../notebook/notebook-type";
import type { CellRuns } from "./cell-runs";
import { cellsToRun, type Staleness, staleCells } from "./stale-cells";

/** Milliseconds in which a text is still being written, and cells still run. */
const calm = 300;
const contextKey = "sparkNotebook.hasStaleCells";

/** Marks the cells whose outputs are out of date. It asks the kernel what has run, and runs nothing. */
export class StaleMarks implements NotebookCellStatusBarItemProvider, Disposable {
  private readonly lineages = new WeakMap<NotebookDocument, readonly RunLineage[]>();
  private readonly marks = new WeakMap<NotebookCell, Staleness>();
  private readonly timers = new Map<NotebookDocument, NodeJS.Timeout>();
  private readonly changes = new EventEmitter<void>();
  readonly onDidChangeCellStatusBarItems = this.changes.event;
  private readonly subscriptions: Disposable;

  constructor(
    private readonly runs: CellRuns,
    private readonly connectionOf: (notebook: NotebookDocument) => KernelConnection | undefined,
  ) {
    this.subscriptions = Disposable.from(
      this.changes,
      workspace.onDidChangeNotebookDocument(({ notebook, cellChanges, contentChanges }) => {
        const hasChanged = cellChanges.some(({ document, executionSummary }) => document ?? executionSummary);
        if (contentChanges.length > 0 || hasChanged) this.lookSoon(notebook);
      }),
      workspace.onDidCloseNotebookDocument((notebook) => {
        clearTimeout(this.timers.get(notebook));
        this.timers.delete(notebook);
      }),
      window.onDidChangeActiveNotebookEditor((editor) => this.tell(editor?.notebook)),
    );
  }

  /** The cells that a run of all that is out of date has to run. */
  async toRun(notebook: NotebookDocument): Promise<readonly NotebookCell[]> {
    await this.look(notebook);
    const cells = notebook.getCells();
    return cellsToRun(this.runs.withRuns(cells, this.lineages.get(notebook) ?? [])).map((index) => cells[index]!);
  }

  provideCellStatusBarItems(cell: NotebookCell): NotebookCellStatusBarItem | undefined {
    const why = this.marks.get(cell);
    if (!why) return undefined;
    const text = `$(history) ${l10n.t("Stale")}`;
    const item = new NotebookCellStatusBarItem(text, NotebookCellStatusBarAlignment.Left);
    item.tooltip = `${reasonText(why)} ${l10n.t("Select to run the stale cells.")}`;
    item.command = {
      title: l10n.t("Run Stale Cells"),
      command: "sparkNotebook.runStaleCells",
      arguments: [{ notebookEditor: { notebookUri: cell.notebook.uri } } satisfies ToolbarContext],
    };
    item.accessibilityInformation = { label: `${l10n.t("Stale")}: ${reasonText(why)}`, role: "button" };
    return item;
  }

  dispose(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.subscriptions.dispose();
  }

  private lookSoon(notebook: NotebookDocument): void {
    if (notebook.notebookType !== notebookType) return;
    clearTimeout(this.timers.get(notebook));
    this.timers.set(
      notebook,
      setTimeout(() => void this.look(notebook), calm),
    );
  }

  private async look(notebook: NotebookDocument): Promise<void> {
    this.timers.delete(notebook);
    const result = await this.connectionOf(notebook)
      ?.inspect({ kind: "lineage" })
      .catch(() => undefined);
    // A kernel that is gone has left nothing that could be out of date: all cells have to run again.
    this.lineages.set(notebook, result?.kind === "ok" ? result.answer.runs : []);
    const cells = notebook.getCells();
    const stale = staleCells(this.runs.withRuns(cells, this.lineages.get(notebook)!));
    for (const [index, cell] of cells.entries()) {
      const why = stale.get(index);
      if (why) this.marks.set(cell, why);
      else this.marks.delete(cell);
    }
    this.changes.fire();
    this.tell(window.activeNotebookEditor?.notebook);
  }

  private tell(notebook: NotebookDocument | undefined): void {
    const hasStale = notebook?.getCells().some((cell) => this.marks.has(cell)) ?? false;
    void commands.executeCommand("setContext", contextKey, hasStale);
  }
}

function reasonText(why: Staleness): string {
  if (why.kind === "edited") return l10n.t("The cell was edited after it ran.");
  const name = why.name.slice(why.name.indexOf(":") + 1);
  const cell = why.cell + 1;
  return why.kind === "changed"
    ? l10n.t("{0} has changed since: cell {1} has run again.", name, cell)
    : l10n.t("It uses {0} of cell {1}, which is stale itself.", name, cell);
}
