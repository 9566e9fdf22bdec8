import {
  mapPlanChildren,
  mapPlanExpressions,
  outerReferences,
  outputOf,
  type Plan,
  plansIn,
  rewriteUp,
  type Subquery,
} from "../../../plan/resolved/index";
import type { Distribution } from "./distribution";
import { isEvaluatedAgain } from "./everywhere";
import type { Fragment } from "./fragment";

/** A subquery that does not depend on the row is computed once, by stages of its own; any other is evaluated whole inside each task. */
export function subqueriesForTasks<T extends Plan>(plan: T, distribution: Distribution): T {
  const forTasks = (subquery: Subquery): Subquery => ({
    ...subquery,
    plan: dependsOnRow(subquery.plan, distribution)
      ? distribution.whole(subquery.plan)
      : once(distribution.fragment(subquery.plan), distribution),
  });
  return mapPlanExpressions(plan, (expression) =>
    rewriteUp(expression, (node) => (node.kind === "Subquery" ? forTasks(node) : node)),
  ) as T;
}

const once = (fragment: Fragment, distribution: Distribution): Plan =>
  isEvaluatedAgain(fragment, distribution) ? fragment.parts[0]!.plan : distribution.broadcast(fragment);

/** The plan as one task evaluates it: common tables that stages have written are read from there. */
export function wholePlan(plan: Plan, distribution: Distribution): Plan {
  if (plan.kind === "CommonTableScan") {
    const table = distribution.tables.get(plan.cteId);
    return table ? { kind: "StageScan", stageId: table.stageId, reads: "all", output: plan.output } : plan;
  }
  return distribution.withSubqueries(mapPlanChildren(plan, (child) => wholePlan(child, distribution)));
}

/** Whether it takes columns, or the steps of a recursive table, from a query around it. */
function dependsOnRow(plan: Plan, { tables }: Distribution): boolean {
  const columns = new Set<number>();
  const known = new Set(tables.keys());
  for (const node of plansIn(plan)) {
    for (const { id } of outputOf(node)) columns.add(id);
    if ("cteId" in node && node.kind !== "CommonTableScan") known.add(node.cteId);
  }
  for (const id of outerReferences(plan)) if (!columns.has(id)) return true;
  for (const node of plansIn(plan)) if (node.kind === "CommonTableScan" && !known.has(node.cteId)) return true;
  return false;
}
