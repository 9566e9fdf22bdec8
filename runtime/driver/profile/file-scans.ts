import { type FileScan, type Plan, plansIn } from "../../plan/resolved/index";

/** A plan's scans of files, those of its subqueries too, by the first file. */
export function fileScans(plan: Plan): ReadonlyMap<string, FileScan> {
  const scans = new Map<string, FileScan>();
  for (const node of plansIn(plan)) {
    const [file] = node.kind === "FileScan" ? node.relation.files : [];
    if (node.kind === "FileScan" && file && !scans.has(file.path)) scans.set(file.path, node);
  }
  return scans;
}
