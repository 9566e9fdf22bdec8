import type { Span } from "../syntax/program";

/** A piece of a cell, which may be another than the one asked about. */
export interface CellPlace {
  readonly cellId: string;
  readonly span: Span;
}

/** A place, and what is written there when a name changes. */
export interface RenamePlace extends CellPlace {
  readonly text: string;
}
