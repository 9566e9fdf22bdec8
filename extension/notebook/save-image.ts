import { basename } from "node:path";
import { l10n, type NotebookDocument, Uri, window, workspace } from "vscode";

/** Asks for a file and writes a picture to it. @param data base64 */
export async function saveImage({ uri }: NotebookDocument, format: "png" | "svg", data: string): Promise<void> {
  const name = `${basename(uri.path).replace(/\.[^.]*$/, "")}.${format}`;
  const target = await window.showSaveDialog({
    title: l10n.t("Save Chart"),
    filters: { [format.toUpperCase()]: [format] },
    ...(uri.scheme === "file" && { defaultUri: Uri.joinPath(uri, "..", name) }),
  });
  if (target) await workspace.fs.writeFile(target, Buffer.from(data, "base64"));
}
