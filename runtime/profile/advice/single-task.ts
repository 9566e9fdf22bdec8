import { type AdviceRule, value, words } from "./advice";

const fewest = 100_000;
const share = 0.3;

/** In a query of many tasks, one stage does much of the work in a single one: the other cores wait. */
export const singleTask: AdviceRule = ({ query: { stages }, workMs, operators }) =>
  stages.flatMap(({ id, name, tasks, cpuMs = 0 }) => {
    const rows = Math.max(
      0,
      ...operators.filter(({ operator }) => operator.stageId === id).map(({ rowsIn = 0 }) => rowsIn),
    );
    const isSpread = stages.some((stage) => stage.tasks > 1);
    if (tasks !== 1 || !isSpread || rows < fewest || cpuMs < share * workMs) return [];
    const slowest = operators
      .filter(({ operator }) => operator.stageId === id)
      .toSorted((a, b) => b.timeShare - a.timeShare)[0]?.operator;
    const values = [words(`${id} (${name})`), value("rows", rows), value("share", cpuMs / workMs)];
    return [
      {
        kind: "singleTask",
        values,
        weight: 0.4 + 0.5 * (cpuMs / workMs),
        ...(slowest && { operator: slowest.id }),
      } as const,
    ];
  });
