import type { NotebookCell, NotebookDocument } from "vscode";
import { frameMark } from "./cell-output";

/** The cell whose output shows a frame. */
export const frameCell = (notebook: NotebookDocument, frameId: string): NotebookCell | undefined =>
  notebook.getCells().find((cell) => cell.outputs.some(({ metadata }) => metadata?.[frameMark] === frameId));
