import { type AdviceRule, value, words } from "./advice";

const fewest = 100_000;
const share = 0.3;

/** What hands rows on: a stage of nothing else brings a result together, and has no work to spread. */
const passes = /QueryStage$|^Project$|^Exchange$|^Union$|^GlobalLimit$/;

/** In a query of many tasks, one stage does much of the work in a single one: the other cores wait. */
export const singleTask: AdviceRule = ({ query: { stages }, workMs, operators }) =>
  stages.flatMap(({ id, name, tasks, cpuMs = 0 }) => {
    const own = operators.filter(({ operator }) => operator.stageId === id);
    const rows = Math.max(0, ...own.map(({ rowsIn = 0 }) => rowsIn));
    const isSpread = stages.some((stage) => stage.tasks > 1);
    const [slowest] = own
      .filter(({ operator }) => !passes.test(operator.name))
      .toSorted((a, b) => b.timeShare - a.timeShare);
    if (tasks !== 1 || !isSpread || !slowest || rows < fewest || cpuMs < share * workMs) return [];
    const values = [words(`${id} (${name})`), value("rows", rows), value("share", cpuMs / workMs)];
    return [
      { kind: "singleTask", values, weight: 0.4 + 0.5 * (cpuMs / workMs), operator: slowest.operator.id } as const,
    ];
  });
