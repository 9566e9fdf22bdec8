import type { AdviceValue } from "../advice";

/** What an edit has changed. Texts are the page's: `values` are put into them, in their order. */
export interface Difference {
  readonly kind: DifferenceKind;
  readonly values: readonly AdviceValue[];
  /** Of the query after the edit. */
  readonly operator?: number;
}

export type DifferenceKind =
  | "shuffleAdded"
  | "shuffleRemoved"
  | "joinStrategy"
  | "pushDownLost"
  | "pushDownGained"
  | "scanFilter"
  | "functionAdded"
  | "functionRemoved"
  | "operatorAdded"
  | "operatorRemoved"
  | "filesRead"
  | "rows"
  | "slower"
  | "faster";
