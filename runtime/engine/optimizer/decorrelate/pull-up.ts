import {
  conjunction,
  conjunctsOf,
  containsSubquery,
  type Expression,
  expressionsIn,
  type NamedExpression,
  outerReferences,
  outputOf,
  type Plan,
  planExpressions,
  rewriteUp,
} from "../../../plan/resolved/index";
import { filtered } from "../filtered";
import { type Ids, partition, referencesOf } from "../term";

export interface Pulled {
  /** Takes nothing from outside; its output has what the terms need. */
  readonly plan: Plan;
  /** Over its rows and those outside. */
  readonly terms: readonly Expression[];
}

/** A subquery's plan and, apart from it, the conditions that tie it to the row outside. Undefined: these cannot be had apart. */
export function pullUp(plan: Plan, outer: Ids): Pulled | undefined {
  for (const id of outerReferences(plan)) if (!outer.has(id)) return undefined;
  return pull(plan);
}

function pull(plan: Plan): Pulled | undefined {
  if (outerReferences(plan).size === 0) return { plan, terms: [] };
  switch (plan.kind) {
    case "Filter": {
      const [tied, free] = partition(conjunctsOf(plan.condition), takesFromOutside);
      const child = pull(plan.child);
      if (!child || tied.some(containsSubquery)) return undefined;
      return { plan: filtered(child.plan, free), terms: [...child.terms, ...tied.map(asInside)] };
    }
    case "Project": {
      const child = pull(plan.child);
      if (!child || plan.list.some(takesFromOutside)) return undefined;
      return { plan: { ...plan, list: withNeeded(plan.list, child), child: child.plan }, terms: child.terms };
    }
    case "Distinct":
    case "Sort": {
      const child = pull(plan.child);
      return child && !planExpressions(plan).some(takesFromOutside)
        ? { plan: { ...plan, child: child.plan }, terms: child.terms }
        : undefined;
    }
    case "Join": {
      if (plan.isLateral || (plan.type !== "inner" && plan.type !== "cross")) return undefined;
      const [left, right] = [pull(plan.left), pull(plan.right)];
      const [tied, free] = partition(conjunctsOf(plan.condition), takesFromOutside);
      if (!left || !right || tied.some(containsSubquery)) return undefined;
      const { condition: _, ...join } = plan;
      const condition = conjunction(free);
      return {
        plan: { ...join, ...(condition && { condition }), left: left.plan, right: right.plan },
        terms: [...left.terms, ...right.terms, ...tied.map(asInside)],
      };
    }
    default:
      return undefined;
  }
}

export function takesFromOutside(expression: Expression): boolean {
  for (const node of expressionsIn(expression)) {
    if (node.kind === "OuterReference") return true;
    if (node.kind === "Subquery" && outerReferences(node.plan).size > 0) return true;
  }
  return false;
}

const asInside = (term: Expression) =>
  rewriteUp(term, (node) => (node.kind === "OuterReference" ? node.attribute : node));

/** The list and, after it, what the terms need of the child. */
export function withNeeded(list: readonly NamedExpression[], { plan, terms }: Pulled): readonly NamedExpression[] {
  const there = new Set(list.map(({ id }) => id));
  const needed = referencesOf(...terms);
  return [...list, ...outputOf(plan).filter(({ id }) => needed.has(id) && !there.has(id))];
}
