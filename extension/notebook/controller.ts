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
import type { LocalCluster } from "../clusters/local-cluster";
import { ExecutionQueue } from "./execution-queue";
import { NotebookKernel } from "./notebook-kernel";
import { localControllerId, notebookType } from "./notebook-type";
import { runCell } from "./run-cell";

interface RunningNotebook {
  readonly kernel: NotebookKernel;
  readonly queue: ExecutionQueue;
}

/** "Local Spark" in the kernel picker: one queue and one kernel a notebook. */
export class LocalController implements Disposable {
  private readonly controller: NotebookController;
  private readonly running = new Map<NotebookDocument, RunningNotebook>();
  private readonly closing: Disposable;

  constructor(
    private readonly cluster: LocalCluster,
    private readonly log: LogOutputChannel,
  ) {
    this.controller = notebooks.createNotebookController(localControllerId, notebookType, l10n.t("Local Spark"));
    this.controller.description = l10n.t("On this machine");
    this.controller.supportedLanguages = ["sparkts", "sparksql"];
    this.controller.supportsExecutionOrder = true;
    this.controller.executeHandler = (cells, notebook) => this.execute(cells, notebook);
    this.closing = workspace.onDidCloseNotebookDocument((notebook) => void this.close(notebook));
  }

  async restartKernel(notebook: NotebookDocument): Promise<void> {
    const running = this.running.get(notebook);
    if (!running) return;
    running.queue.clear();
    await running.kernel.stop(l10n.t("The kernel was restarted."));
    running.queue.resetOrder();
  }

  async stopKernels(): Promise<void> {
    await Promise.all([...this.running.keys()].map((notebook) => this.restartKernel(notebook)));
  }

  dispose(): void {
    this.closing.dispose();
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
    const queue = new ExecutionQueue(this.controller, (execution) => runCell(execution, kernel));
    const made = { kernel, queue };
    this.running.set(notebook, made);
    return made;
  }

  private async close(notebook: NotebookDocument): Promise<void> {
    const running = this.running.get(notebook);
    this.running.delete(notebook);
    running?.queue.clear();
    await running?.kernel.stop(l10n.t("The notebook was closed."));
  }
}
