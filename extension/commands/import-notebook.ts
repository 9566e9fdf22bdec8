import { l10n, type Uri, window, workspace } from "vscode";
import { toNotebookData } from "../notebook/notebook-data";
import { notebookType } from "../notebook/notebook-type";

/** Opens a file of another kind as an untitled Spark notebook: the file itself stays as it is. */
export async function importNotebook(uri?: Uri): Promise<void> {
  const { formatOf, formats } = await import("../../runtime/notebook/convert/formats");
  const readable = formats.filter(({ read, extension }) => read && extension !== ".sparknb");
  const [file] = uri
    ? [uri]
    : ((await window.showOpenDialog({
        title: l10n.t("Import as Spark Notebook"),
        filters: { [l10n.t("Notebooks and scripts")]: readable.map(({ extension }) => extension.slice(1)) },
      })) ?? []);
  const read = file && formatOf(file.path)?.read;
  if (!file || !read) return;
  try {
    const text = new TextDecoder().decode(await workspace.fs.readFile(file));
    await window.showNotebookDocument(await workspace.openNotebookDocument(notebookType, toNotebookData(read(text))));
  } catch (error) {
    const name = file.path.split("/").at(-1) ?? "";
    await window.showErrorMessage(l10n.t("{0} could not be imported: {1}", name, (error as Error).message));
  }
}
