import type { KernelConnection } from "../../cluster/kernel-connection";
import { isRunnable, type Notebook, type NotebookCell } from "../../notebook";
import type { CellOutput, ExecuteResult } from "../../protocol/kernel-messages";
import { OutputLog } from "../../protocol/output-log";

export interface RunListener {
  /** @param index of the cell among those of the notebook, from 1, as errors count */
  start(cell: NotebookCell, index: number): void;
  output(output: CellOutput): void;
}

export interface RunResult {
  /** The notebook with the outputs of this run; cells that did not run have none. */
  readonly notebook: Notebook;
  readonly ran: number;
  readonly failed: number;
  readonly notRun: number;
  readonly isCancelled: boolean;
}

export interface RunOptions {
  /** Also after a cell that failed. */
  readonly keepGoing: boolean;
  /** The interpreter of Python cells. */
  readonly python: string | undefined;
}

/** Runs a notebook's cells from top to bottom. */
export async function runCells(
  notebook: Notebook,
  kernel: Pick<KernelConnection, "execute" | "taken">,
  listener: RunListener,
  { keepGoing, python }: RunOptions,
): Promise<RunResult> {
  const cells: NotebookCell[] = [];
  const counts = { ok: 0, error: 0, cancelled: 0 };
  let notRun = 0;
  for (const [index, cell] of notebook.cells.entries()) {
    const { language } = cell;
    const isStopped = counts.cancelled > 0 || (counts.error > 0 && !keepGoing);
    if (!isRunnable(language)) cells.push(cell);
    else if (isStopped) {
      notRun++;
      cells.push({ ...cell, outputs: [] });
    } else {
      listener.start(cell, index + 1);
      const log = new OutputLog();
      const params = {
        executionId: cell.id,
        cellIndex: index + 1,
        language,
        code: cell.source,
        ...(python !== undefined && { python }),
      };
      const { status }: ExecuteResult = await kernel.execute(params, {
        output(output) {
          log.add(output);
          listener.output(output);
        },
        clear: (isWaiting) => log.clear(isWaiting),
      });
      kernel.taken(cell.id);
      counts[status]++;
      cells.push({ ...cell, outputs: log.outputs });
    }
  }
  return {
    notebook: { ...notebook, cells },
    ran: counts.ok + counts.error,
    failed: counts.error,
    notRun,
    isCancelled: counts.cancelled > 0,
  };
}
