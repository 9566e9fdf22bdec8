import type { Expression } from "../../plan/resolved/index";
import type { CallSite, FunctionRow } from "./row";
import type { SessionFacts } from "./session-facts";

/**
 * Checks and coerces resolved arguments and makes the call: a Call (scalars, window functions, generators), an AggregateCall, or what the row
 * rewrites itself to.
 * @throws SparkError WRONG_NUM_ARGS.WITHOUT_SUGGESTION, DATATYPE_MISMATCH.*
 */
export function bindFunction(_row: FunctionRow, _args: readonly Expression[], _call: CallSite, _facts: SessionFacts): Expression {
  throw new Error("not yet");
}
