import { type Disposable, type Event, EventEmitter, type NotebookDocument } from "vscode";
import type { Target } from "./target";

/** The target that each notebook has chosen in the kernel picker; local Spark until it has. */
export class ChosenTargets implements Disposable {
  private readonly chosen = new Map<string, Target>();
  private readonly changes = new EventEmitter<NotebookDocument>();
  readonly onDidChange: Event<NotebookDocument> = this.changes.event;

  constructor(private readonly local: Target) {}

  /** @param notebook its URI as text */
  of(notebook: string): Target {
    return this.chosen.get(notebook) ?? this.local;
  }

  /** @param isChosen false when the notebook leaves the target: that may be told after it has chosen the next */
  set(notebook: NotebookDocument, target: Target, isChosen: boolean): void {
    const key = notebook.uri.toString();
    if (!isChosen && this.chosen.get(key) !== target) return;
    if (isChosen) this.chosen.set(key, target);
    else this.chosen.delete(key);
    this.changes.fire(notebook);
  }

  dispose(): void {
    this.changes.dispose();
  }
}
