import {
  type Disposable,
  l10n,
  type NotebookCell,
  type NotebookCellExecution,
  type NotebookController,
  type NotebookDocument,
  workspace,
} from "vscode";
import type { KernelConnection } from "../../runtime/cluster/kernel-connection";
import type { Target } from "../clusters/target";
import { ExecutionQueue } from "./execution-queue";
import { lastRuns } from "./last-runs";
import { type KernelEnd, type KernelOptions, NotebookKernel } from "./notebook-kernel";
import { notebookType } from "./notebook-type";
import { onDidCloseLastTab } from "./open-tabs";
import { type CellContext, followRun, runCell } from "./run-cell";
import { selectController } from "./select-controller";

interface NotebookSession {
  readonly notebook: NotebookDocument;
  readonly target: Target;
  readonly kernel: NotebookKernel;
  readonly queue: ExecutionQueue;
  readonly context: CellContext;
  /** While the session looks for what an earlier window, or document, has left running. */
  attaching?: Promise<void> | undefined;
}

export interface SessionOptions extends KernelOptions {
  readonly cells: Omit<CellContext, "target" | "kernel">;
}

/** Milliseconds: a notebook that is saved under a name, or renamed, is closed and opened as another document. */
const successionTime = 500;

/** What notebooks run on: one kernel and one queue for each notebook and target. */
export class NotebookSessions implements Disposable {
  private readonly sessions: NotebookSession[] = [];
  private readonly controllers = new Map<string, NotebookController>();
  private readonly subscriptions: readonly Disposable[];

  constructor(private readonly options: SessionOptions) {
    this.subscriptions = [
      workspace.onDidCloseNotebookDocument((notebook) => void this.closed(notebook)),
      onDidCloseLastTab((uri) => {
        const notebooks = this.sessions.map(({ notebook }) => notebook);
        for (const notebook of new Set(notebooks))
          if (notebook.uri.toString() === uri.toString()) void this.closed(notebook);
      }),
    ];
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  /** Whether a kernel works on the target. */
  isInUse(targetId: string): boolean {
    return this.sessions.some(({ target, kernel }) => target.id === targetId && kernel.isRunning);
  }

  /** Of the kernel that the notebook has used last. */
  connectionOf(notebook: NotebookDocument): KernelConnection | undefined {
    return this.sessions.findLast((session) => session.notebook === notebook && session.kernel.isRunning)?.kernel
      .connection;
  }

  /** @returns the id of the Spark session that the notebook's kernel has on the target, if one runs */
  sparkSessionOf(notebook: string, target: Target): string | undefined {
    return this.sessions.find((session) => session.target === target && session.notebook.uri.toString() === notebook)
      ?.kernel.connection?.session.sessionId;
  }

  async execute(
    cells: readonly NotebookCell[],
    notebook: NotebookDocument,
    target: Target,
    controller: NotebookController,
  ): Promise<void> {
    if (!workspace.isTrusted) return; // the editor has asked and the answer was no
    const { attaching, queue, context } = this.use(notebook, target, controller);
    await attaching; // a kernel that is left has the variables
    queue.add(cells.map((cell) => ({ cell, work: { run: (execution) => runCell(execution, context) } })));
  }

  /** Goes back to what an earlier window has left running for the notebook, and shows what was missed. */
  attach(notebook: NotebookDocument, target: Target, controller: NotebookController): Promise<void> {
    if (!workspace.isTrusted || notebook.notebookType !== notebookType) return Promise.resolve();
    const session = this.use(notebook, target, controller);
    session.attaching ??= this.followLeft(session).finally(() => {
      session.attaching = undefined;
    });
    return session.attaching;
  }

  private async followLeft({ notebook, kernel, queue, context }: NotebookSession): Promise<void> {
    if (kernel.isRunning) return;
    const found = await kernel.attach();
    if (!found) return;
    const { live, runs } = found;
    const { last, obsolete } = lastRuns(notebook, runs);
    for (const { executionId } of obsolete) live.connection.taken(executionId);
    const work = [...last].map(([cell, run]) => ({
      cell,
      work: {
        ...(run.startedAt !== undefined && { startedAt: run.startedAt }),
        run: (execution: NotebookCellExecution) => followRun(execution, context, live, run),
      },
    }));
    queue.add(work);
  }

  async restartKernel(notebook: NotebookDocument): Promise<void> {
    const reason: KernelEnd = { kind: "stopped", message: l10n.t("The kernel was restarted.") };
    await this.stop((session) => session.notebook === notebook, reason);
  }

  async stopAll(targetId: string, reason: KernelEnd): Promise<void> {
    await this.stop(({ target }) => target.id === targetId, reason);
  }

  private async stop(isMeant: (session: NotebookSession) => boolean, reason: KernelEnd): Promise<void> {
    const stops = this.sessions.filter(isMeant).map(({ queue, kernel }) => {
      queue.restart();
      return kernel.stop(reason);
    });
    await Promise.all(stops);
  }

  private use(notebook: NotebookDocument, target: Target, controller: NotebookController): NotebookSession {
    this.controllers.set(target.id, controller);
    const index = this.sessions.findIndex((session) => session.notebook === notebook && session.target === target);
    if (index >= 0) {
      const [known] = this.sessions.splice(index, 1);
      this.sessions.push(known!); // the last used comes last
      return known!;
    }
    const kernel = new NotebookKernel(notebook, target, this.options);
    const context = { ...this.options.cells, target, kernel };
    const made = { notebook, target, kernel, context, queue: new ExecutionQueue(controller) };
    this.sessions.push(made);
    return made;
  }

  /** The kernel goes with its notebook, or on to the document that the notebook has become. */
  private async closed(notebook: NotebookDocument): Promise<void> {
    const own = this.sessions.filter((session) => session.notebook === notebook);
    if (own.length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, successionTime));
    const successor = workspace.notebookDocuments.find(
      (other) => other !== notebook && this.isSuccessor(notebook, other),
    );
    for (const session of own) {
      if (this.sessions.indexOf(session) < 0) continue;
      this.sessions.splice(this.sessions.indexOf(session), 1);
      const waiting = session.queue.clear();
      if (successor) await this.moveTo(successor, session, waiting);
      else await session.kernel.stop({ kind: "stopped", message: l10n.t("The notebook was closed.") });
    }
  }

  /** The kernel, the cell that runs and those behind it. */
  private async moveTo(
    successor: NotebookDocument,
    { kernel, target }: NotebookSession,
    waiting: readonly NotebookCell[],
  ): Promise<void> {
    const controller = this.controllers.get(target.id);
    await kernel.leaveTo(successor);
    if (!controller || !(await selectController(successor, controller))) return; // whoever selects it attaches
    await this.attach(successor, target, controller);
    const cells = waiting.map(({ index }) => successor.cellAt(index));
    if (cells.length > 0) await this.execute(cells, successor, target, controller);
  }

  private isSuccessor(notebook: NotebookDocument, other: NotebookDocument): boolean {
    if (other.notebookType !== notebookType || other.isUntitled || other.cellCount !== notebook.cellCount) return false;
    if (this.sessions.some((session) => session.notebook === other && session.kernel.isRunning)) return false;
    return notebook
      .getCells()
      .every((cell, index) => cell.document.getText() === other.cellAt(index).document.getText());
  }
}
