import { type Plan, plansIn } from "../../plan/resolved/index";

/** Sizes of the files that a plan reads, those of its subqueries too. */
export function inputBytes(plan: Plan): number {
  let bytes = 0;
  for (const node of plansIn(plan))
    if (node.kind === "FileScan") for (const file of node.relation.files) bytes += file.size;
  return bytes;
}
