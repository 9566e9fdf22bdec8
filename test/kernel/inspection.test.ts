import { afterAll, beforeAll, expect, it } from "vitest";
import type { SparkSession } from "../../runtime/client/api";
import { answerInspection } from "../../runtime/kernel/inspection/answer-inspection";
import { NotebookScope } from "../../runtime/kernel/typescript/notebook-scope";
import type { InspectionAnswerOf, InspectionKind, InspectionRequestOf } from "../../runtime/protocol";
import { LocalCluster } from "../driver/local-cluster";

let cluster: LocalCluster;
let spark: SparkSession;
const scope = new NotebookScope();

beforeAll(async () => {
  cluster = await LocalCluster.start();
  spark = await cluster.session();
  scope.declare(["people", "broken", "n"]);
  const people = spark.createDataFrame([{ name: "Ada", born: 1815 }]);
  Object.assign(scope.variables, { people, broken: people.select("nope"), n: 1 });
  people.createOrReplaceTempView("people_view");
  await spark.sql("CREATE TABLE inventors AS SELECT * FROM people_view").collect();
}, 60_000);
afterAll(async () => {
  await spark.stop();
  await cluster.stop();
});

async function ask<K extends InspectionKind>(request: InspectionRequestOf<K>): Promise<InspectionAnswerOf<K>> {
  const result = await answerInspection({ spark, scope }, request as never);
  if (result.kind !== "ok") throw new Error(result.message);
  return result.answer as InspectionAnswerOf<K>;
}

it("frames: variables and temporary views with their columns; a plan that is wrong says why", async () => {
  const { frames } = await ask({ kind: "frames" });
  const columns = [
    { name: "name", type: "string", isNullable: true },
    { name: "born", type: "bigint", isNullable: true },
  ];
  expect(frames).toEqual([
    { name: "people", language: "TypeScript", columns },
    { name: "broken", language: "TypeScript", problem: expect.stringContaining("UNRESOLVED_COLUMN") },
    { name: "people_view", language: "SQL", columns },
  ]);
});

it("catalog: databases, tables, views and columns", async () => {
  const { databases } = await ask({ kind: "databases" });
  expect(databases).toContainEqual(expect.objectContaining({ name: "default", isCurrent: true }));
  expect((await ask({ kind: "tables", database: "default" })).tables).toEqual([
    expect.objectContaining({ name: "inventors", qualifiedName: "default.inventors", kind: "table" }),
    expect.objectContaining({ name: "people_view", qualifiedName: "people_view", kind: "temporary view" }),
  ]);
  const { columns } = await ask({ kind: "columns", table: "default.inventors" });
  expect(columns.map(({ name, type }) => `${name} ${type}`)).toEqual(["name string", "born bigint"]);
  expect(await answerInspection({ spark, scope }, { kind: "columns", table: "nothing" })).toMatchObject({
    kind: "error",
    message: expect.stringContaining("TABLE_OR_VIEW_NOT_FOUND"),
  });
});

it("cluster: workers, and what runs, which any session can be told to cancel", async () => {
  const other = await cluster.session();
  const long = other.sql("SELECT count(*) FROM range(300000) a JOIN range(300000) b ON a.id < b.id").collect();
  const failed = long.then(
    () => undefined,
    (error) => error,
  );
  try {
    for (const end = Date.now() + 20_000; ; await new Promise((resolve) => setTimeout(resolve, 50))) {
      const { workers, operations, sparkVersion } = await ask({ kind: "cluster" });
      const [running] = operations!.filter(({ sessionId }) => sessionId === other.sessionId);
      if (!running && Date.now() < end) continue;
      expect(sparkVersion).toMatch(/^\d+\.\d+/);
      expect(workers!.every(({ isReady, memoryLimit }) => isReady && memoryLimit > 0)).toBe(true);
      const { operationId } = running!;
      expect(await ask({ kind: "cancel", sessionId: other.sessionId, operationId })).toEqual({ isCancelled: true });
      break;
    }
    expect((await failed).condition).toBe("OPERATION_CANCELED");
  } finally {
    await other.stop();
  }
}, 60_000);
