import { childrenOf, planChildren, planExpressions } from "./children";
import type { AggregateCall, Expression } from "./expression";
import type { Plan } from "./plan";

/** An expression and all that stand in it, in no order; subqueries' plans are not entered. No recursion: chains of AND run long. */
export function* expressionsIn(...expressions: readonly Expression[]): Generator<Expression> {
  const pending = [...expressions];
  for (let next = pending.pop(); next; next = pending.pop()) {
    yield next;
    for (const child of childrenOf(next)) pending.push(child);
  }
}

export const isAggregateCall = (node: Expression): node is AggregateCall => node.kind === "AggregateCall";

export function containsSubquery(expression: Expression): boolean {
  for (const { kind } of expressionsIn(expression)) if (kind === "Subquery") return true;
  return false;
}

/** A plan and all that stand in it, those of subqueries too. */
export function* plansIn(plan: Plan): Generator<Plan> {
  const pending = [plan];
  for (let next = pending.pop(); next; next = pending.pop()) {
    yield next;
    pending.push(...planChildren(next));
    for (const inner of expressionsIn(...planExpressions(next)))
      if (inner.kind === "Subquery") pending.push(inner.plan);
  }
}

/** Ids of the columns that a subquery's plan takes from the queries around it. */
export function outerReferences(plan: Plan): ReadonlySet<number> {
  const ids = new Set<number>();
  for (const relation of plansIn(plan))
    for (const inner of expressionsIn(...planExpressions(relation)))
      if (inner.kind === "OuterReference") ids.add(inner.attribute.id);
  return ids;
}
