import { l10n, type NotebookCellExecution } from "vscode";
import type { CellLanguage } from "../../runtime/protocol/kernel-messages";
import type { CellNotices } from "./cell-notices";
import type { Outcome } from "./execution-queue";
import { LiveOutputs } from "./live-outputs";
import type { LiveKernel, NotebookKernel } from "./notebook-kernel";
import { processError } from "./process-error";

/** Milliseconds. A cell that has not stopped by then, such as an endless loop, loses its kernel. */
const interruptGrace = 850;

let lastExecution = 0;

/** From a cell's text to its outputs. Starts the kernel, and the cluster behind it, when they do not run yet. */
export async function runCell(
  execution: NotebookCellExecution,
  kernel: NotebookKernel,
  notices: CellNotices,
): Promise<Outcome> {
  const { cell, token } = execution;
  const outputs = new LiveOutputs(execution);
  try {
    if (!kernel.isRunning) notices.show(cell, l10n.t("Starting local Spark…"));
    const cancelled = new Promise<void>((resolve) => token.onCancellationRequested(() => resolve()));
    const live = await Promise.race([kernel.get(), cancelled]);
    notices.clear(cell);
    return live && !token.isCancellationRequested ? await execute(live, execution, kernel, outputs) : undefined;
  } catch (failure) {
    outputs.append({ kind: "error", error: processError(failure) });
    return false;
  } finally {
    notices.clear(cell);
  }
}

async function execute(
  { connection, ended }: LiveKernel,
  { cell, token }: NotebookCellExecution,
  kernel: NotebookKernel,
  outputs: LiveOutputs,
): Promise<Outcome> {
  const executionId = String(++lastExecution);
  let grace: NodeJS.Timeout | undefined;
  const watch = token.onCancellationRequested(() => {
    connection.interrupt(executionId).catch(() => {}); // a kernel that cannot answer is ended below
    grace = setTimeout(() => {
      const message = l10n.t("The cell did not stop when asked, so its kernel was ended: its variables are gone.");
      kernel.kill({ kind: "stopped", message });
    }, interruptGrace);
  });
  const result = connection.execute(
    {
      executionId,
      cellIndex: cell.index + 1,
      language: cell.document.languageId as CellLanguage,
      code: cell.document.getText(),
    },
    { output: (output) => outputs.append(output) },
  );
  try {
    const end = await Promise.race([result, ended]);
    if ("status" in end) return end.status === "cancelled" ? undefined : end.status === "ok";
    if (end.kind === "died") throw new Error(end.message);
    outputs.append({ kind: "stream", name: "stderr", text: `${end.message}\n` });
    return undefined;
  } finally {
    watch.dispose();
    clearTimeout(grace);
  }
}
