import { commands, Disposable, EventEmitter, type NotebookDocument, window, workspace } from "vscode";
import type { KernelConnection } from "../../runtime/cluster/kernel-connection";
import type {
  InspectionAnswerOf,
  InspectionKind,
  InspectionRequestOf,
} from "../../runtime/protocol/inspection-messages";
import { notebookType } from "../notebook/notebook-type";

/** Milliseconds: cells that end one after another change the views once. */
const calm = 300;
/** Milliseconds that a kernel gets: one that computes without a pause answers later, and the view shows what it had. */
const patience = 5_000;

export class KernelBusyError extends Error {}

/** The kernel that the views look at: that of the notebook used last. Looking starts nothing. */
export class SessionSource implements Disposable {
  private readonly changes = new EventEmitter<void>();
  /** A cell has ended, or another notebook is looked at. */
  readonly onDidChange = this.changes.event;
  private notebook: NotebookDocument | undefined;
  private timer: NodeJS.Timeout | undefined;
  private readonly subscriptions: Disposable;

  constructor(private readonly connectionOf: (notebook: NotebookDocument) => KernelConnection | undefined) {
    this.follow(window.activeNotebookEditor?.notebook);
    this.subscriptions = Disposable.from(
      window.onDidChangeActiveNotebookEditor((editor) => this.follow(editor?.notebook)),
      workspace.onDidCloseNotebookDocument((notebook) => {
        if (notebook === this.notebook)
          this.follow(window.visibleNotebookEditors.find((editor) => editor.notebook !== notebook)?.notebook);
        this.tell();
      }),
      workspace.onDidChangeNotebookDocument(({ notebook, cellChanges }) => {
        const hasEnded = cellChanges.some(({ executionSummary }) => executionSummary !== undefined);
        if (notebook === this.notebook && hasEnded) this.tell();
      }),
      this.changes,
    );
  }

  get hasSession(): boolean {
    return this.connection !== undefined;
  }

  /** @throws Error with the kernel's words; KernelBusyError when it does not answer */
  async ask<K extends InspectionKind>(request: InspectionRequestOf<K>): Promise<InspectionAnswerOf<K> | undefined> {
    const { connection } = this;
    if (!connection) return undefined;
    let timer: NodeJS.Timeout | undefined;
    const busy = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new KernelBusyError()), patience);
    });
    const result = await Promise.race([connection.inspect(request), busy]).finally(() => clearTimeout(timer));
    if (result.kind === "error") throw new Error(result.message);
    return result.answer;
  }

  /** Has the views read anew. */
  refresh(): void {
    void commands.executeCommand("setContext", "sparkNotebook.hasSession", this.hasSession);
    this.changes.fire();
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.subscriptions.dispose();
  }

  private get connection(): KernelConnection | undefined {
    return this.notebook && this.connectionOf(this.notebook);
  }

  /** A text editor that gets the focus leaves the views as they are. */
  private follow(notebook: NotebookDocument | undefined): void {
    if (notebook && notebook.notebookType !== notebookType) return;
    if (!notebook && this.notebook && !this.notebook.isClosed) return;
    if (notebook === this.notebook) return;
    this.notebook = notebook;
    this.tell();
  }

  private tell(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.refresh(), calm);
  }
}
