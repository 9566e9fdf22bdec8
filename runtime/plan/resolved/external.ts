import type { Origin } from "../origin";
import type { Attribute, SortOrder, UserFunctionCall } from "./expression";
import type { Plan } from "./plan";

/**
 * External functions (the user's, which a process beside DuckDB evaluates) over a relation, all of one `evalType`: a value for each row, rows for rows, a row or rows for each group. Output: the
 * columns that are kept, then the results.
 */
export interface EvalExternal {
  readonly kind: "EvalExternal";
  readonly child: Plan;
  /** Over the child's columns. A call whose only argument is another call is done together with it. */
  readonly calls: readonly UserFunctionCall[];
  /** Columns of the child that stand beside each result; none where results are rows of their own. */
  readonly kept: readonly Attribute[];
  /** One for each call; of a function that makes rows, its columns. */
  readonly results: readonly Attribute[];
  /** Rows with equal values are given to the function together; empty: all are. Absent: rows as they come. */
  readonly grouping?: readonly Attribute[];
  /** The order of a group's rows. */
  readonly order?: readonly SortOrder[];
  /** How many rows are enough for a batch, and for a process; absent: as many as the session says. */
  readonly batchRows?: number;
  /** Of a barrier stage, whose tasks wait for each other. */
  readonly barrier?: Barrier;
  /** A data source's rows, whose request (below what plans it) is told of filters above. */
  readonly takesFilters?: boolean;
  readonly origin?: Origin;
  readonly planId?: number;
}

/** How many tasks there are, and which of them takes a row: the optimiser finds out. */
export interface Barrier {
  readonly tasks?: number;
  readonly partition?: Attribute;
}

/** An external function over the groups of equal keys of two relations. The call's arguments are the left columns, then the right ones. */
export interface CoGroupExternal {
  readonly kind: "CoGroupExternal";
  readonly left: Plan;
  readonly right: Plan;
  readonly leftGrouping: readonly Attribute[];
  readonly rightGrouping: readonly Attribute[];
  readonly call: UserFunctionCall;
  readonly output: readonly Attribute[];
  readonly origin?: Origin;
  readonly planId?: number;
}
