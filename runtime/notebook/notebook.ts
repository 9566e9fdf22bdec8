import type { CellLanguage, CellOutput } from "../protocol/kernel-messages";

export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/** `raw` is Jupyter's: kept as it is, never run. */
export type NotebookCellLanguage = CellLanguage | "markdown" | "raw";

/** A `.sparknb` document as the editor and the cli see it. */
export interface Notebook {
  readonly cells: readonly NotebookCell[];
  /** Whatever the file says about itself; keys that this project does not know are kept. */
  readonly metadata: JsonObject;
}

export interface NotebookCell {
  /** Unique in its notebook: 1 to 64 of `A-Z a-z 0-9 - _`. Stays with the cell for life. */
  readonly id: string;
  readonly language: NotebookCellLanguage;
  /** Lines end in `\n`. */
  readonly source: string;
  /** Empty for cells that do not run. */
  readonly outputs: readonly CellOutput[];
  /** The cell's metadata without its language, which `language` tells. */
  readonly metadata: JsonObject;
  /** Pictures pasted into a markdown cell, as Jupyter keeps them. */
  readonly attachments?: JsonObject;
}

export const runnableLanguages: readonly CellLanguage[] = ["sparkts", "sparksql", "python"];

export function isRunnable(language: NotebookCellLanguage): language is CellLanguage {
  return (runnableLanguages as readonly string[]).includes(language);
}

/** What a new file says about itself: enough for Jupyter tools to colour and convert it. */
export const newNotebookMetadata: JsonObject = {
  kernelspec: { display_name: "Local Spark", language: "typescript", name: "sparknb" },
  language_info: { file_extension: ".ts", mimetype: "application/typescript", name: "typescript" },
};

export const emptyNotebook = (): Notebook => ({ cells: [], metadata: newNotebookMetadata });
