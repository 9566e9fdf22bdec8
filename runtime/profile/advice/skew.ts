import { type AdviceRule, value, words } from "./advice";

/** One task has far more to do than the others of its stage. */
export const skew: AdviceRule = ({ operators }) => {
  const worst = operators.filter(({ isSkewed }) => isSkewed).toSorted((a, b) => b.timeShare - a.timeShare)[0];
  const spread = worst?.operator.taskMs;
  if (!worst || !spread) return [];
  const values = [words(worst.operator.name), value("time", spread.max), value("time", spread.median)];
  return [{ kind: "skew", operator: worst.operator.id, values, weight: Math.min(0.9, 0.4 + worst.timeShare) }];
};
