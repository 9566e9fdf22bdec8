import { isAbsolute, resolve } from "node:path";
import { type NotebookEditor, NotebookRange, notebooks, Position, Range, Uri, window } from "vscode";
import type { RevealMessage } from "../renderers/error/reveal-message";
import { errorRendererId } from "./notebook-type";

/** Follows the links of error outputs to the cell or file they name. */
export function followErrorLinks() {
  return notebooks
    .createRendererMessaging(errorRendererId)
    .onDidReceiveMessage(({ editor, message }) => reveal(editor, message as RevealMessage));
}

async function reveal(editor: NotebookEditor, message: RevealMessage): Promise<void> {
  if (message.kind !== "reveal") return;
  const position = new Position(Math.max(0, message.line - 1), Math.max(0, message.column - 1));
  const uri = message.cellIndex === undefined ? fileUri(editor, message.file) : cellUri(editor, message.cellIndex);
  if (uri) await window.showTextDocument(uri, { selection: new Range(position, position) });
}

function fileUri(editor: NotebookEditor, file: string | undefined): Uri | undefined {
  if (!file) return undefined;
  return Uri.file(isAbsolute(file) ? file : resolve(Uri.joinPath(editor.notebook.uri, "..").fsPath, file));
}

function cellUri(editor: NotebookEditor, cellIndex: number): Uri | undefined {
  const index = cellIndex - 1;
  if (index < 0 || index >= editor.notebook.cellCount) return undefined;
  editor.selection = new NotebookRange(index, index + 1);
  editor.revealRange(editor.selection);
  return editor.notebook.cellAt(index).document.uri;
}
