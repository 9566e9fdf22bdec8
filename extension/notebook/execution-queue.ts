import type { NotebookCell, NotebookCellExecution, NotebookController } from "vscode";

/** As `NotebookCellExecution.end` takes it; undefined is cancelled, which is neither success nor failure. */
export type Outcome = boolean | undefined;

/** What one execution does once it is its turn. */
export interface CellWork {
  /** Milliseconds since 1970, of a run that has begun before. */
  readonly startedAt?: number;
  run(execution: NotebookCellExecution): Promise<Outcome>;
}

interface Entry {
  readonly execution: NotebookCellExecution;
  readonly work: CellWork;
  /** Of the kernel that it was queued for: how many restarts there had been. */
  readonly restarts: number;
}

/** Runs the cells of one notebook one after the other. A failed or cancelled cell drops those behind it: they build on it. */
export class ExecutionQueue {
  private readonly waiting: Entry[] = [];
  private isDraining = false;
  private lastOrder = 0;
  private restarts = 0;

  constructor(private readonly controller: NotebookController) {}

  /** All executions are made now, so that the editor shows the cells as queued. */
  add(cells: readonly { readonly cell: NotebookCell; readonly work: CellWork }[]): void {
    for (const { cell, work } of cells) {
      const execution = this.controller.createNotebookCellExecution(cell);
      const entry = { execution, work, restarts: this.restarts };
      execution.token.onCancellationRequested(() => this.drop(entry));
      this.waiting.push(entry);
    }
    void this.drain();
  }

  /** Ends the cells that have not started yet. @returns them */
  clear(): readonly NotebookCell[] {
    return this.waiting.splice(0).map(({ execution }) => {
      end(execution, undefined);
      return execution.cell;
    });
  }

  /** Cells build on another kernel from now on: those that wait are dropped, those that are queued next do not care how the running one ends. */
  restart(): void {
    this.clear();
    this.restarts++;
    this.lastOrder = 0;
  }

  private async drain(): Promise<void> {
    if (this.isDraining) return;
    this.isDraining = true;
    try {
      for (let next = this.waiting.shift(); next; next = this.waiting.shift()) {
        const outcome = await this.runOne(next);
        if (!outcome && next.restarts === this.restarts) this.clear();
      }
    } finally {
      this.isDraining = false;
    }
  }

  private async runOne({ execution, work }: Entry): Promise<Outcome> {
    let outcome: Outcome = false;
    try {
      execution.executionOrder = ++this.lastOrder;
      execution.start(work.startedAt ?? Date.now());
      outcome = await work.run(execution);
    } finally {
      end(execution, outcome);
    }
    return outcome;
  }

  private drop(entry: Entry): void {
    const index = this.waiting.indexOf(entry);
    if (index < 0) return;
    this.waiting.splice(index, 1);
    end(entry.execution, undefined);
  }
}

function end(execution: NotebookCellExecution, outcome: Outcome): void {
  execution.end(outcome, Date.now());
}
