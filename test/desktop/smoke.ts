import assert from "node:assert/strict";
import { commands, type NotebookCell, Uri, window, workspace } from "vscode";

/** Milliseconds: the first cell starts Spark. */
const patience = 120_000;
const arrowMime = "application/vnd.apache.arrow.stream";

/** In VS Code's extension host: opens the folder's notebook, runs its cell, looks at what it gave. */
export async function run(): Promise<void> {
  const [folder] = workspace.workspaceFolders ?? [];
  assert.ok(folder, "a folder is open");
  const notebook = await workspace.openNotebookDocument(Uri.joinPath(folder.uri, "smoke.sparknb"));
  await window.showNotebookDocument(notebook);
  const cell = notebook.cellAt(0);
  const ended = whenEnded(cell);
  await commands.executeCommand("notebook.cell.execute", {
    ranges: [{ start: 0, end: 1 }],
    document: notebook.uri,
  });
  assert.equal(await ended, true, "the cell ends well");
  const [output] = cell.outputs;
  const mimes = output?.items.map(({ mime }) => mime) ?? [];
  assert.ok(mimes.includes(arrowMime), `rows for the grid among ${mimes.join(", ")}`);
  const text = output?.items.find(({ mime }) => mime === "text/plain");
  assert.match(new TextDecoder().decode(text?.data), /\| {2}6\|/);
}

function whenEnded(cell: NotebookCell): Promise<boolean | undefined> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`The cell has not ended after ${patience} ms`)), patience);
    const watch = workspace.onDidChangeNotebookDocument(({ cellChanges }) => {
      const summary = cellChanges.find((change) => change.cell === cell)?.executionSummary;
      if (summary?.timing === undefined) return;
      clearTimeout(timer);
      watch.dispose();
      resolve(summary.success);
    });
  });
}
