import { type Disposable, type NotebookController, NotebookControllerAffinity, notebooks, window } from "vscode";
import type { ChosenTargets } from "../clusters/chosen-targets";
import type { Target } from "../clusters/target";
import type { NotebookSessions } from "./notebook-sessions";
import { localControllerId, notebookType } from "./notebook-type";
import { selectFirstController } from "./select-controller";

/** A target in the kernel picker. */
export function createTargetController(
  target: Target,
  sessions: NotebookSessions,
  chosen: ChosenTargets,
): Disposable[] {
  const controller = notebooks.createNotebookController(target.id, notebookType, target.label);
  controller.description = target.description;
  controller.supportedLanguages = ["sparkts", "sparksql", "python"];
  controller.supportsExecutionOrder = true;
  controller.executeHandler = (cells, notebook) => sessions.execute(cells, notebook, target, controller);
  return [
    controller,
    ...(target.id === localControllerId ? [beFirst(controller)] : []),
    controller.onDidChangeSelectedNotebooks(({ notebook, selected }) => {
      chosen.set(notebook, target, selected);
      if (selected) void sessions.attach(notebook, target, controller);
    }),
    target.onDidLose((message) => void sessions.stopAll(target.id, { kind: "died", message })),
  ];
}

/**
 * The first run of a notebook asks nothing: it is local. Where there are several controllers the editor itself takes the preferred one only when the
 * notebook is edited, and asks when a cell is run before that.
 */
function beFirst(controller: NotebookController): Disposable {
  const shown = () => {
    for (const editor of window.visibleNotebookEditors) {
      if (editor.notebook.notebookType !== notebookType) continue;
      controller.updateNotebookAffinity(editor.notebook, NotebookControllerAffinity.Preferred);
      void selectFirstController(editor, controller);
    }
  };
  shown();
  return window.onDidChangeVisibleNotebookEditors(shown);
}
