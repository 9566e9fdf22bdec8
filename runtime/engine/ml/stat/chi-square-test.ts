import type { UnresolvedPlan } from "../../../plan/unresolved/index";
import { arrayType, booleanType, doubleType, integerType, nullType, vectorType } from "../../../types/index";
import { aggregate, alias, call, column, literal, select, toDouble } from "../expressions";
import { illegalArgument } from "../illegal-argument";
import { requireEachPlace } from "../one-size";
import { type Program, rowsOf, schemaOf } from "../program";
import { requireNumeric, requireVector } from "../schema";
import { chiSquareTail } from "./gamma";

/** Of one feature. */
export interface TestResult {
  readonly pValue: number;
  readonly degreesOfFreedom: number;
  readonly statistic: number;
}

const maxCategories = 10_000;

/** Pearson's test of each feature against the label, both as categories. */
export function* chiSquareTests(
  dataset: UnresolvedPlan,
  features: string,
  label: string,
): Program<readonly TestResult[]> {
  const schema = yield* schemaOf(dataset);
  requireVector(schema, features);
  requireNumeric(schema, label);
  const elements = call("vector_to_array", column(features));
  const exploded: UnresolvedPlan = select(dataset, alias("label", toDouble(label)), {
    kind: "Alias",
    names: ["place", "value"],
    child: call("posexplode", elements),
  });
  const by = [column("place"), column("value"), column("label")];
  const counted = aggregate(exploded, by, ...by, call("count", literal(integerType, 1)));
  const tables = new Map<number, Map<number, Map<number, number>>>();
  for (const [place, value, of, count] of (yield* rowsOf(counted)) as readonly [number, number, number, bigint][]) {
    const table = tables.get(place) ?? new Map<number, Map<number, number>>();
    tables.set(place, table);
    const row = table.get(value) ?? new Map<number, number>();
    table.set(value, row);
    row.set(of, Number(count));
    if (table.size <= maxCategories) continue;
    throw illegalArgument(
      `Chi-square test expect factors (categorical values) but found more than ${maxCategories} distinct values in column ${place}.`,
      "SparkException",
    );
  }
  const inOrder = [...tables].sort(([a], [b]) => a - b).map(([, table]) => table);
  requireEachPlace(inOrder.map(rowsOfTable));
  return inOrder.map(chiSquare);
}

function rowsOfTable(table: ReadonlyMap<number, ReadonlyMap<number, number>>): number {
  let rows = 0;
  for (const row of table.values()) for (const count of row.values()) rows += count;
  return rows;
}

function chiSquare(table: ReadonlyMap<number, ReadonlyMap<number, number>>): TestResult {
  const ofLabel = new Map<number, number>();
  let total = 0;
  for (const row of table.values()) {
    for (const [label, count] of row) {
      ofLabel.set(label, (ofLabel.get(label) ?? 0) + count);
      total += count;
    }
  }
  const degreesOfFreedom = (table.size - 1) * (ofLabel.size - 1);
  if (degreesOfFreedom === 0) return { pValue: 1, degreesOfFreedom, statistic: 0 };
  let statistic = 0;
  // In order, so that features that say the same have the same sum.
  const inOrder = <T>(entries: Iterable<readonly [number, T]>) => [...entries].sort(([a], [b]) => a - b);
  for (const [, row] of inOrder(table)) {
    const ofRow = [...row.values()].reduce((sum, count) => sum + count, 0);
    for (const [label, ofColumn] of inOrder(ofLabel)) {
      const expected = (ofRow * ofColumn) / total;
      statistic += ((row.get(label) ?? 0) - expected) ** 2 / expected;
    }
  }
  return { pValue: chiSquareTail(statistic, degreesOfFreedom), degreesOfFreedom, statistic };
}

/** As a frame: one row of all features, or (`isFlat`) a row each. */
export function* chiSquareFrame(
  dataset: UnresolvedPlan,
  features: string,
  label: string,
  isFlat: boolean,
): Program<UnresolvedPlan> {
  const found = yield* chiSquareTests(dataset, features, label);
  const integer = (value: number) => literal(integerType, value);
  const double = (value: number) => literal(doubleType, value);
  const vector = (values: readonly number[]) => literal(vectorType, [1, null, null, values]);
  const rows = isFlat
    ? found.map(({ pValue, degreesOfFreedom, statistic }, i) => [
        integer(i),
        double(pValue),
        integer(degreesOfFreedom),
        double(statistic),
      ])
    : [
        [
          vector(found.map(({ pValue }) => pValue)),
          literal(
            arrayType(integerType, false),
            found.map(({ degreesOfFreedom }) => degreesOfFreedom),
          ),
          vector(found.map(({ statistic }) => statistic)),
        ],
      ];
  const names = isFlat
    ? ["featureIndex", "pValue", "degreesOfFreedom", "statistic"]
    : ["pValues", "degreesOfFreedom", "statistics"];
  // Spark's one row is of objects, which may be null for all that it knows.
  const as = (name: string) =>
    isFlat ? column(name) : call("if", literal(booleanType, true), column(name), literal(nullType, null));
  return select({ kind: "Values", rows }, ...names.map((name, i) => alias(name, as(`col${i + 1}`))));
}
