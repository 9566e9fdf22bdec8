import type { OperatorFigures } from "../operator-figures";
import { type AdviceRule, value, words } from "./advice";

/** Below this share of rows a filter would have spared most of the reading. */
const kept = 0.2;
const fewest = 50_000;

/** A filter that drops most of what was read, and that the scan could not use: it computes with the column. */
export const filterAfterScan: AdviceRule = ({ operators, query }) =>
  operators.flatMap((figures) => {
    const { operator, rowsIn = 0 } = figures;
    const scan = scanBelow(figures);
    if (operator.name !== "Filter" || !scan || rowsIn < fewest || (operator.rows ?? 0) > kept * rowsIn) return [];
    const step = operator.planNodes.map((id) => query.optimized[id]).find((node) => node?.kind === "Filter");
    const condition = (step?.text ?? operator.details.Expression ?? "").replace(/^Filter /, "").replace(/#\d+L?/g, "");
    const values = [value("rows", rowsIn), value("rows", operator.rows ?? 0), words(condition)];
    const weight = Math.min(0.9, 0.2 + operatorShare(figures, scan));
    const at = step ? { step: step.id } : {};
    return [{ kind: "filterAfterScan", operator: operator.id, values, weight, ...at } as const];
  });

const operatorShare = (filter: OperatorFigures, scan: OperatorFigures) => filter.timeShare + scan.timeShare;

/** Of files, with nothing but projections between. */
function scanBelow({ children }: OperatorFigures): OperatorFigures | undefined {
  const [child] = children;
  if (children.length !== 1 || !child) return undefined;
  if (child.operator.files) return child;
  return child.operator.name === "Project" ? scanBelow(child) : undefined;
}
