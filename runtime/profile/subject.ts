import type { OperatorRun, PlanStep, QueryRun } from "../protocol/plan-profile";

/** What an operator works on, in few words: the table of a scan, the condition of a join. */
export function subjectOf({ name, details, planNodes }: OperatorRun, { optimized }: QueryRun): string {
  const kinds = planNodes.map((id) => optimized[id]).filter((step) => step !== undefined);
  const files = details["Filename(s)"];
  if (name.startsWith("Scan") && files) return tableName(files);
  if (name.includes("Join")) return details.Conditions ?? (stepSubject(kinds, "Join") || (details["Join Type"] ?? ""));
  // The plan has the user's names, DuckDB those of our SQL.
  if (name.includes("Sort") || name === "TakeOrderedAndProject")
    return stepSubject(kinds, "Sort") || (details["Order By"] ?? "");
  if (name.includes("Aggregate")) return stepSubject(kinds, "Aggregate") || (details.Aggregates ?? "");
  if (name === "Filter") return stepSubject(kinds, "Filter") || (details.Expression ?? "");
  if (name === "Project") return details.Projections ?? "";
  return kinds[0] ? stepSubject(kinds, kinds[0].kind) : "";
}

/** `lineitem` of `/data/lineitem.parquet` and of `/data/lineitem/part-0.parquet`. */
function tableName(files: string): string {
  const [first = ""] = files.split(", ");
  const parts = first.split(/[\\/]/).filter((part) => !part.includes("="));
  const file = parts.at(-1)?.replace(/\.(snappy\.|zstd\.)?(parquet|csv|json|txt|orc)(\.gz)?$/, "") ?? "";
  return /^part-|[0-9a-f]{8}-/.test(file) ? (parts.at(-2) ?? file) : file;
}

/** A node's text without its name and the numbers of its columns. */
function stepSubject(steps: readonly PlanStep[], kind: string): string {
  const step = steps.find((one) => one.kind === kind);
  return step ? plainText(step.text).replace(/^\w+ ?/, "") : "";
}

export const plainText = (text: string): string => text.replace(/#\d+L?/g, "");
