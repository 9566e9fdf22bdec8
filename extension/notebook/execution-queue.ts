import type { NotebookCell, NotebookCellExecution, NotebookController } from "vscode";

/** As `NotebookCellExecution.end` takes it; undefined is cancelled, which is neither success nor failure. */
export type Outcome = boolean | undefined;

/** What one execution does once it is its turn. */
export interface CellWork {
  /** Milliseconds since 1970, of a run that has begun before: how the ones before it ended does not matter to it any more. */
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
  private running: Entry | undefined;
  private isDraining = false;
  private lastOrder = 0;
  private restarts = 0;

  constructor(private readonly controller: NotebookController) {}

  /** All executions are made now, so that the editor shows the cells as queued. A cell that runs or waits already goes on as it does: the editor knows one execution of each. */
  add(cells: readonly { readonly cell: NotebookCell; readonly work: CellWork }[]): void {
    for (const { cell, work } of cells) {
      if (this.running?.execution.cell === cell || this.waiting.some(({ execution }) => execution.cell === cell))
        continue;
      const execution = this.controller.createNotebookCellExecution(cell);
      const entry = { execution, work, restarts: this.restarts };
      execution.token.onCancellationRequested(() => this.drop(entry));
      this.waiting.push(entry);
    }
    void this.drain();
  }

  /** Ends the cells that have not started yet. @returns them */
  clear(): readonly NotebookCell[] {
    return this.dropAll(() => true);
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
        if (!outcome && next.restarts === this.restarts) this.dropAll(({ work }) => work.startedAt === undefined);
      }
    } finally {
      this.isDraining = false;
    }
  }

  private async runOne(entry: Entry): Promise<Outcome> {
    const { execution, work } = entry;
    let outcome: Outcome = false;
    this.running = entry;
    try {
      execution.executionOrder = ++this.lastOrder;
      execution.start(work.startedAt ?? Date.now());
      outcome = await work.run(execution);
    } finally {
      this.running = undefined;
      end(execution, outcome);
    }
    return outcome;
  }

  private drop(entry: Entry): void {
    this.dropAll((other) => other === entry);
  }

  private dropAll(isMeant: (entry: Entry) => boolean): readonly NotebookCell[] {
    const dropped = this.waiting.filter(isMeant);
    for (const entry of dropped) this.waiting.splice(this.waiting.indexOf(entry), 1);
    for (const { execution } of dropped) end(execution, undefined);
    return dropped.map(({ execution }) => execution.cell);
  }
}

function end(execution: NotebookCellExecution, outcome: Outcome): void {
  execution.end(outcome, Date.now());
}
