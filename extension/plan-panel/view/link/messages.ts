import type { CellProfile, SourcePlace } from "../../../../runtime/protocol/plan-profile";
import type { TextKey } from "../texts/english";

/** A run of the cell that can be looked at. */
export interface RunEntry {
  readonly executionId: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
}

/** What the panel shows: a cell's run, or what a run would do. */
export interface ShownCell {
  /** Counted from 1; absent: a file, or no cell. */
  readonly cellIndex?: number;
  readonly title: string;
  /** In the order in which they began. */
  readonly runs: readonly RunEntry[];
  readonly profile?: CellProfile;
  /** Another run of the cell, to be compared with. */
  readonly compared?: CellProfile;
  /** `explain("extended")` of what the cell would run now. */
  readonly planned?: string;
  /** The cell's text is another than the one that ran. */
  readonly isEdited: boolean;
  readonly isPinned: boolean;
  /** Shown from a file: nothing can be asked. */
  readonly isFile: boolean;
  /** Why there is nothing to show. */
  readonly problem?: string;
}

export type FromHost =
  | { readonly kind: "texts"; readonly texts: Readonly<Record<TextKey, string>>; readonly language: string }
  | { readonly kind: "show"; readonly shown: ShownCell }
  /** The cursor has come to what made operators, or left it. */
  | { readonly kind: "cursor"; readonly place?: SourcePlace };

export type ToHost =
  | { readonly kind: "ready" }
  | { readonly kind: "pin"; readonly isPinned: boolean }
  | { readonly kind: "run"; readonly executionId: string }
  /** Shows the run beside another one, or alone. */
  | { readonly kind: "compare"; readonly executionId?: string }
  | { readonly kind: "cancel"; readonly sessionId: string; readonly operationId: string }
  | { readonly kind: "save" }
  /** Goes to where something was written. */
  | { readonly kind: "reveal"; readonly place: SourcePlace }
  /** Lights it up, or nothing. */
  | { readonly kind: "highlight"; readonly places: readonly SourcePlace[] };
