import { type Expression, mapPlanExpressions, rewriteDown, rewritePlanUp } from "../../plan/resolved/index";
import type { Rule } from "./rule";

/** NOT NOT a is a. In a loop: there may be more of them than a stack holds. */
export const cancelNegations: Rule = {
  name: "CancelNegations",
  apply: (plan) =>
    rewritePlanUp(plan, (node) => mapPlanExpressions(node, (written) => rewriteDown(written, cancelled))),
};

function cancelled(node: Expression): Expression | undefined {
  let rest = node;
  for (;;) {
    const negated = negatedBy(negatedBy(rest));
    if (!negated) return rest === node ? undefined : rewriteDown(rest, cancelled);
    rest = negated;
  }
}

const negatedBy = (node: Expression | undefined) =>
  node?.kind === "Call" && node.function === "not" ? node.args[0] : undefined;
