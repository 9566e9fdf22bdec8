import type { NotebookCell } from "../cells/notebook";
import type { OpenNotebook } from "../cells/open-notebook";

/** A place in a cell that the editor asks about. */
export interface CellRequest {
  readonly notebook: OpenNotebook;
  readonly cell: NotebookCell;
  readonly offset: number;
}
