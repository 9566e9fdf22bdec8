import {
  type Disposable,
  type NotebookCell,
  NotebookRange,
  Range,
  type TextEditor,
  ThemeColor,
  window,
  workspace,
} from "vscode";
import type { SourcePlace } from "../../runtime/protocol/plan-profile";
import { type PlaceRange, placeAt, placeRange } from "./place-range";

/** From operators to the characters that made them, and back. */
export class SourceLink implements Disposable {
  private readonly light = window.createTextEditorDecorationType({
    backgroundColor: new ThemeColor("editor.findMatchHighlightBackground"),
    border: "1px solid",
    borderColor: new ThemeColor("editor.findMatchHighlightBorder"),
    overviewRulerColor: new ThemeColor("editorOverviewRuler.findMatchForeground"),
  });
  private lit: readonly TextEditor[] = [];
  private readonly subscription: Disposable;

  /** @param placesOf places of what is shown for a cell's notebook; @param found the cursor has come to one of them, or left them */
  constructor(
    private readonly shown: () => NotebookCell | undefined,
    placesOf: () => readonly SourcePlace[],
    found: (place: SourcePlace | undefined) => void,
  ) {
    this.subscription = window.onDidChangeTextEditorSelection(({ textEditor: { document }, selections }) => {
      const cell = shown();
      const at = cell?.notebook.getCells().findIndex((other) => other.document === document) ?? -1;
      if (!cell || at < 0) return;
      const offset = document.offsetAt(selections[0]!.active);
      found(placeAt(placesOf(), textsOf(cell), cell.index, { cell: at, offset }));
    });
  }

  /** Lights up where operators were written. */
  highlight(places: readonly SourcePlace[]): void {
    for (const editor of this.lit) editor.setDecorations(this.light, []);
    const cell = this.shown();
    const ranges = cell ? places.flatMap((place) => placeRange(place, textsOf(cell), cell.index) ?? []) : [];
    this.lit = window.visibleTextEditors.filter(({ document }) => {
      return ranges.some((range) => cell!.notebook.cellAt(range.cell).document === document);
    });
    for (const editor of this.lit) {
      const own = ranges.filter((range) => cell!.notebook.cellAt(range.cell).document === editor.document);
      editor.setDecorations(
        this.light,
        own.map((range) => editorRange(cell!, range)),
      );
    }
  }

  /** Goes there. */
  async reveal(place: SourcePlace): Promise<void> {
    const cell = this.shown();
    const range = cell && placeRange(place, textsOf(cell), cell.index);
    if (!range) return;
    const { notebook } = cell;
    const editor = window.visibleNotebookEditors.find((one) => one.notebook === notebook);
    editor?.revealRange(new NotebookRange(range.cell, range.cell + 1));
    const { document } = notebook.cellAt(range.cell);
    await workspace.openTextDocument(document.uri);
    await window.showTextDocument(document, {
      selection: editorRange(cell, range),
      ...(editor?.viewColumn !== undefined && { viewColumn: editor.viewColumn }),
    });
  }

  dispose(): void {
    this.subscription.dispose();
    this.light.dispose();
  }
}

/** Of the cells of its notebook, as they are now. */
export const textsOf = ({ notebook }: NotebookCell) =>
  notebook.getCells().map(({ document }) => ({ text: document.getText() }));

function editorRange({ notebook }: NotebookCell, { cell, start, end }: PlaceRange): Range {
  const { document } = notebook.cellAt(cell);
  return new Range(document.positionAt(start), document.positionAt(end));
}
