import { expect, test } from "vitest";
import { flatFigures, operatorFigures } from "../../runtime/profile/operator-figures";
import { operatorRun, queryRun } from "./query-run";

const join = queryRun({
  operators: [
    operatorRun(0, "Sort", { rows: 10, ownMs: 5 }),
    operatorRun(1, "ShuffledHashJoin", { rows: 10, ownMs: 15, estimatedRows: 1_000 }),
    operatorRun(2, "Scan parquet", { parent: 1, rows: 70, ownMs: 60, estimatedRows: 7 }),
    operatorRun(3, "Scan parquet", { parent: 1, rows: 30, ownMs: 20 }),
  ],
});

test("what goes in is what comes out below, shares are of all time, the hot path leads to where it went", () => {
  const all = flatFigures(operatorFigures(join));
  expect(all.map(({ rowsIn }) => rowsIn)).toEqual([10, 100, undefined, undefined]);
  expect(all.map(({ timeShare }) => timeShare)).toEqual([0.05, 0.15, 0.6, 0.2]);
  expect(all.map(({ isHot }) => isHot)).toEqual([true, true, true, false]);
});

test("an estimate is off by how often it was too low, or too high", () => {
  const errors = flatFigures(operatorFigures(join)).map(({ estimateError }) => estimateError);
  expect(errors).toEqual([undefined, 0.01, 10, undefined]);
});

test("a task that takes far longer than most is skew; one of two, or by a few milliseconds, is not", () => {
  const taskMs = { min: 10, median: 20, max: 900 };
  const isSkewed = (tasks: number, spread: typeof taskMs) =>
    operatorFigures({ operators: [operatorRun(0, "Sort", { tasks, taskMs: spread })] })[0]!.isSkewed;
  expect(isSkewed(8, taskMs)).toBe(true);
  expect(isSkewed(2, taskMs)).toBe(false);
  expect(isSkewed(8, { min: 1, median: 2, max: 90 })).toBe(false);
});
