import type { Plan } from "../../../plan/resolved/index";

/** Of a plan's rows, at most; undefined where its inputs do not tell. */
export function estimatedBytes(plan: Plan): number | undefined {
  switch (plan.kind) {
    case "OneRow":
      return 1;
    case "LocalRows":
      return plan.rows.length * plan.output.length * valueBytes;
    case "LocalData":
      return plan.rowCount * plan.output.length * valueBytes;
    case "FileScan":
      return plan.relation.files.reduce((sum, { size }) => sum + size, 0);
    case "Limit":
      return plan.limit !== undefined && plan.limit <= smallRows ? plan.limit * rowBytes : estimatedBytes(plan.child);
    case "Project":
    case "Filter":
    case "Aggregate":
    case "Distinct":
    case "Deduplicate":
    case "Sort":
    case "SubqueryAlias":
    case "Repartition":
      return estimatedBytes(plan.child);
    default:
      return undefined;
  }
}

const valueBytes = 16;
const rowBytes = 100;
const smallRows = 10_000;
