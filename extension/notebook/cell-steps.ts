import { EventEmitter, type NotebookCell, type NotebookDocument } from "vscode";
import type { KernelConnection } from "../../runtime/cluster/kernel-connection";
import type { InspectedStep } from "../../runtime/protocol/inspection-messages";

interface CellRun {
  readonly cell: NotebookCell;
  readonly text: string;
  steps: readonly InspectedStep[];
}

/** What the steps of chains did when their cells ran last. A frame's steps may be run by a cell below the one that made it. */
export class CellSteps {
  /** By the number that a cell had when it ran. */
  private readonly runs = new WeakMap<NotebookDocument, Map<number, CellRun>>();
  private readonly changes = new EventEmitter<void>();
  readonly onDidChange = this.changes.event;

  begin(cell: NotebookCell): void {
    const runs = this.runs.get(cell.notebook) ?? new Map<number, CellRun>();
    this.runs.set(cell.notebook, runs);
    for (const [index, run] of runs) if (run.cell === cell) runs.delete(index);
    runs.set(cell.index + 1, { cell, text: cell.document.getText(), steps: [] });
  }

  async ended({ notebook }: NotebookCell, connection: KernelConnection, executionId: string): Promise<void> {
    const result = await connection.inspect({ kind: "steps", executionId }).catch(() => undefined);
    const runs = this.runs.get(notebook);
    if (result?.kind !== "ok" || !runs || result.answer.steps.length === 0) return;
    for (const [index, run] of runs)
      run.steps = merged(
        run.steps,
        result.answer.steps.filter(({ cellIndex }) => cellIndex === index),
      );
    this.changes.fire();
  }

  /** @returns the text that ran, and its steps */
  of(cell: NotebookCell): { readonly text: string; readonly steps: readonly InspectedStep[] } | undefined {
    return [...(this.runs.get(cell.notebook)?.values() ?? [])].find((run) => run.cell === cell);
  }
}

/** A later operation says anew what its own steps did. */
const merged = (known: readonly InspectedStep[], news: readonly InspectedStep[]): InspectedStep[] => [
  ...known.filter(({ line, column }) => !news.some((step) => step.line === line && step.column === column)),
  ...news,
];
