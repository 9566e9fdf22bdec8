import type { Attribute } from "../../../plan/resolved/index";

/** An operator of the physical plan, for people. */
export interface Operator {
  /** As Spark names it. */
  readonly name: string;
  /** What stands beside its name where numbered operators are listed. */
  readonly remark?: string;
  /** The name and everything else, in one line. */
  readonly line: string;
  /** Label and value of each fact in the formatted plan. */
  readonly fields: readonly (readonly [string, string])[];
  readonly children: readonly Operator[];
  /** Plans of its expressions' subqueries. */
  readonly subqueries: readonly Operator[];
  readonly output: readonly Attribute[];
}
