import type { Sample } from "../../plan/resolved/index";
import { expressionSql } from "../functions/index";
import { contextOver } from "./context-over";
import type { Planning } from "./planning";
import { prepare } from "./prepare";
import type { SelectQuery } from "./select-query";
import { isOverRows } from "./select-text";
import { columnName } from "./sql-name";
import { wrap } from "./wrap";

/** Ranges that do not overlap pick different rows, which `randomSplit` rests on. */
export function sample(plan: Sample, planning: Planning): SelectQuery {
  if (!plan.draw) return withReplacement(plan, planning);
  const base = prepare(planning.query(plan.child), "rows", [plan.draw], planning);
  const drawn = expressionSql(plan.draw, contextOver(base.columns, planning));
  // BETWEEN draws once; the upper bound is none of them.
  const isIn = `${drawn} BETWEEN ${double(plan.lowerBound)} AND ${double(below(plan.upperBound))}`;
  return { ...base, where: [...base.where, isIn], level: isOverRows(isIn) ? "windowed" : base.level };
}

/** The next smaller number of this size: draws are multiples of it. */
const below = (bound: number) => bound - 2 ** -53;

/** Each row's chance comes from its position, not from a generator that threads share. */
function withReplacement(plan: Sample, planning: Planning): SelectQuery {
  const base = wrap(planning.query(plan.child), planning);
  const position = { id: planning.newId(), sql: "row_number() OVER ()", isSimple: false };
  const numbered = wrap({ ...base, columns: [...base.columns, position], level: "windowed" }, planning);
  const columns = numbered.columns.slice(0, base.columns.length);
  const chance = `(hash(${columnName(position.id)}, ${plan.seed}) / 18446744073709551616.0::DOUBLE)`;
  return repeat(numbered, columns, chance, plan.upperBound - plan.lowerBound, planning);
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
