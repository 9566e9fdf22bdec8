import type { Attribute, Subquery, UserFunctionCall } from "../../plan/resolved/index";

/** How names of the plan become names of the stage's SQL text. */
export interface SqlContext {
  column(attribute: Attribute): string;
  outer(attribute: Attribute): string;
  /** A whole predicate or scalar in parentheses: `(SELECT …)`, `EXISTS (…)`, `(a IN (SELECT …))`. */
  subquery(subquery: Subquery): string;
  /** Absent: user functions are refused. `args` are SQL texts. */
  userFunction?(call: UserFunctionCall, args: readonly string[]): string;
  /** The query gives one row, an aggregate's: all rows are its one group. */
  readonly isOneGroup?: boolean;
  /** Second try after a decimal overflow: every decimal step in its full Spark type. */
  readonly wideDecimals: boolean;
}
