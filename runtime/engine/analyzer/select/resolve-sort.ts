import { collect, outputOf, type Plan, type SortOrder } from "../../../plan/resolved/index";
import type { UnresolvedAttribute, UnresolvedSort, UnresolvedSortOrder } from "../../../plan/unresolved/index";
import type { Environment } from "../environment";
import { analysisError } from "../error/analysis-error";
import { quotedExpression } from "../error/quoted";
import { requireOrderedKey } from "../error/require-ordered-key";
import type { ExpressionScope } from "../expression/expression-scope";
import { resolveSortOrder, sortOrderOf } from "../expression/function";
import { resolveOverMissing } from "../name/missing-columns";
import { tryResolveName } from "../name/resolve-name";
import { Scope } from "../name/scope";
import { isGenerator } from "./generator-item";
import { type Below, finish } from "./resolve-select";
import { finishBlock, type SelectBlock } from "./select-block";
import { isWindowCall, type TimeWindow, withTimeWindow } from "./time-window";

/** ORDER BY and SORT BY, by output columns, positions, columns below, and aggregates of grouped rows. */
export function resolveSort(plan: UnresolvedSort, below: Below, env: Environment): Plan {
  const tag = {
    ...(plan.planId !== undefined && { planId: plan.planId }),
    ...(plan.origin && { origin: plan.origin }),
  };
  if ("block" in below && below.block.grouping) return sortGroups(plan, below.block, env, tag);
  const finished = finish(below);
  try {
    let order: readonly SortOrder[] = [];
    return resolveOverMissing(
      finished,
      env,
      (inside) => {
        order = resolveOrder(plan, inside);
        refuse(order, plan);
        return order.map((key) => key.child);
      },
      (_, child) => ({ kind: "Sort", order, isGlobal: plan.isGlobal, child, ...tag }),
    );
  } catch (error) {
    const written = plan.order.map(({ child }) => child);
    const window = isWindowCall(error) ? withTimeWindow(written, finished, env, plan.origin) : undefined;
    if (!window) throw error;
    const inside = { env, scope: Scope.of(finished, env.outer), timeWindow: window.column };
    return sortedByWindow(resolveOrder(plan, inside), plan, window, tag);
  }
}

/** As in Spark, the window that rows are sorted by stays a column of theirs, the first. */
function sortedByWindow(
  order: readonly SortOrder[],
  { isGlobal }: UnresolvedSort,
  { child, column }: TimeWindow,
  tag: object,
): Plan {
  const others = outputOf(child).filter(({ id }) => id !== column.id);
  return { kind: "Sort", order, isGlobal, child: { kind: "Project", list: [column, ...others], child }, ...tag };
}

function sortGroups(plan: UnresolvedSort, block: SelectBlock, env: Environment, tag: object): Plan {
  const fallback = (attribute: UnresolvedAttribute) => tryResolveName(attribute, { env, scope: block.scope.alone() });
  const order = resolveOrder(plan, {
    env,
    scope: Scope.of(finishBlock(block), env.outer),
    fallback,
    aggregateArguments: block.scope,
  });
  refuse(order, plan, true);
  return { ...finishBlock(block, order, plan.isGlobal), ...tag };
}

function resolveOrder(plan: UnresolvedSort, inside: ExpressionScope): readonly SortOrder[] {
  const columns = inside.scope.columns;
  const { orderByAll } = plan;
  if (orderByAll) return columns.map((column) => sortOrderOf(orderByAll, column));
  const byPosition = inside.env.session.config("spark.sql.orderByOrdinal") !== "false";
  return plan.order.map((order) => {
    const { child } = order;
    return byPosition && child.kind === "Literal" && child.type.kind === "integer"
      ? sortOrderOf(order, columnAt(child.value as number, columns, order))
      : resolveSortOrder(order, inside);
  });
}

function columnAt<T>(position: number, columns: readonly T[], { child, origin }: UnresolvedSortOrder): T {
  const column = columns[position - 1];
  if (column !== undefined) return column;
  throw analysisError(
    "ORDER_BY_POS_OUT_OF_RANGE",
    { index: String(position), size: String(columns.length) },
    child.origin ?? origin,
  );
}

function refuse(order: readonly SortOrder[], plan: UnresolvedSort, isGrouped = false): void {
  const unsupported = order.flatMap(({ child }) =>
    collect(
      child,
      (node) => node.kind === "WindowCall" || isGenerator(node) || (!isGrouped && node.kind === "AggregateCall"),
    ),
  );
  if (unsupported.length > 0) {
    throw analysisError(
      "UNSUPPORTED_EXPR_FOR_OPERATOR",
      { operator: "Sort", invalidExprSqls: unsupported.map(quotedExpression).join(", ") },
      unsupported[0]!.origin ?? plan.origin,
    );
  }
  for (const key of order) requireOrderedKey(key, plan.origin);
}
