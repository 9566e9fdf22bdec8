import type { Origin } from "../../../../plan/origin";
import { explainPlan, type Plan, plansIn } from "../../../../plan/resolved/index";
import { analysisError } from "../../error/analysis-error";

/** PySpark's `SQL_ARROW_UDTF`: a function of whole columns. */
const ofColumns = 302;

/**
 * What a lateral join's right side may not hold.
 * @throws LATERAL_JOIN_WITH_ARROW_UDTF_UNSUPPORTED, UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.NON_DETERMINISTIC_LATERAL_SUBQUERIES
 */
export function refuseTableFunction(right: Plan, origin: Origin | undefined): void {
  for (const node of plansIn(right)) {
    const call = node.kind === "EvalExternal" ? node.calls[0]! : undefined;
    if (!call?.table) continue;
    if (call.evalType === ofColumns) throw analysisError("LATERAL_JOIN_WITH_ARROW_UDTF_UNSUPPORTED", {}, origin);
    if (call.isDeterministic || isBare(right)) continue;
    const treeNode = explainPlan(right);
    throw analysisError(
      "UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.NON_DETERMINISTIC_LATERAL_SUBQUERIES",
      { treeNode },
      origin,
    );
  }
}

/** The function itself, under whatever names. */
const isBare = (plan: Plan): boolean =>
  plan.kind === "SubqueryAlias" ? isBare(plan.child) : plan.kind === "EvalExternal";
