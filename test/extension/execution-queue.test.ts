import { describe, expect, it } from "vitest";
import type { NotebookCell, NotebookCellExecution, NotebookController } from "vscode";
import { ExecutionQueue, type Outcome } from "../../extension/notebook/execution-queue";

/** A queue whose cells end when the test says so; `log` is what an editor would show. */
function queueOfCells() {
  const log: string[] = [];
  const ends = new Map<string, (outcome: Outcome) => void>();
  const cells = new Map<number, NotebookCell>();
  const cellAt = (index: number) => cells.get(index) ?? cells.set(index, { index } as NotebookCell).get(index)!;
  const createNotebookCellExecution = (cell: NotebookCell) => ({
    cell,
    executionOrder: 0,
    token: { onCancellationRequested: () => ({ dispose() {} }) },
    start() {
      log.push(`${cell.index} starts as ${this.executionOrder}`);
    },
    end: (outcome: Outcome) => log.push(`${cell.index} ends ${outcome}`),
  });
  const queue = new ExecutionQueue({ createNotebookCellExecution } as unknown as NotebookController);
  const add = (...indices: number[]) => addBegun(undefined, ...indices);
  const addBegun = (startedAt: number | undefined, ...indices: number[]) =>
    queue.add(
      indices.map((index) => ({
        cell: cellAt(index),
        work: {
          ...(startedAt !== undefined && { startedAt }),
          run: (_: NotebookCellExecution) => new Promise<Outcome>((resolve) => ends.set(String(index), resolve)),
        },
      })),
    );
  const end = async (index: number, outcome: Outcome) => {
    ends.get(String(index))!(outcome);
    await new Promise(setImmediate);
  };
  return { queue, add, addBegun, end, log };
}

describe("a notebook's queue", () => {
  it("runs cells one after the other and counts them", async () => {
    const { add, end, log } = queueOfCells();
    add(1, 2);
    await end(1, true);
    await end(2, true);
    expect(log).toEqual(["1 starts as 1", "1 ends true", "2 starts as 2", "2 ends true"]);
  });

  it.each([false, undefined])("drops what waits behind a cell that ends %s", async (outcome) => {
    const { add, end, log } = queueOfCells();
    add(1, 2);
    await end(1, outcome);
    expect(log).toEqual(["1 starts as 1", `1 ends ${outcome}`, "2 ends undefined"]);
  });

  it("runs what is queued after a restart, counted from 1, although the cell before ends cancelled", async () => {
    const { queue, add, end, log } = queueOfCells();
    add(1, 2);
    queue.restart();
    add(3, 4);
    await end(1, undefined);
    await end(3, true);
    await end(4, true);
    expect(log).toEqual([
      ...["1 starts as 1", "2 ends undefined", "1 ends undefined"],
      ...["3 starts as 1", "3 ends true", "4 starts as 2", "4 ends true"],
    ]);
  });

  it("leaves a cell that runs or waits as it is, when it is asked for again", async () => {
    const { add, end, log } = queueOfCells();
    add(1, 2);
    add(1, 2, 3);
    await end(1, true);
    add(1);
    await end(2, true);
    await end(3, true);
    await end(1, true);
    expect(log).toEqual([
      ...["1 starts as 1", "1 ends true", "2 starts as 2", "2 ends true"],
      ...["3 starts as 3", "3 ends true", "1 starts as 4", "1 ends true"],
    ]);
  });

  it("goes on with runs that have begun before, behind one that has failed", async () => {
    const { add, addBegun, end, log } = queueOfCells();
    addBegun(100, 1, 2);
    add(3);
    await end(1, false);
    await end(2, true);
    expect(log).toEqual(["1 starts as 1", "1 ends false", "3 ends undefined", "2 starts as 2", "2 ends true"]);
  });
});
