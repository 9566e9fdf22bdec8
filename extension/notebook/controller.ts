import {
  type Disposable,
  type LogOutputChannel,
  l10n,
  type NotebookCell,
  type NotebookController,
  type NotebookDocument,
  notebooks,
  workspace,
} from "vscode";
import type { KernelConnection } from "../../runtime/cluster/kernel-connection";
import type { LocalCluster } from "../clusters/local-cluster";
import { CellNotices } from "./cell-notices";
import { ExecutionQueue } from "./execution-queue";
import { type KernelEnd, NotebookKernel } from "./notebook-kernel";
import { localControllerId, notebookType } from "./notebook-type";
import { onDidCloseLastTab } from "./open-tabs";
import { runCell } from "./run-cell";

interface RunningNotebook {
  readonly kernel: NotebookKernel;
  readonly queue: ExecutionQueue;
}

/** "Local Spark" in the kernel picker: one queue and one kernel a notebook. */
export class LocalController implements Disposable {
  private readonly controller: NotebookController;
  private readonly running = new Map<NotebookDocument, RunningNotebook>();
  private readonly notices = new CellNotices();
  private readonly subscriptions: readonly Disposable[];

  constructor(
    private readonly cluster: LocalCluster,
    private readonly log: LogOutputChannel,
  ) {
    this.controller = notebooks.createNotebookController(localControllerId, notebookType, l10n.t("Local Spark"));
    this.controller.description = l10n.t("On this machine");
    this.controller.supportedLanguages = ["sparkts", "sparksql"];
    this.controller.supportsExecutionOrder = true;
    this.controller.executeHandler = (cells, notebook) => this.execute(cells, notebook);
    this.subscriptions = [
      notebooks.registerNotebookCellStatusBarItemProvider(notebookType, this.notices),
      workspace.onDidCloseNotebookDocument((notebook) => void this.close(notebook)),
      onDidCloseLastTab((uri) => {
        for (const notebook of this.running.keys()) {
          if (notebook.uri.toString() === uri.toString()) void this.close(notebook);
        }
      }),
      cluster.onDidLoseDriver(() => void this.driverLost()),
    ];
  }

  /** Of the notebook's kernel, if one runs. */
  connectionOf(notebook: NotebookDocument): KernelConnection | undefined {
    return this.running.get(notebook)?.kernel.connection;
  }

  async restartKernel(notebook: NotebookDocument): Promise<void> {
    await this.stop(notebook, { kind: "stopped", message: l10n.t("The kernel was restarted.") });
  }

  async stopKernels(reason: KernelEnd): Promise<void> {
    await Promise.all([...this.running.keys()].map((notebook) => this.stop(notebook, reason)));
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
    this.controller.dispose();
  }

  private execute(cells: readonly NotebookCell[], notebook: NotebookDocument): void {
    if (!workspace.isTrusted) return; // the editor has asked and the answer was no
    this.runningOf(notebook).queue.add(cells);
  }

  private runningOf(notebook: NotebookDocument): RunningNotebook {
    const known = this.running.get(notebook);
    if (known) return known;
    const kernel = new NotebookKernel(notebook, this.cluster, this.log);
    const queue = new ExecutionQueue(this.controller, (execution) => runCell(execution, kernel, this.notices));
    const made = { kernel, queue };
    this.running.set(notebook, made);
    return made;
  }

  private async stop(notebook: NotebookDocument, reason: KernelEnd): Promise<void> {
    const running = this.running.get(notebook);
    if (!running) return;
    running.queue.clear();
    await running.kernel.stop(reason);
    running.queue.resetOrder();
  }

  private async close(notebook: NotebookDocument): Promise<void> {
    await this.stop(notebook, { kind: "stopped", message: l10n.t("The notebook was closed.") });
    this.running.delete(notebook);
  }

  private async driverLost(): Promise<void> {
    const message = l10n.t(
      "Local Spark ended unexpectedly. Run the notebook again: its variables, views and tables are gone.",
    );
    await this.stopKernels({ kind: "died", message });
  }
}
