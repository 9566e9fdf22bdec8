import { commands, type ExtensionContext } from "vscode";
import { openSample } from "./open-sample";

/** Shows the sample notebook and runs its cells: the editor's own Run All does nothing while the walkthrough is what is looked at. */
export const runSample = (context: ExtensionContext) => async () => {
  await openSample(context)();
  await commands.executeCommand("notebook.execute");
};
