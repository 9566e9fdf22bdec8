import type { OperatorRun } from "../../protocol/plan-profile";
import { type AdviceRule, value } from "./advice";

const joins: ReadonlySet<string> = new Set(["BroadcastNestedLoopJoin", "CartesianProduct"]);
const fewestPairs = 1_000_000;

/** Whether rows can be looked up by equal keys. */
export function hasEquality({ name, details }: OperatorRun): boolean {
  if (joins.has(name)) return false;
  return details.Conditions === undefined || / (=|<=>|IS NOT DISTINCT FROM) /.test(details.Conditions);
}

/** Every row is compared with every other: no equality to look rows up by. */
export const joinWithoutEquality: AdviceRule = ({ operators }) =>
  operators.flatMap(({ operator, children, timeShare }) => {
    const [left = 0, right = 0] = children.map((child) => child.operator.rows ?? 0);
    if (!operator.name.endsWith("Join") && !joins.has(operator.name)) return [];
    if (hasEquality(operator) || left * right < fewestPairs) return [];
    const values = [value("rows", left), value("rows", right), value("rows", left * right)];
    return [
      { kind: "joinWithoutEquality", operator: operator.id, values, weight: Math.min(1, 0.55 + timeShare) } as const,
    ];
  });
