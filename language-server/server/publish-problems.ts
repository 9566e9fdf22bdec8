import { type Connection, DiagnosticSeverity, DiagnosticTag } from "vscode-languageserver/node";
import type { NotebookCell } from "../cells/notebook";
import type { OpenNotebook } from "../cells/open-notebook";
import type { CellProblem } from "../features/cell-problem";
import { problems } from "../features/problems";
import { contains } from "../syntax/walk";
import { rangeOf } from "./positions";

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  hint: DiagnosticSeverity.Hint,
} as const;

/** How long a word may stand unfinished before it counts as written. */
const unfinishedMs = 1_200;

interface Edit {
  readonly cellId: string;
  readonly offset: number;
  readonly at: number;
}

/** Sends what is wrong in a notebook's cells, without what the user is still typing. */
export class ProblemPublisher {
  private readonly running = new Map<OpenNotebook, number>();
  private readonly timers = new Map<OpenNotebook, NodeJS.Timeout>();
  private readonly published = new Map<string, string>();
  /** By cell: what its quick fixes come from. */
  readonly current = new Map<string, readonly CellProblem[]>();
  private edit: Edit | undefined;

  constructor(
    private readonly connection: Connection,
    /** All plans of a notebook have been analysed. */
    private readonly analysed: (notebook: OpenNotebook) => void,
    private readonly afterMs = 60,
  ) {}

  /** The last edit ended here. */
  edited(cellId: string, offset: number): void {
    this.edit = { cellId, offset, at: Date.now() };
  }

  /** What is being looked for is given up: a text that has changed is looked at anew. */
  schedule(notebook: OpenNotebook, delayMs = this.afterMs): void {
    this.running.set(notebook, (this.running.get(notebook) ?? 0) + 1);
    clearTimeout(this.timers.get(notebook));
    this.timers.set(
      notebook,
      setTimeout(() => {
        // What fails over one text must not end the server for all.
        this.publish(notebook).catch((error) => this.connection.console.error(String(error?.stack ?? error)));
      }, delayMs),
    );
  }

  forget(notebook: OpenNotebook): void {
    clearTimeout(this.timers.get(notebook));
    this.timers.delete(notebook);
    this.running.delete(notebook);
    for (const { id } of notebook.cells) {
      this.current.delete(id);
      this.published.delete(id);
    }
  }

  private async publish(notebook: OpenNotebook): Promise<void> {
    const run = this.running.get(notebook);
    const { edit } = this;
    let hasUnfinished = false;
    // The cell being written first.
    const cells = [...notebook.cells].sort((a, b) => Number(b.id === edit?.cellId) - Number(a.id === edit?.cellId));
    for (const cell of cells) {
      const found = await problems(notebook, cell);
      // What the user waits for goes first.
      await new Promise(setImmediate);
      if (this.running.get(notebook) !== run || notebook.cell(cell.id) !== cell) return;
      if (this.send(cell, found)) hasUnfinished = true;
    }
    if (hasUnfinished) this.schedule(notebook, unfinishedMs);
    this.analysed(notebook);
  }

  /** @returns whether something is held back for now */
  private send(cell: NotebookCell, found: readonly CellProblem[]): boolean {
    const { edit } = this;
    const isFresh = edit?.cellId === cell.id && Date.now() - edit.at < unfinishedMs;
    const shown = isFresh ? found.filter(({ span }) => !contains(span, edit.offset)) : found;
    this.current.set(cell.id, shown);
    const diagnostics = shown.map(({ span, severity, message, code, source }) => ({
      range: rangeOf(cell, span),
      severity: severities[severity],
      message,
      code,
      source: source === "spark" ? "Spark" : "TypeScript",
      ...(code === "nothing-runs" && { tags: [DiagnosticTag.Unnecessary] }),
    }));
    const text = JSON.stringify(diagnostics);
    if (this.published.get(cell.id) !== text) {
      this.published.set(cell.id, text);
      void this.connection.sendDiagnostics({ uri: cell.id, diagnostics });
    }
    return shown.length < found.length;
  }
}
