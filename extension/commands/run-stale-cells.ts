import { commands } from "vscode";
import type { StaleMarks } from "../stale/stale-marks";
import { activeNotebook, type ToolbarContext } from "./active-notebook";

/** Runs what is out of date, and nothing else. */
export const runStaleCells = (marks: StaleMarks) => async (context?: ToolbarContext) => {
  const notebook = activeNotebook(context);
  if (!notebook) return;
  const ranges = (await marks.toRun(notebook)).map(({ index }) => ({ start: index, end: index + 1 }));
  if (ranges.length > 0) await commands.executeCommand("notebook.cell.execute", { ranges, document: notebook.uri });
};
