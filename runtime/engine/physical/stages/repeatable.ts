import { type Plan, planExpressions, plansIn } from "../../../plan/resolved/index";
import { isRepeatable as isRepeatableExpression } from "../../functions/index";

/** Whether each run gives the same rows, in whatever order. */
export function isRepeatable(plan: Plan): boolean {
  for (const node of plansIn(plan)) if (choosesRows.has(node.kind) || isVolatile(node)) return false;
  return true;
}

/** Which rows they keep depends on the order in which these come. */
const choosesRows: ReadonlySet<Plan["kind"]> = new Set(["Limit", "Tail", "Sample", "Deduplicate"]);

/** Its own expressions give other values for the same row when they are evaluated again, or in another task. */
export const isVolatile = (plan: Plan) =>
  planExpressions(plan).some((expression) => !isRepeatableExpression(expression));
