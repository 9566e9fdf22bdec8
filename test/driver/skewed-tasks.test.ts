import { expect, it } from "vitest";
import type { SparkSession } from "../../runtime/client/api";
import { StageOperators } from "../../runtime/driver/profile/operators";
import type { OperatorProfile } from "../../runtime/driver/profile/query-profile";
import { queryRuns } from "../../runtime/kernel/inspection/query-runs";
import { adviceFor } from "../../runtime/profile/advice";
import { flatFigures, operatorFigures } from "../../runtime/profile/operator-figures";
import skewed from "../fixtures/skewed-stage.json";
import { expectSums } from "../profile/expect-sums";
import type { InspectClient } from "./inspect-client";
import { useCluster } from "./use-cluster";

let spark: SparkSession;
let inspect: InspectClient;

useCluster({ workers: 2 }, (use) => {
  ({ spark, inspect } = use);
});

/** Of 8 tasks one has 19 of 20 rows. DuckDB plans a task over many rows in another way than one over few. */
it("a task that has most of the rows is one of its stage's, told as skew with the least, the median and the most", async () => {
  for (const [key, value] of Object.entries(skewed.conf)) await spark.conf.set(key, value);
  await spark.withTags(["skewed"], () => spark.sql(skewed.query).collect());
  const details = await inspect.operations(spark.sessionId, "skewed", true);
  const query = details.flatMap((detail) => queryRuns(spark.sessionId, detail)).at(-1)!;
  expectSums(query);
  const all = flatFigures(operatorFigures(query));
  const windows = all.filter(({ operator }) => operator.name === "Window");
  expect(windows).toHaveLength(1);
  const { operator, isSkewed } = windows[0]!;
  expect(operator.tasks).toBe(8);
  expect(operator.rows).toBe(1_000_000);
  expect(operator.taskRows!.max).toBeGreaterThan(10 * operator.taskRows!.median);
  expect(isSkewed).toBe(true);
  expect(adviceFor(query, { queries: [query] })[0]).toMatchObject({ kind: "skew", operator: operator.id });
  for (const reader of all.filter((one) => one.operator.name === "ShuffleQueryStage"))
    expect(reader.operator.rows).toBe(reader.rowsIn);
});

const operator = (name: string, ms: number, rows: number, ...children: OperatorProfile[]): OperatorProfile => ({
  ...{ name, ms, rows, bytes: 8 * rows, details: {}, children },
});
const stage = (table: string, ms: number, rows: number): OperatorProfile => ({
  ...operator("SEQ_SCAN", ms, rows),
  details: { Table: table },
});

it("tasks that differ in projections and kinds of hash table are one tree: rows and times add up", () => {
  const operators = new StageOperators(1);
  operators.add(
    operator("HASH_GROUP_BY", 4, 2, operator("PROJECTION", 1, 9, operator("PROJECTION", 1, 9, stage("stage_0", 2, 9)))),
  );
  operators.add(operator("PERFECT_HASH_GROUP_BY", 8, 3, operator("PROJECTION", 1, 5, stage("stage_0_all", 3, 5))));
  operators.add(operator("PROJECTION", 2, 1, operator("HASH_GROUP_BY", 5, 1, stage("stage_0", 1, 4))));
  const [top, ...others] = operators.trees;
  expect(others).toEqual([]);
  expect(top).toMatchObject({ name: "HASH_GROUP_BY", rows: 6, taskRows: [2, 3, 1], taskMs: [4, 8, 7] });
  expect(top!.children[0]).toMatchObject({ name: "PROJECTION", rows: 18, taskMs: [1, 1, 0] });
  expect(top!.children[0]!.children[0]).toMatchObject({ name: "PROJECTION", rows: 18, taskMs: [1, 0, 0] });
  expect(top!.children[0]!.children[0]!.children[0]).toMatchObject({ readsStage: 0, rows: 18, taskMs: [2, 3, 1] });
});

const join = (name: string, ...inputs: OperatorProfile[]) => operator(name, 1, 1, ...inputs);

it("a task that looks rows up in the other side of its join is of the same tree", () => {
  const operators = new StageOperators(2);
  operators.add(join("HASH_JOIN", stage("stage_0", 1, 10), operator("PROJECTION", 1, 20, stage("stage_1", 1, 20))));
  operators.add(join("HASH_JOIN", stage("stage_1", 1, 2), stage("stage_0", 1, 1)));
  operators.add(join("HASH_JOIN", stage("stage_0", 1, 3), stage("stage_1", 1, 4)));
  const [top, ...others] = operators.trees;
  expect(others).toEqual([]);
  expect(top!.children[0]).toMatchObject({ readsStage: 0, taskRows: [10, 1, 3] });
  expect(top!.children[1]!.children[0]).toMatchObject({ readsStage: 1, taskRows: [20, 2, 4] });
});

it("tasks over another stage, or with another join, are trees of their own", () => {
  const operators = new StageOperators(2);
  const both = [stage("stage_0", 1, 1), stage("stage_1", 1, 1)];
  operators.add(join("HASH_JOIN", ...both));
  operators.add(join("HASH_JOIN", stage("stage_0", 1, 1), stage("stage_2", 1, 1)));
  operators.add(join("NESTED_LOOP_JOIN", ...both));
  operators.add(join("NESTED_LOOP_JOIN", ...both.toReversed()));
  expect(operators.trees).toHaveLength(4);
});
