import type { NotebookCell, NotebookCellExecution, NotebookController } from "vscode";

/** As `NotebookCellExecution.end` takes it; undefined is cancelled, which is neither success nor failure. */
export type Outcome = boolean | undefined;

/** Runs the cells of one notebook one after the other. A failed or cancelled cell drops those behind it: they build on it. */
export class ExecutionQueue {
  private readonly waiting: NotebookCellExecution[] = [];
  private isDraining = false;
  private lastOrder = 0;

  constructor(
    private readonly controller: NotebookController,
    private readonly run: (execution: NotebookCellExecution) => Promise<Outcome>,
  ) {}

  /** All executions are made now, so that the editor shows the cells as queued. */
  add(cells: readonly NotebookCell[]): void {
    for (const cell of cells) {
      const execution = this.controller.createNotebookCellExecution(cell);
      execution.token.onCancellationRequested(() => this.drop(execution));
      this.waiting.push(execution);
    }
    void this.drain();
  }

  /** Ends the cells that have not started yet. */
  clear(): void {
    for (const execution of this.waiting.splice(0)) end(execution, undefined);
  }

  /** After a restart cells are counted from 1 again. */
  resetOrder(): void {
    this.lastOrder = 0;
  }

  private async drain(): Promise<void> {
    if (this.isDraining) return;
    this.isDraining = true;
    try {
      for (let next = this.waiting.shift(); next; next = this.waiting.shift()) {
        const outcome = await this.runOne(next);
        if (!outcome) this.clear();
      }
    } finally {
      this.isDraining = false;
    }
  }

  private async runOne(execution: NotebookCellExecution): Promise<Outcome> {
    let outcome: Outcome = false;
    try {
      execution.executionOrder = ++this.lastOrder;
      execution.start(Date.now());
      outcome = await this.run(execution);
    } finally {
      end(execution, outcome);
    }
    return outcome;
  }

  private drop(execution: NotebookCellExecution): void {
    const index = this.waiting.indexOf(execution);
    if (index < 0) return;
    this.waiting.splice(index, 1);
    end(execution, undefined);
  }
}

function end(execution: NotebookCellExecution, outcome: Outcome): void {
  execution.end(outcome, Date.now());
}
