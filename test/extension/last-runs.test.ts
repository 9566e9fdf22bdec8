import { describe, expect, it } from "vitest";
import type { NotebookCell, NotebookDocument } from "vscode";
import { lastRuns } from "../../extension/notebook/last-runs";
import type { KernelRun } from "../../runtime/protocol/kernel-messages";

const cell = (text: string, id?: string): NotebookCell =>
  ({ metadata: id === undefined ? {} : { id }, document: { getText: () => text } }) as unknown as NotebookCell;
const notebookOf = (...cells: NotebookCell[]) => ({ getCells: () => cells }) as unknown as NotebookDocument;
const run = (executionId: string, cellIndex: number, code: string, cellId?: string): KernelRun => ({
  ...{ executionId, cellIndex, code, status: "ok" as const },
  ...(cellId !== undefined && { cellId }),
});

describe("the runs that a window finds", () => {
  it("are shown once a cell, the last one, in the order in which they began", () => {
    const [first, second] = [cell("1", "a"), cell("2", "b")];
    const runs = [run("x", 2, "2", "b"), run("y", 1, "1", "a"), run("z", 2, "2", "b")];
    const { last, obsolete } = lastRuns(notebookOf(first, second), runs);
    expect([...last].map(([cell, { executionId }]) => [cell, executionId])).toEqual([
      [first, "y"],
      [second, "z"],
    ]);
    expect(obsolete).toEqual([runs[0]]);
  });

  it("are found by the cell's id, else by place and text, else by text", () => {
    const [moved, same, elsewhere] = [cell("new text", "a"), cell("2"), cell("3")];
    const notebook = notebookOf(same, elsewhere, moved);
    const { last } = lastRuns(notebook, [run("x", 1, "old text", "a"), run("y", 1, "2"), run("z", 1, "3")]);
    expect([...last.keys()]).toEqual([moved, same, elsewhere]);
  });

  it("are obsolete where their cell is gone", () => {
    const gone = run("x", 1, "gone", "a");
    expect(lastRuns(notebookOf(cell("1", "b")), [gone])).toEqual({ last: new Map(), obsolete: [gone] });
  });
});
