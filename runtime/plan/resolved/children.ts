import type { Expression, SortOrder, WindowCall } from "./expression";
import type { Plan } from "./plan";

/** The expressions directly inside one; a subquery's plan is not entered. */
export function childrenOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case "Alias":
    case "Cast":
      return [expression.child];
    case "Call":
    case "UserFunctionCall":
      return expression.args;
    case "AggregateCall":
      return [
        ...expression.args,
        ...(expression.filter ? [expression.filter] : []),
        ...sortKeys(expression.orderBy ?? []),
      ];
    case "WindowCall":
      return [
        expression.function,
        ...expression.partitionBy,
        ...sortKeys(expression.orderBy),
        ...frameOffsets(expression),
      ];
    case "Lambda":
      return [expression.body];
    case "Subquery":
      return expression.values ?? [];
    default:
      return [];
  }
}

/** The same node over changed children; the node itself when none changed. A subquery's plan stays as it is. */
export function mapChildren(expression: Expression, change: (child: Expression) => Expression): Expression {
  let changed = false;
  const one = <T extends Expression>(child: T): T => {
    const next = change(child) as T;
    if (next !== child) changed = true;
    return next;
  };
  const all = (list: readonly Expression[]) => list.map(one);
  const orders = (list: readonly SortOrder[]) => list.map((order) => ({ ...order, child: one(order.child) }));
  const next = ((): Expression => {
    switch (expression.kind) {
      case "Alias":
      case "Cast":
        return { ...expression, child: one(expression.child) };
      case "Call":
      case "UserFunctionCall":
        return { ...expression, args: all(expression.args) };
      case "AggregateCall":
        return {
          ...expression,
          args: all(expression.args),
          ...(expression.filter && { filter: one(expression.filter) }),
          ...(expression.orderBy && { orderBy: orders(expression.orderBy) }),
        };
      case "WindowCall":
        return {
          ...expression,
          function: one(expression.function),
          partitionBy: all(expression.partitionBy),
          orderBy: orders(expression.orderBy),
        };
      case "Lambda":
        return { ...expression, body: one(expression.body) };
      case "Subquery":
        return expression.values ? { ...expression, values: all(expression.values) } : expression;
      default:
        return expression;
    }
  })();
  return changed ? next : expression;
}

const sortKeys = (orders: readonly SortOrder[]) => orders.map((order) => order.child);

const frameOffsets = ({ frame }: WindowCall) =>
  [frame.lower, frame.upper].filter((bound): bound is Expression => typeof bound !== "string");

/** The relations directly inside one; those of subqueries in its expressions are not counted. */
export function planChildren(plan: Plan): readonly Plan[] {
  switch (plan.kind) {
    case "Join":
    case "SetOperation":
    case "CoGroupExternal":
      return [plan.left, plan.right];
    case "Union":
      return plan.children;
    case "CommonTable":
      return [plan.definition, plan.child];
    case "RecursiveTable":
      return [plan.anchor, plan.recursive];
    default:
      return "child" in plan ? [plan.child] : [];
  }
}

/** The expressions written in one relation itself. */
export function planExpressions(plan: Plan): readonly Expression[] {
  switch (plan.kind) {
    case "Project":
      return plan.list;
    case "Window":
      return plan.list.map(({ child }) => child);
    case "Aggregate":
      return [...plan.grouping, ...plan.list];
    case "Filter":
      return [plan.condition];
    case "Sample":
      return plan.draw ? [plan.draw] : [];
    case "Generate":
      return [plan.generator];
    case "Join":
      return plan.condition ? [plan.condition] : [];
    case "Sort":
      return sortKeys(plan.order);
    case "Deduplicate":
      return plan.keys;
    case "Repartition":
      return (plan.by ?? []).map((by) => (by.kind === "SortOrder" ? by.child : by));
    case "CollectMetrics":
      return plan.metrics;
    case "EvalExternal":
      return [...plan.calls, ...(plan.grouping ?? []), ...taskOf(plan), ...sortKeys(plan.order ?? [])];
    case "CoGroupExternal":
      return [plan.call, ...plan.leftGrouping, ...plan.rightGrouping];
    default:
      return [];
  }
}

const taskOf = ({ barrier }: Extract<Plan, { kind: "EvalExternal" }>): readonly Expression[] =>
  barrier?.partition ? [barrier.partition] : [];
