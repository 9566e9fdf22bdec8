import type { Notebook } from "../notebook";
import { parseNotebook } from "../parse-notebook";
import { serializeNotebook } from "../serialize-notebook";
import { toHtml } from "./html";
import { readScript } from "./read-script";
import { scripts } from "./script-syntax";
import { writeScript } from "./write-script";

/** A kind of file that a notebook can come from or go to. */
export interface NotebookFormat {
  /** With its dot. */
  readonly extension: string;
  readonly name: string;
  /** @throws NotebookFormatError */
  readonly read?: (text: string) => Notebook;
  readonly write: (notebook: Notebook, title: string) => string;
}

export const formats: readonly NotebookFormat[] = [
  {
    extension: ".sparknb",
    name: "Spark Notebook",
    read: parseNotebook,
    write: (notebook) => serializeNotebook(notebook),
  },
  {
    extension: ".ipynb",
    name: "Jupyter notebook",
    read: parseNotebook,
    write: (notebook) => serializeNotebook(forJupyter(notebook)),
  },
  ...scripts.map((syntax) => ({
    extension: syntax.extension,
    name: syntax.name,
    read: (text: string) => readScript(text, syntax),
    write: (notebook: Notebook) => writeScript(notebook, syntax),
  })),
  { extension: ".html", name: "HTML page", write: toHtml },
];

export const formatOf = (path: string): NotebookFormat | undefined =>
  formats.find(({ extension }) => path.toLowerCase().endsWith(extension));

/** A notebook whose cells are all Python names Jupyter's own kernel; others keep what they say of themselves. */
function forJupyter(notebook: Notebook): Notebook {
  const isPython = notebook.cells.every(({ language }) => ["python", "markdown", "raw"].includes(language));
  if (!isPython) return notebook;
  return {
    ...notebook,
    metadata: {
      ...notebook.metadata,
      kernelspec: { display_name: "Python 3", language: "python", name: "python3" },
      language_info: { file_extension: ".py", mimetype: "text/x-python", name: "python" },
    },
  };
}
