import type { SourcePlace } from "../../../../runtime/protocol/plan-profile";

/** A row of the table beside the graph. */
export interface Detail {
  readonly name: string;
  readonly value: string;
  /** Where it leads. */
  readonly place?: SourcePlace;
  readonly isCode?: boolean;
}
