import type { Expression, Join } from "../../plan/resolved/index";
import { type Ids, idsOf } from "./term";

/** The type of a join of which only rows are kept for which the terms hold: where these drop what had no match, it need not come out. */
export function strengthened({ type, left, right }: Join, terms: readonly Expression[]): Join["type"] {
  const rejects = (ids: Ids) => terms.some((term) => isNullRejecting(term, ids));
  if (type === "left_outer") return rejects(idsOf(right)) ? "inner" : type;
  if (type === "right_outer") return rejects(idsOf(left)) ? "inner" : type;
  if (type !== "full_outer") return type;
  const [dropsLeft, dropsRight] = [rejects(idsOf(left)), rejects(idsOf(right))];
  if (dropsLeft && dropsRight) return "inner";
  return dropsLeft ? "left_outer" : dropsRight ? "right_outer" : type;
}

/** Null or false when one of these columns is null: that of a row without a match is. */
function isNullRejecting(term: Expression, ids: Ids): boolean {
  if (term.kind !== "Call") return false;
  if (term.function === "isnotnull") return isStrict(term.args[0]!, ids);
  if (term.function === "not") return isNullRejectingComparison(term.args[0]!, ids);
  return isNullRejectingComparison(term, ids);
}

const isNullRejectingComparison = (term: Expression, ids: Ids) =>
  term.kind === "Call" && comparisons.has(term.function) && term.args.some((arg) => isStrict(arg, ids));

const comparisons: ReadonlySet<string> = new Set(["=", "==", "!=", "<", "<=", ">", ">=", "like"]);

/** Null when one of these columns is. */
function isStrict(expression: Expression, ids: Ids): boolean {
  if (expression.kind === "Attribute") return ids.has(expression.id);
  if (expression.kind === "Cast") return isStrict(expression.child, ids);
  return (
    expression.kind === "Call" &&
    arithmetic.has(expression.function) &&
    expression.args.some((arg) => isStrict(arg, ids))
  );
}

const arithmetic: ReadonlySet<string> = new Set(["+", "-", "*", "/", "negative"]);
