import type { NotebookSessions } from "../notebook/notebook-sessions";
import { activeNotebook, type ToolbarContext } from "./active-notebook";

/** Forgets the notebook's variables and views; the cluster goes on. */
export const restartKernel = (sessions: NotebookSessions) => async (context?: ToolbarContext) => {
  const notebook = activeNotebook(context);
  if (notebook) await sessions.restartKernel(notebook);
};
