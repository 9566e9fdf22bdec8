import { randomUUID } from "node:crypto";
import { l10n, type NotebookCellExecution } from "vscode";
import type { CellListener, KernelConnection } from "../../runtime/cluster/kernel-connection";
import type { CellLanguage, ExecuteResult, KernelRun } from "../../runtime/protocol/kernel-messages";
import type { Target } from "../clusters/target";
import { previewOn } from "../settings";
import type { CellRuns } from "../stale/cell-runs";
import type { CellFacts, RunFacts } from "./cell-facts";
import type { CellHistory } from "./cell-history";
import type { CellNotices } from "./cell-notices";
import type { CellSteps } from "./cell-steps";
import type { Outcome } from "./execution-queue";
import { LiveOutputs } from "./live-outputs";
import type { CellMetadata } from "./notebook-data";
import type { LiveKernel, NotebookKernel } from "./notebook-kernel";
import { processError } from "./process-error";

/** Milliseconds. A cell that has not stopped by then, such as an endless loop, loses its kernel. */
const interruptGrace = 850;

export interface CellContext {
  readonly target: Target;
  readonly kernel: NotebookKernel;
  readonly notices: CellNotices;
  readonly facts: CellFacts;
  readonly runs: CellRuns;
  readonly steps: CellSteps;
  readonly history: CellHistory;
  readonly pythonFor: (execution: NotebookCellExecution) => Promise<string | undefined>;
}

/** From a cell's text to its outputs. Starts the kernel, and what is behind it, when they do not run yet. */
export async function runCell(execution: NotebookCellExecution, context: CellContext): Promise<Outcome> {
  const { cell, token } = execution;
  const { kernel, target, notices } = context;
  const outputs = new LiveOutputs(execution);
  try {
    if (!kernel.isRunning) notices.show(cell, target.isRunning ? l10n.t("Starting the kernel…") : target.startText);
    const cancelled = new Promise<undefined>((resolve) => token.onCancellationRequested(() => resolve(undefined)));
    const live = await Promise.race([kernel.get(), cancelled]);
    const language = cell.document.languageId as CellLanguage;
    const python = live && language === "python" ? await context.pythonFor(execution) : undefined;
    notices.clear(cell);
    if (!live || token.isCancellationRequested) return undefined;
    const executionId = randomUUID();
    context.runs.started(cell, executionId);
    const { id } = cell.metadata as CellMetadata;
    const params = {
      ...{
        executionId,
        cellIndex: cell.index + 1,
        language,
        code: cell.document.getText(),
        preview: previewOn(target.isRemote),
      },
      ...(id !== undefined && { cellId: id }),
      ...(python !== undefined && { python }),
    };
    return await settle(execution, context, live, outputs, executionId, (listener) =>
      live.connection.execute(params, listener),
    );
  } catch (failure) {
    outputs.append({ kind: "error", error: processError(failure) });
    return false;
  } finally {
    notices.clear(cell);
  }
}

/** Shows a run that an earlier window has started. */
export async function followRun(
  execution: NotebookCellExecution,
  context: CellContext,
  live: LiveKernel,
  { executionId }: KernelRun,
): Promise<Outcome> {
  const outputs = new LiveOutputs(execution);
  context.runs.started(execution.cell, executionId);
  return settle(execution, context, live, outputs, executionId, (listener) =>
    live.connection.follow(executionId, listener),
  );
}

async function settle(
  { cell, token }: NotebookCellExecution,
  { kernel, target, facts, steps, history }: CellContext,
  { connection, ended }: LiveKernel,
  outputs: LiveOutputs,
  executionId: string,
  run: (listener: CellListener) => Promise<ExecuteResult>,
): Promise<Outcome> {
  let grace: NodeJS.Timeout | undefined;
  const watch = token.onCancellationRequested(() => {
    connection.interrupt(executionId).catch(() => {}); // a kernel that cannot answer is ended below
    grace = setTimeout(() => {
      const message = l10n.t(
        "The cell did not stop when asked, so its kernel was ended: its variables are gone, its views are kept.",
      );
      kernel.kill({ kind: "stopped", message });
    }, interruptGrace);
  });
  steps.begin(cell);
  const entry = history.begin(cell, executionId);
  const progress = facts.begin(cell, target.isRemote ? target.label : undefined);
  const result = run({
    output(output) {
      progress.output(output);
      outputs.append(output);
    },
    progress: (news) => progress.update(news),
    clear: (isWaiting) => outputs.clear(isWaiting),
  });
  try {
    const end = await Promise.race([result, ended]);
    if ("status" in end) {
      setTimeout(() => connection.taken(executionId), takenDelay);
      if (end.status === "ok" && cell.document.languageId === "sparkts")
        void steps.ended(cell, connection, executionId);
      if (end.status === "ok" && progress.hasPlan) void askForKept(connection, executionId, progress);
      return end.status === "cancelled" ? undefined : end.status === "ok";
    }
    if (end.kind === "died") throw new Error(end.message);
    if (end.message) outputs.append({ kind: "stream", name: "stderr", text: `${end.message}\n` });
    return undefined;
  } finally {
    result.catch(() => {});
    progress.end();
    history.ended(cell, entry);
    watch.dispose();
    clearTimeout(grace);
  }
}

async function askForKept(connection: KernelConnection, executionId: string, facts: RunFacts): Promise<void> {
  const result = await connection.inspect({ kind: "keptRows", executionId }).catch(() => undefined);
  if (result?.kind === "ok" && result.answer.areRead) facts.hasReadKept();
}

/** Milliseconds in which the editor has got what we have shown: until then a kernel keeps it, for the case that we are killed. */
const takenDelay = 1_000;
