import { homedir } from "node:os";
import { dirname } from "node:path";
import { extensions, type NotebookDocument, type Uri, workspace } from "vscode";
import { findPython, interpreterOf } from "../../runtime/cluster";

/** The environment that `Set Up Python` makes, in the extension's own storage. */
export const managedEnvironment = (storage: Uri) => `${storage.fsPath}/python`;

/** Which Python runs a notebook's Python cells: see the setting's description for the order. */
export function findInterpreter(notebook: NotebookDocument, storage: Uri): Promise<string | undefined> {
  const { uri } = notebook;
  const chosen = workspace
    .getConfiguration("sparkNotebook", uri)
    .get<string>("python.path")
    ?.replace(/^~(?=\/|$)/, homedir());
  const folders = [
    ...(uri.scheme === "file" && !notebook.isUntitled ? [dirname(uri.fsPath)] : []),
    ...(workspace.workspaceFolders ?? [])
      .filter((folder) => folder.uri.scheme === "file")
      .map((folder) => folder.uri.fsPath),
  ];
  const others = [chosenInPythonExtension(uri), interpreterOf(managedEnvironment(storage))];
  return findPython({
    ...(chosen && { chosen }),
    folders,
    others: others.filter((path) => path !== undefined),
  });
}

/** What the Python extension's own picker says. It is asked only where it runs already. */
function chosenInPythonExtension(uri: Uri): string | undefined {
  const python = extensions.getExtension("ms-python.python");
  if (!python?.isActive) return undefined;
  const { environments } = python.exports as PythonExtension;
  return environments?.getActiveEnvironmentPath(uri)?.path;
}

interface PythonExtension {
  readonly environments?: { getActiveEnvironmentPath(resource?: Uri): { readonly path: string } | undefined };
}
