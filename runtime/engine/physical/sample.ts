import type { Sample } from "../../plan/resolved/index";
import type { Planning } from "./planning";
import type { SelectQuery } from "./select-query";
import { columnName } from "./sql-name";
import { wrap } from "./wrap";

/**
 * The same rows for the same seed: each row's chance comes from its position, not from a generator that threads share.
 * Ranges that do not overlap pick different rows, which `randomSplit` rests on.
 */
export function sample(plan: Sample, planning: Planning): SelectQuery {
  const base = wrap(planning.query(plan.child), planning);
  const position = { id: planning.newId(), sql: "row_number() OVER ()", isSimple: false };
  const numbered = wrap({ ...base, columns: [...base.columns, position], level: "windowed" }, planning);
  const columns = numbered.columns.slice(0, base.columns.length);
  const chance = `(hash(${columnName(position.id)}, ${plan.seed}) / 18446744073709551616.0::DOUBLE)`;
  if (plan.withReplacement) return repeat(numbered, columns, chance, plan.upperBound - plan.lowerBound, planning);
  return {
    ...numbered,
    columns,
    where: [`${chance} >= ${double(plan.lowerBound)}`, `${chance} < ${double(plan.upperBound)}`],
  };
}

/** Each row k times, k drawn from a Poisson distribution of this mean: as often as the cumulated chance stays below the row's. */
function repeat(
  numbered: SelectQuery,
  columns: SelectQuery["columns"],
  chance: string,
  mean: number,
  planning: Planning,
): SelectQuery {
  const thresholds: string[] = [];
  let term = Math.exp(-mean);
  let sum = 0;
  for (let k = 1; sum + term < 1 - 1e-12 && k < 10_000; k++) {
    sum += term;
    thresholds.push(double(sum));
    term *= mean / k;
  }
  const alias = planning.alias();
  return {
    ...numbered,
    columns,
    from: `${numbered.from} JOIN (SELECT unnest([${thresholds.join(", ")}]) AS threshold) AS ${alias} ON ${chance} >= ${alias}.threshold`,
    isJoinTree: true,
  };
}

const double = (value: number) => `${value}::DOUBLE`;
