import { basename } from "node:path";
import type { NotebookCell } from "../cells/notebook";
import type { AnalysisError } from "./analysis";
import type { SessionState } from "./session-state";

interface Cells {
  readonly cells: readonly NotebookCell[];
}

/** Errors that a run of the notebook from its top need not have: what is missing now, a cell above may make. */
export function isExplained(
  error: AnalysisError,
  session: SessionState,
  { cells }: Cells,
  cell: NotebookCell,
): boolean {
  const { condition = "", parameters } = error;
  const name = (parameters.relationName ?? parameters.routineName ?? parameters.schemaName ?? "")
    .replaceAll("`", "")
    .toLowerCase();
  if (
    /^(TABLE_OR_VIEW_NOT_FOUND|UNRESOLVED_ROUTINE|SCHEMA_NOT_FOUND|UNRESOLVABLE_TABLE_VALUED_FUNCTION)/.test(condition)
  ) {
    const parts = name.split(".");
    return session.isUncertain || [name, parts.at(-1)!, parts[0]!].some((part) => session.unknownNames.has(part));
  }
  if (condition === "PATH_NOT_FOUND") {
    const file = basename(parameters.path ?? "").replaceAll(/[`"']/g, "");
    const above = cells.slice(0, cells.indexOf(cell));
    return file === "" || session.isUncertain || above.some(({ text }) => text.includes(file)) || writesIn(cell, file);
  }
  return false;
}

/** The cell itself may write before it reads. */
const writesIn = ({ text }: NotebookCell, file: string) => text.split(file).length > 2;
