import { type Plan, planChildren, planExpressions, subqueryPlans } from "../../plan/resolved/index";

export type FileScan = Extract<Plan, { readonly kind: "FileScan" }>;

/** A plan's scans of files, those of its subqueries too, by the first file. */
export function fileScans(plan: Plan): ReadonlyMap<string, FileScan> {
  const scans = new Map<string, FileScan>();
  const visit = (node: Plan): void => {
    const [file] = node.kind === "FileScan" ? node.relation.files : [];
    if (node.kind === "FileScan" && file) scans.set(file.path, node);
    for (const child of planChildren(node)) visit(child);
    for (const expression of planExpressions(node)) for (const inner of subqueryPlans(expression)) visit(inner);
  };
  visit(plan);
  return scans;
}
