import { type AdviceRule, value, words } from "./advice";

/** They keep rows until they have all of them. */
const keeps = /Join$|Aggregate$|^Sort$|^Window$|^CartesianProduct$/;

/** A stage that had to put rows on disk, for want of memory: most likely those of what worked longest with the rows that it kept. */
export const spill: AdviceRule = ({ query: { stages }, operators }) =>
  stages.flatMap(({ id, name, spilledBytes = 0 }) => {
    if (spilledBytes === 0) return [];
    const values = [words(`${id} (${name})`), value("bytes", spilledBytes)];
    const [keeper] = operators
      .filter(({ operator }) => operator.stageId === id && keeps.test(operator.name))
      .toSorted((a, b) => b.timeShare - a.timeShare);
    return [{ kind: "spill", weight: 0.35, values, ...(keeper && { operator: keeper.operator.id }) } as const];
  });
