import { type Disposable, EventEmitter, type NotebookCell, type NotebookEditor, window, workspace } from "vscode";
import { notebookType } from "../notebook/notebook-type";

/** The cell that is looked at: the selected one, or the one that is kept. */
export class FollowedCell implements Disposable {
  private readonly changes = new EventEmitter<void>();
  readonly onDidChange = this.changes.event;
  private current: NotebookCell | undefined;
  private pinned = false;
  private readonly subscriptions: readonly Disposable[];

  constructor() {
    this.subscriptions = [
      window.onDidChangeActiveNotebookEditor((editor) => this.follow(editor)),
      window.onDidChangeNotebookEditorSelection(({ notebookEditor }) => this.follow(notebookEditor)),
      workspace.onDidChangeNotebookDocument(({ notebook, contentChanges }) => {
        const { cell } = this;
        if (cell && contentChanges.some(({ removedCells }) => removedCells.includes(cell))) {
          this.pinned = false;
          this.current = undefined;
          this.follow(window.visibleNotebookEditors.find((editor) => editor.notebook === notebook));
        }
      }),
    ];
    this.follow(window.activeNotebookEditor);
  }

  get cell(): NotebookCell | undefined {
    return this.current;
  }

  get isPinned(): boolean {
    return this.pinned;
  }

  /** Looks at a cell until another is selected. */
  show(cell: NotebookCell): void {
    this.pinned = false;
    this.change(cell);
  }

  pin(isPinned: boolean): void {
    this.pinned = isPinned;
    if (!isPinned) this.follow(window.activeNotebookEditor ?? window.visibleNotebookEditors[0]);
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
    this.changes.dispose();
  }

  private follow(editor: NotebookEditor | undefined): void {
    if (this.pinned || editor?.notebook.notebookType !== notebookType) return;
    const { notebook, selection } = editor;
    if (selection.start < notebook.cellCount) this.change(notebook.cellAt(selection.start));
  }

  private change(cell: NotebookCell): void {
    if (this.current === cell) return;
    this.current = cell;
    this.changes.fire();
  }
}
