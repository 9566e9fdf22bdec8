import { isRepeatable } from "../../engine/physical/index";
import { outputOf, type Plan, plansIn } from "../../plan/resolved/index";

/** A frame's features and its other columns, a plan each, where the rows of both come in one order; else undefined. */
export function splitColumns(plan: Plan): { readonly features: Plan; readonly others: Plan } | undefined {
  if (plan.kind !== "Project" || !keepsOrder(plan)) return undefined;
  const names = outputOf(plan).map(({ name }) => name);
  const features = plan.list.filter((_, i) => names[i] === "features");
  const others = plan.list.filter((_, i) => names[i] !== "features");
  if (features.length !== 1 || others.length === 0) return undefined;
  return { features: { ...plan, list: features }, others: { ...plan, list: others } };
}

const inOrder: ReadonlySet<Plan["kind"]> = new Set([
  "Project",
  "Filter",
  "SubqueryAlias",
  "FileScan",
  "CachedScan",
  "LocalRows",
  "LocalData",
  "Range",
  "OneRow",
]);

/** A chain of what works row by row over rows that lie somewhere; a subquery may become a join. */
function keepsOrder(plan: Plan): boolean {
  const nodes = [...plansIn(plan)];
  const leaves = nodes.filter((node) => !("child" in node));
  return isRepeatable(plan) && leaves.length === 1 && nodes.every(({ kind }) => inOrder.has(kind));
}
