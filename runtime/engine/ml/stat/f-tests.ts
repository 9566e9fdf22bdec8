import type { UnresolvedPlan } from "../../../plan/unresolved/index";
import { integerType } from "../../../types/index";
import { aggregate, alias, call, column, literal, operator, select, toDouble } from "../expressions";
import { requireEachPlace } from "../one-size";
import { blocksOf, type Program, rowsOf, runKernel } from "../program";
import { sumOf, sumOfValues } from "../tensors";
import { fTail } from "./beta";
import type { TestResult } from "./chi-square-test";

/** Whether a feature's mean differs by class (one-way analysis of variance), of each feature. */
export function* varianceTests(
  dataset: UnresolvedPlan,
  features: string,
  label: string,
): Program<readonly TestResult[]> {
  const exploded = select(dataset, alias("label", toDouble(label)), {
    kind: "Alias",
    names: ["place", "value"],
    child: call("posexplode", call("vector_to_array", column(features))),
  });
  const by = [column("place"), column("label")];
  const sums = [column("value"), operator("*", column("value"), column("value"))].map((one) => call("sum", one));
  const grouped = aggregate(exploded, by, column("place"), ...sums, call("count", literal(integerType, 1)));
  const groups = new Map<number, Group[]>();
  for (const [place, sum, squares, count] of (yield* rowsOf(grouped)) as readonly [number, number, number, bigint][]) {
    groups.set(place, [...(groups.get(place) ?? []), { sum, squares, count: Number(count) }]);
  }
  const inOrder = [...groups].sort(([a], [b]) => a - b).map(([, own]) => own);
  requireEachPlace(inOrder.map((own) => own.reduce((sum, { count }) => sum + count, 0)));
  return inOrder.map(varianceTest);
}

interface Group {
  readonly sum: number;
  readonly squares: number;
  readonly count: number;
}

function varianceTest(groups: readonly Group[]): TestResult {
  const total = (of: (group: Group) => number) => groups.reduce((sum, group) => sum + of(group), 0);
  const count = total((group) => group.count);
  const middle = total(({ sum }) => sum) ** 2 / count;
  const between = total((group) => group.sum ** 2 / group.count) - middle;
  const within = total(({ squares }) => squares) - middle - between;
  const [first, second] = [groups.length - 1, count - groups.length];
  const statistic = between / first / (within / second);
  return { pValue: fTail(statistic, first, second), degreesOfFreedom: first + second, statistic };
}

/** Whether a feature and the label correlate, of each feature. */
export function* correlationTests(
  dataset: UnresolvedPlan,
  features: string,
  label: string,
): Program<readonly TestResult[]> {
  const rows = select(dataset, alias("features", column(features)), alias("label", toDouble(label)));
  const parts = yield* runKernel("gram", yield* blocksOf(rows), { values: { hasLabel: true }, arrays: {} });
  const [sums, products, labelProducts] = [
    sumOf(parts, "sums"),
    sumOf(parts, "products"),
    sumOf(parts, "labelProducts"),
  ];
  const [count, labelSum] = [sumOfValues(parts, "count"), sumOfValues(parts, "labelSum")];
  const labelSpread = sumOfValues(parts, "labelSquares") - labelSum ** 2 / count;
  return Array.from(sums, (sum, i) => {
    const spread = products[i * sums.length + i]! - sum ** 2 / count;
    const shared = (labelProducts[i]! - (sum * labelSum) / count) ** 2 / (spread * labelSpread);
    const degreesOfFreedom = count - 2;
    const statistic = (shared / (1 - shared)) * degreesOfFreedom;
    return { pValue: fTail(statistic, 1, degreesOfFreedom), degreesOfFreedom, statistic };
  });
}
