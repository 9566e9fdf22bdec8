import {
  type Attribute,
  containsSubquery,
  type EvalExternal,
  type Expression,
  expressionsIn,
  functionKind,
  mapChildren,
  type NamedExpression,
  outerReferences,
  outputOf,
  type Plan,
  planExpressions,
} from "../../plan/resolved/index";
import type { Rule } from "./rule";

type Ids = ReadonlySet<number>;

/**
 * Columns that nothing above asks for are left out, down to the scans. Rows can depend on it: a CSV record is malformed
 * by the columns that are read.
 */
export const pruneColumns: Rule = { name: "PruneColumns", apply: (plan) => prune(plan, idsOf(outputOf(plan))) };

function prune(plan: Plan, required: Ids): Plan {
  const isRequired = ({ id }: { readonly id: number }) => required.has(id);
  const through = <P extends Extract<Plan, { child: Plan }>>(node: P, uses: readonly Expression[]): P => ({
    ...node,
    child: prune(node.child, withReferences(required, uses)),
  });
  switch (plan.kind) {
    case "FileScan":
      return { ...plan, output: plan.output.filter(isRequired) };
    case "Project": {
      const list = plan.list.filter(isRequired).map(inSubqueries) as NamedExpression[];
      return { ...plan, list, child: prune(plan.child, withReferences(new Set(), list)) };
    }
    case "Aggregate": {
      const list = plan.list.filter(isRequired).map(inSubqueries) as NamedExpression[];
      return { ...plan, list, child: prune(plan.child, withReferences(new Set(), [...plan.grouping, ...list])) };
    }
    case "Window": {
      const list = plan.list.filter(isRequired);
      const uses = list.map(({ child }) => child);
      return list.length > 0 ? through({ ...plan, list }, uses) : prune(plan.child, required);
    }
    case "EvalExternal":
      return prunedExternal(plan, required);
    case "CoGroupExternal":
      return { ...plan, left: pruneWhole(plan.left), right: pruneWhole(plan.right) };
    case "Filter":
      return through({ ...plan, condition: inSubqueries(plan.condition) }, [plan.condition]);
    case "Join": {
      const condition = plan.condition && inSubqueries(plan.condition);
      const uses = withReferences(required, condition ? [condition] : []);
      const left = plan.isLateral ? new Set([...uses, ...outerReferences(plan.right)]) : uses;
      return { ...plan, ...(condition && { condition }), left: prune(plan.left, left), right: prune(plan.right, uses) };
    }
    case "Union": {
      const places = plan.output.flatMap((column, place) => (isRequired(column) ? [place] : []));
      const output = places.map((place) => plan.output[place]!);
      return { ...plan, output, children: plan.children.map((child) => pruneToPlaces(child, places)) };
    }
    case "SubqueryAlias": {
      const inner = outputOf(plan.child);
      const child = prune(plan.child, idsOf(inner.filter((_, place) => isRequired(plan.output[place]!))));
      const kept = outputOf(child);
      const output = kept.map(({ id }) => plan.output[inner.findIndex((column) => column.id === id)]!);
      return { ...plan, child, output };
    }
    case "SetOperation":
      return { ...plan, left: pruneWhole(plan.left), right: pruneWhole(plan.right) };
    case "RecursiveTable":
      return { ...plan, anchor: pruneWhole(plan.anchor), recursive: pruneWhole(plan.recursive) };
    case "CommonTable":
      return { ...plan, definition: pruneWhole(plan.definition), child: prune(plan.child, required) };
    case "Distinct":
    case "ShowString":
      return { ...plan, child: pruneWhole(plan.child) };
    default:
      return "child" in plan ? through(plan, planExpressions(plan)) : plan;
  }
}

/** Calls that make rows are made whatever is asked of them; of others, those whose results nobody asks for are not. */
function prunedExternal(plan: EvalExternal, required: Ids): Plan {
  const { calls, results, grouping, order, barrier } = plan;
  const kept = plan.kept.filter(({ id }) => required.has(id));
  const gives = functionKind(calls[0]!.evalType)?.gives;
  const isByCall = gives !== "rows" && gives !== "rows_of_each";
  const places = results.flatMap(({ id }, place) => (!isByCall || required.has(id) ? [place] : []));
  if (isByCall && !grouping && places.length === 0) return prune(plan.child, required);
  const asked = isByCall ? places.map((place) => calls[place]!) : calls;
  const uses = withReferences(new Set(kept.map(({ id }) => id)), [
    ...asked,
    ...(grouping ?? []),
    ...(barrier?.partition ? [barrier.partition] : []),
    ...(order ?? []).map(({ child }) => child),
  ]);
  const child = prune(plan.child, uses);
  return {
    ...plan,
    kept,
    calls: asked,
    results: isByCall ? places.map((place) => results[place]!) : results,
    child,
  };
}

const pruneWhole = (plan: Plan) => prune(plan, idsOf(outputOf(plan)));

/** The columns at some places and no others: what stands at a place must not move. */
function pruneToPlaces(plan: Plan, places: readonly number[]): Plan {
  const output = outputOf(plan);
  if (places.length === output.length) return pruneWhole(plan);
  const list = places.map((place) => output[place]!);
  return pruneWhole({ kind: "Project", list, child: plan });
}

/** EXISTS needs rows, no columns. */
function inSubqueries(expression: Expression): Expression {
  if (!containsSubquery(expression)) return expression;
  const changed = mapChildren(expression, inSubqueries);
  if (changed.kind !== "Subquery") return changed;
  return {
    ...changed,
    plan: changed.subquery === "exists" ? prune(changed.plan, new Set()) : pruneWhole(changed.plan),
  };
}

const idsOf = (columns: readonly Attribute[]): Ids => new Set(columns.map(({ id }) => id));

function withReferences(required: Ids, expressions: readonly Expression[]): Ids {
  const ids = new Set(required);
  for (const inner of expressionsIn(...expressions)) {
    if (inner.kind === "Attribute") ids.add(inner.id);
    if (inner.kind === "Subquery") for (const id of outerReferences(inner.plan)) ids.add(id);
  }
  return ids;
}
