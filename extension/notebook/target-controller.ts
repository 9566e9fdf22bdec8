import { type Disposable, NotebookControllerAffinity, type NotebookDocument, notebooks, workspace } from "vscode";
import type { ChosenTargets } from "../clusters/chosen-targets";
import type { Target } from "../clusters/target";
import type { NotebookSessions } from "./notebook-sessions";
import { localControllerId, notebookType } from "./notebook-type";

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
  // The first run of a notebook asks nothing: it is local.
  const prefer = (notebook: NotebookDocument) => {
    if (notebook.notebookType === notebookType && target.id === localControllerId)
      controller.updateNotebookAffinity(notebook, NotebookControllerAffinity.Preferred);
  };
  workspace.notebookDocuments.forEach(prefer);
  return [
    controller,
    workspace.onDidOpenNotebookDocument(prefer),
    controller.onDidChangeSelectedNotebooks(({ notebook, selected }) => {
      chosen.set(notebook, target, selected);
      if (selected) void sessions.attach(notebook, target, controller);
    }),
    target.onDidLose((message) => void sessions.stopAll(target.id, { kind: "died", message })),
  ];
}
