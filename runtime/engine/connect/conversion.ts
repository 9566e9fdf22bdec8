import type { UnresolvedExpression, UnresolvedPlan } from "../../plan/unresolved/index";
import type { Expression, Relation } from "../../protocol/index";

/** The two halves of the conversion call each other through this. */
export interface Conversion {
  readonly expression: (message: Expression) => UnresolvedExpression;
  readonly relation: (message: Relation) => UnresolvedPlan;
  /** A plan that subquery expressions name by id: WithRelations declares them. */
  readonly reference: (planId: number) => UnresolvedPlan | undefined;
  /** The same conversion inside a WithRelations. */
  readonly within: (references: readonly UnresolvedPlan[]) => Conversion;
}
