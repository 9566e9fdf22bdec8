import { childrenOf, mapChildren } from "./children";
import type { Attribute, Expression, NamedExpression, SortOrder, UserFunctionCall } from "./expression";
import type { Plan, Window } from "./plan";

/** The expression with every node replaced by what `change` makes of it, children first. A subquery's plan is not entered. */
export const rewriteUp = (expression: Expression, change: (node: Expression) => Expression): Expression =>
  change(mapChildren(expression, (child) => rewriteUp(child, change)));

/** Parents first; below a node that `change` answers for, nothing more is looked at. */
export function rewriteDown(expression: Expression, change: (node: Expression) => Expression | undefined): Expression {
  return change(expression) ?? mapChildren(expression, (child) => rewriteDown(child, change));
}

/** Whether any node of the expression fits; a subquery's plan is not entered. */
export const some = (expression: Expression, fits: (node: Expression) => boolean): boolean =>
  fits(expression) || childrenOf(expression).some((child) => some(child, fits));

/** All nodes that fit, parents first; not below one that fits. */
export function collect(expression: Expression, fits: (node: Expression) => boolean): readonly Expression[] {
  return fits(expression) ? [expression] : childrenOf(expression).flatMap((child) => collect(child, fits));
}

/** The same relation over changed relations. Subqueries in its expressions stay. */
export function mapPlanChildren(plan: Plan, change: (child: Plan) => Plan): Plan {
  switch (plan.kind) {
    case "Join":
    case "SetOperation":
    case "CoGroupExternal":
      return { ...plan, left: change(plan.left), right: change(plan.right) };
    case "Union":
      return { ...plan, children: plan.children.map(change) };
    case "CommonTable":
      return { ...plan, definition: change(plan.definition), child: change(plan.child) };
    case "RecursiveTable":
      return { ...plan, anchor: change(plan.anchor), recursive: change(plan.recursive) };
    default:
      return "child" in plan ? { ...plan, child: change(plan.child) } : plan;
  }
}

/** The same relation with the expressions written in it changed; `change` must keep named expressions named. */
export function mapPlanExpressions(plan: Plan, change: (expression: Expression) => Expression): Plan {
  const named = (list: readonly NamedExpression[]) => list.map((item) => change(item) as NamedExpression);
  const order = (item: SortOrder): SortOrder => ({ ...item, child: change(item.child) });
  switch (plan.kind) {
    case "Project":
      return { ...plan, list: named(plan.list) };
    case "Filter":
      return { ...plan, condition: change(plan.condition) };
    case "Sample":
      return plan.draw ? { ...plan, draw: change(plan.draw) } : plan;
    case "Aggregate":
      return { ...plan, grouping: plan.grouping.map(change), list: named(plan.list) };
    case "Window":
      return {
        ...plan,
        list: plan.list.map((item) => change(item as Expression) as unknown as Window["list"][number]),
      };
    case "Generate":
      return { ...plan, generator: change(plan.generator) as typeof plan.generator };
    case "Join":
      return plan.condition ? { ...plan, condition: change(plan.condition) } : plan;
    case "Sort":
      return { ...plan, order: plan.order.map(order) };
    case "Deduplicate":
      return { ...plan, keys: plan.keys.map((key) => change(key) as Attribute) };
    case "Repartition":
      return plan.by ? { ...plan, by: plan.by.map((by) => (by.kind === "SortOrder" ? order(by) : change(by))) } : plan;
    case "CollectMetrics":
      return { ...plan, metrics: named(plan.metrics) };
    case "EvalExternal":
      return {
        ...plan,
        calls: plan.calls.map((call) => change(call) as UserFunctionCall),
        ...(plan.order && { order: plan.order.map(order) }),
      };
    default:
      return plan;
  }
}

/** The plan with every relation replaced by what `change` makes of it, inputs first, subqueries' plans included. */
export function rewritePlanUp(plan: Plan, change: (node: Plan) => Plan): Plan {
  const below = mapPlanChildren(plan, (child) => rewritePlanUp(child, change));
  const inside = mapPlanExpressions(below, (expression) =>
    rewriteUp(expression, (node) =>
      node.kind === "Subquery" ? { ...node, plan: rewritePlanUp(node.plan, change) } : node,
    ),
  );
  return change(inside);
}
