import {
  EventEmitter,
  type NotebookCell,
  NotebookCellStatusBarAlignment,
  NotebookCellStatusBarItem,
  type NotebookCellStatusBarItemProvider,
} from "vscode";

/** A line at the foot of a cell, for what is not an output: it shows at once and touches no file. */
export class CellNotices implements NotebookCellStatusBarItemProvider {
  private readonly notices = new Map<NotebookCell, string>();
  private readonly changes = new EventEmitter<void>();
  readonly onDidChangeCellStatusBarItems = this.changes.event;

  show(cell: NotebookCell, text: string): void {
    this.notices.set(cell, text);
    this.changes.fire();
  }

  clear(cell: NotebookCell): void {
    if (this.notices.delete(cell)) this.changes.fire();
  }

  provideCellStatusBarItems(cell: NotebookCell): NotebookCellStatusBarItem | undefined {
    const text = this.notices.get(cell);
    return text === undefined ? undefined : new NotebookCellStatusBarItem(text, NotebookCellStatusBarAlignment.Left);
  }
}
