import {
  Diagnostic,
  DiagnosticSeverity,
  type Disposable,
  languages,
  type NotebookCell,
  type NotebookDocument,
  Range,
  workspace,
} from "vscode";
import type { Finding } from "../../runtime/moving";
import type { ChosenTargets } from "../clusters/chosen-targets";

/** What would be other on another Spark, marked in the cells and listed among the problems until the cell, or the notebook's Spark, changes. */
export class MoveMarks implements Disposable {
  private readonly collection = languages.createDiagnosticCollection("sparkNotebook.move");
  private readonly subscriptions: readonly Disposable[];

  constructor(chosen: ChosenTargets) {
    this.subscriptions = [
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.collection.delete(document.uri);
      }),
      workspace.onDidCloseNotebookDocument((notebook) => this.clear(notebook)),
      chosen.onDidChange((notebook) => this.clear(notebook)),
    ];
  }

  /** @param texts of the cells as they were checked: a cell that has changed since is not marked */
  show(cells: readonly NotebookCell[], texts: readonly string[], target: string, findings: readonly Finding[]): void {
    for (const [index, { document }] of cells.entries()) {
      const own = document.getText() === texts[index] ? findings.filter(({ cell }) => cell === index) : [];
      this.collection.set(
        document.uri,
        own.map(({ start, end, message, condition }) => {
          const range = new Range(document.positionAt(start), document.positionAt(end));
          const diagnostic = new Diagnostic(range, message, DiagnosticSeverity.Warning);
          diagnostic.source = target;
          if (condition !== undefined && !message.includes(condition)) diagnostic.code = condition;
          return diagnostic;
        }),
      );
    }
  }

  private clear(notebook: NotebookDocument): void {
    for (const { document } of notebook.getCells()) this.collection.delete(document.uri);
  }

  dispose(): void {
    this.collection.dispose();
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}
