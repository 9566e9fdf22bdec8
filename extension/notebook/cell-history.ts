import { EventEmitter, type NotebookCell } from "vscode";

const mostRuns = 20;

/** One run of a cell, while this window knows it. */
export interface CellRunEntry {
  readonly executionId: string;
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  isRunning: boolean;
}

/** The runs of each cell in this session, the latest last. */
export class CellHistory {
  private readonly runs = new WeakMap<NotebookCell, CellRunEntry[]>();
  private readonly changes = new EventEmitter<NotebookCell>();
  /** A run of the cell has begun or ended. */
  readonly onDidChange = this.changes.event;

  begin(cell: NotebookCell, executionId: string): CellRunEntry {
    const run = { executionId, text: cell.document.getText(), startedAt: Date.now(), isRunning: true };
    this.runs.set(cell, [...this.of(cell), run].slice(-mostRuns));
    this.changes.fire(cell);
    return run;
  }

  ended(cell: NotebookCell, run: CellRunEntry): void {
    run.isRunning = false;
    this.changes.fire(cell);
  }

  of(cell: NotebookCell): readonly CellRunEntry[] {
    return this.runs.get(cell) ?? [];
  }
}
