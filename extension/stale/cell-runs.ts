import type { NotebookCell } from "vscode";
import type { RunLineage } from "../../runtime/protocol/inspection-messages";
import type { CellMetadata } from "../notebook/notebook-data";
import type { RunCell } from "./stale-cells";

/** Which run was a cell's last one, as this window knows; of what ran before a reload the kernel knows the cell's id. */
export class CellRuns {
  private readonly last = new WeakMap<NotebookCell, string>();

  started(cell: NotebookCell, executionId: string): void {
    this.last.set(cell, executionId);
  }

  withRuns(cells: readonly NotebookCell[], runs: readonly RunLineage[]): RunCell[] {
    const byExecution = new Map(runs.map((run) => [run.executionId, run]));
    const byCell = new Map(runs.map((run) => [run.cellId, run]));
    return cells.map((cell) => {
      const executionId = this.last.get(cell);
      const { id } = cell.metadata as CellMetadata;
      const run = executionId === undefined ? id !== undefined && byCell.get(id) : byExecution.get(executionId);
      return { text: cell.document.getText(), ...(run && { run }) };
    });
  }
}
