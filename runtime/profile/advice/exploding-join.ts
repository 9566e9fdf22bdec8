import { type AdviceRule, value, words } from "./advice";
import { hasEquality } from "./join-without-equality";

const times = 5;
const fewest = 50_000;

/** A join that gives far more rows than it gets: keys repeat on both sides. */
export const explodingJoin: AdviceRule = ({ operators }) =>
  operators.flatMap(({ operator, children, timeShare }) => {
    const { id, name, rows = 0, details } = operator;
    const most = Math.max(1, ...children.map((child) => child.operator.rows ?? 0));
    if (!name.endsWith("Join") || !hasEquality(operator)) return [];
    if (rows < fewest || rows < times * most) return [];
    const values = [value("rows", rows), value("factor", rows / most), words(details.Conditions ?? "")];
    return [{ kind: "explodingJoin", operator: id, values, weight: Math.min(1, 0.5 + timeShare) } as const];
  });
