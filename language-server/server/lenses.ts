import { type CodeLens, CodeLensRefreshRequest, type Connection } from "vscode-languageserver/node";
import type { NotebookCell } from "../cells/notebook";
import type { OpenNotebook } from "../cells/open-notebook";
import { frameLenses } from "../features/frame-lenses";
import type { ClientAbilities } from "./capabilities";
import type { Notebooks } from "./notebooks";
import { peekCommand } from "./peek-command";
import { rangeOf } from "./positions";

/** Milliseconds after the last key. */
const pauseMs = 400;

/** Columns and first rows of frames, above their statements. What the target tells of them later makes the editor ask again. */
export class LensPublisher {
  private readonly shown = new WeakMap<OpenNotebook, string>();
  private readonly timers = new Map<OpenNotebook, NodeJS.Timeout>();

  constructor(
    private readonly connection: Connection,
    private readonly client: ClientAbilities,
  ) {}

  answer(notebooks: Notebooks): void {
    this.connection.onCodeLens(async ({ textDocument: { uri } }) => {
      const notebook = notebooks.of(uri);
      const cell = notebook?.cell(uri);
      return (notebook && cell && (await lensesOf(notebook, cell))) ?? null;
    });
  }

  /** The plans of a notebook have been analysed. While it is written in, its lenses wait: nobody reads them. */
  analysed(notebook: OpenNotebook): void {
    if (!this.client.refreshesLenses) return;
    this.forget(notebook);
    this.timers.set(
      notebook,
      setTimeout(() => void this.refresh(notebook), pauseMs),
    );
  }

  forget(notebook: OpenNotebook): void {
    clearTimeout(this.timers.get(notebook));
    this.timers.delete(notebook);
  }

  private async refresh(notebook: OpenNotebook): Promise<void> {
    const lenses = await Promise.all(notebook.cells.map((cell) => lensesOf(notebook, cell)));
    const text = JSON.stringify(lenses);
    if (this.shown.get(notebook) === text) return;
    this.shown.set(notebook, text);
    this.connection.sendRequest(CodeLensRefreshRequest.type).catch(() => {}); // the editor is about to end
  }
}

async function lensesOf(notebook: OpenNotebook, cell: NotebookCell): Promise<CodeLens[]> {
  const lenses = await frameLenses({ notebook, cell });
  return lenses.flatMap(({ span, title, rowsAt }) => {
    const range = rangeOf(cell, span);
    const columns = { range, command: { title, command: "" } };
    if (rowsAt === undefined) return [columns];
    const { start } = rangeOf(cell, { start: rowsAt, end: rowsAt });
    return [columns, { range, command: peekCommand(cell.id, start) }];
  });
}
