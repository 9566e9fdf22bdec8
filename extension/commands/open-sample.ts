import { type ExtensionContext, Uri, window, workspace } from "vscode";

/** Opens a copy of its own of the sample notebook: the installed one is not the user's to change. */
export const openSample = (context: ExtensionContext) => async () => {
  const installed = Uri.joinPath(context.extensionUri, "extension", "samples");
  const copy = Uri.joinPath(context.globalStorageUri, "samples");
  const notebook = Uri.joinPath(copy, "first-steps.sparknb");
  if (!(await exists(notebook))) await workspace.fs.copy(installed, copy, { overwrite: true });
  await window.showNotebookDocument(await workspace.openNotebookDocument(notebook));
};

async function exists(uri: Uri): Promise<boolean> {
  return workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
