import {
  type Aggregate,
  attributeOf,
  conjunctsOf,
  type Expression,
  expressionKey,
  mapPlanChildren,
  mapPlanExpressions,
  outputOf,
  type Plan,
  rewriteUp,
  some,
  type Union,
  type Window,
} from "../../plan/resolved/index";
import { filtered } from "./filtered";
import { joinSides } from "./push-filters-through-join";
import type { Rule } from "./rule";
import { type Ids, idsOf, isOver, mayMove, partition, substituted } from "./term";

/** Every condition is asked as far down as it can be. */
export const pushFilters: Rule = { name: "PushDownPredicates", apply: (plan) => push(plan, []) };

/** The plan's rows for which the terms hold. */
function push(written: Plan, terms: readonly Expression[]): Plan {
  const plan = inSubqueries(written);
  switch (plan.kind) {
    case "Filter": {
      const all = [...conjunctsOf(plan.condition), ...terms];
      return all.every(mayMove) ? push(plan.child, all) : stop(plan, terms);
    }
    case "Project":
      if (!plan.list.every(mayMove)) return stop(plan, terms);
      return below(plan, terms, new Map(plan.list.map((one) => [one.id, one.kind === "Alias" ? one.child : one])));
    case "Aggregate":
      return below(plan, terms, groupValues(plan));
    case "Window": {
      const keys = partitionKeys(plan);
      const [moved, kept] = partition(terms, (term) => isOver(term, keys));
      return filtered({ ...plan, child: push(plan.child, moved) }, kept);
    }
    case "Generate":
    case "Sort":
    case "Distinct":
    case "Repartition": {
      const [moved, kept] = partition(terms, (term) => isOver(term, idsOf(plan.child)));
      return filtered({ ...plan, child: push(plan.child, moved) }, kept);
    }
    case "EvalExternal": {
      const isMovable = (term: Expression) =>
        !plan.grouping &&
        !plan.calls[0]!.table &&
        plan.calls.every(mayMove) &&
        isOver(term, new Set(plan.kept.map(({ id }) => id)));
      const [moved, kept] = partition(terms, isMovable);
      return filtered({ ...plan, child: push(plan.child, moved) }, kept);
    }
    case "CommonTable":
      return { ...plan, definition: push(plan.definition, []), child: push(plan.child, terms) };
    case "Union":
      return union(plan, terms);
    case "Join": {
      const { join, left, right, above } = joinSides(plan, terms);
      return filtered({ ...join, left: push(join.left, left), right: push(join.right, right) }, above);
    }
    default:
      return stop(plan, terms);
  }
}

const stop = (plan: Plan, terms: readonly Expression[]) =>
  filtered(
    mapPlanChildren(plan, (child) => push(child, [])),
    terms,
  );

const inSubqueries = (plan: Plan) =>
  mapPlanExpressions(plan, (expression) =>
    some(expression, ({ kind }) => kind === "Subquery")
      ? rewriteUp(expression, (node) => (node.kind === "Subquery" ? { ...node, plan: push(node.plan, []) } : node))
      : expression,
  );

/** Terms about columns that are something below go there; others stay above. */
function below(
  plan: Extract<Plan, { child: Plan }>,
  terms: readonly Expression[],
  values: ReadonlyMap<number, Expression>,
): Plan {
  const moved: Expression[] = [];
  const kept: Expression[] = [];
  for (const term of terms) {
    const inside = values.size > 0 && isOver(term, new Set(values.keys())) ? substituted(term, values) : undefined;
    if (inside) moved.push(inside);
    else kept.push(term);
  }
  return filtered({ ...plan, child: push(plan.child, moved) }, kept);
}

/** What of an aggregate's list is the same for all rows of a group. Without keys there is a row even of nothing. */
function groupValues({ grouping, groupingSets, list }: Aggregate): ReadonlyMap<number, Expression> {
  if (groupingSets || grouping.length === 0) return new Map();
  const values = list.map((one) => [one.id, one.kind === "Alias" ? one.child : one] as const);
  return new Map(values.filter(([, value]) => !some(value, ({ kind }) => kind === "AggregateCall") && mayMove(value)));
}

/** Columns that all windows are parted by: of a part, all rows go or none. */
function partitionKeys({ list }: Window): Ids {
  const [first, ...others] = list.map(({ child }) => child.partitionBy);
  const known = others.map((keys) => new Set(keys.map(expressionKey)));
  const shared = (first ?? []).filter((key) => known.every((keys) => keys.has(expressionKey(key))));
  return new Set(shared.flatMap((key) => (key.kind === "Attribute" ? [key.id] : [])));
}

function union(plan: Union, terms: readonly Expression[]): Plan {
  const children = plan.children.map((child) => {
    const columns = outputOf(child);
    return new Map<number, Expression>(plan.output.map(({ id }, i) => [id, attributeOf(columns[i]!)]));
  });
  const [moved, kept] = partition(terms, (term) => children.every((values) => substituted(term, values)));
  return filtered(
    {
      ...plan,
      children: plan.children.map((child, i) =>
        push(
          child,
          moved.map((term) => substituted(term, children[i]!)!),
        ),
      ),
    },
    kept,
  );
}
