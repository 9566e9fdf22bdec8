import type { LocalController } from "../notebook/controller";
import { activeNotebook, type ToolbarContext } from "./active-notebook";

/** Forgets the notebook's variables; the local cluster goes on. */
export const restartKernel = (controller: LocalController) => async (context?: ToolbarContext) => {
  const notebook = activeNotebook(context);
  if (notebook) await controller.restartKernel(notebook);
};
