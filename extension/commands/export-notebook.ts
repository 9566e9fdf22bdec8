import { l10n, NotebookCellData, NotebookData, type NotebookDocument, Uri, window, workspace } from "vscode";
import { fromNotebookData } from "../notebook/notebook-data";
import { activeNotebook, type ToolbarContext } from "./active-notebook";

/** Writes the notebook, as it is in the editor, to a file of another kind. */
export async function exportNotebook(context?: ToolbarContext): Promise<void> {
  const notebook = activeNotebook(context);
  if (!notebook) return;
  const { formats } = await import("../../runtime/notebook/convert/formats");
  const choices = formats
    .filter(({ extension }) => extension !== ".sparknb")
    .map((format) => ({ label: l10n.t(format.name), description: format.extension, format }));
  const chosen = await window.showQuickPick(choices, { title: l10n.t("Export Notebook") });
  if (!chosen) return;
  const { extension, name, write } = chosen.format;
  const title = (notebook.uri.path.split("/").at(-1) ?? "").replace(/\.sparknb$/, "");
  const target = await window.showSaveDialog({
    title: l10n.t("Export Notebook"),
    filters: { [name]: [extension.slice(1)] },
    ...(notebook.uri.scheme === "file" && { defaultUri: Uri.joinPath(notebook.uri, "..", `${title}${extension}`) }),
  });
  if (target)
    await workspace.fs.writeFile(target, new TextEncoder().encode(write(fromNotebookData(dataOf(notebook)), title)));
}

function dataOf(notebook: NotebookDocument): NotebookData {
  const cells = notebook.getCells().map((cell) => {
    const data = new NotebookCellData(cell.kind, cell.document.getText(), cell.document.languageId);
    data.metadata = cell.metadata;
    data.outputs = [...cell.outputs];
    return data;
  });
  const data = new NotebookData(cells);
  data.metadata = notebook.metadata;
  return data;
}
