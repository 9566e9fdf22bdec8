import { type Disposable, TabInputNotebook, type Uri, window } from "vscode";
import { notebookType } from "./notebook-type";

/** A tab that moves to another group is closed and opened again. */
const grace = 500;

/**
 * Tells of a notebook whose last tab was closed. The editor may keep the document itself for minutes after that, and says that it is closed
 * only then.
 */
export const onDidCloseLastTab = (listener: (notebook: Uri) => void): Disposable =>
  window.tabGroups.onDidChangeTabs(({ closed }) => {
    for (const { input } of closed) {
      if (!(input instanceof TabInputNotebook) || input.notebookType !== notebookType) continue;
      setTimeout(() => {
        if (!hasTab(input.uri)) listener(input.uri);
      }, grace);
    }
  });

const hasTab = (uri: Uri) =>
  window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => input instanceof TabInputNotebook && input.uri.toString() === uri.toString()),
  );
