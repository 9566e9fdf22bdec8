import type { UnresolvedExpression, UnresolvedPlan } from "../../plan/unresolved/index";
import type { Expression, Relation } from "../../protocol/index";
import type { Conversion } from "./conversion";
import { convertExpression } from "./expression/index";
import { convertRelation } from "./relation/index";

function conversion(references: ReadonlyMap<number, UnresolvedPlan>): Conversion {
  const to: Conversion = {
    expression: (message) => convertExpression(message, to),
    relation: (message) => convertRelation(message, to),
    reference: (planId) => references.get(planId),
    within: (plans) =>
      conversion(
        new Map([
          ...references,
          ...plans.flatMap((plan) => (plan.planId === undefined ? [] : [[plan.planId, plan] as const])),
        ]),
      ),
  };
  return to;
}

/**
 * A relation message as the tree that the analyzer reads. Cached local relations must have been replaced by local ones.
 * @throws CONNECT_INVALID_PLAN when the message is incomplete or of a kind that this engine lacks.
 */
export const toUnresolvedPlan = (message: Relation): UnresolvedPlan => conversion(new Map()).relation(message);

/** @throws CONNECT_INVALID_PLAN, as `toUnresolvedPlan`. */
export const toUnresolvedExpression = (message: Expression): UnresolvedExpression =>
  conversion(new Map()).expression(message);
