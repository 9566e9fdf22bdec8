import { toBinary } from "@bufbuild/protobuf";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { SparkSession } from "../../runtime/client/api";
import { CellOperations } from "../../runtime/kernel/execution/cell-operations";
import { answerInspection, type Inspected } from "../../runtime/kernel/inspection/answer-inspection";
import { Lineage } from "../../runtime/kernel/lineage/lineage";
import { PythonVariables } from "../../runtime/kernel/python/python-variables";
import { NotebookScope } from "../../runtime/kernel/typescript/notebook-scope";
import {
  type InspectionAnswerOf,
  type InspectionKind,
  type InspectionRequestOf,
  RelationSchema,
} from "../../runtime/protocol";
import { fromJson, simpleString } from "../../runtime/types";
import { LocalCluster } from "../driver/local-cluster";

let cluster: LocalCluster;
let spark: SparkSession;
const scope = new NotebookScope();
let inspected: Inspected;

beforeAll(async () => {
  cluster = await LocalCluster.start();
  spark = await cluster.session();
  scope.declare(["people", "broken", "n"]);
  const people = spark.createDataFrame([{ name: "Ada", born: 1815 }]);
  Object.assign(scope.variables, { people, broken: people.select("nope"), n: 1 });
  people.createOrReplaceTempView("people_view");
  await spark.sql("CREATE TABLE inventors AS SELECT * FROM people_view").collect();
  inspected = {
    spark,
    scope,
    python: new PythonVariables(spark),
    lineage: new Lineage(),
    operations: new CellOperations(true),
  };
}, 60_000);
afterAll(async () => {
  await spark.stop();
  await cluster.stop();
});

async function ask<K extends InspectionKind>(request: InspectionRequestOf<K>): Promise<InspectionAnswerOf<K>> {
  const result = await answerInspection(inspected, request as never);
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

it("frames of Python: by the plans that it has told, of pandas by its columns; those that are gone are gone", async () => {
  const { python } = inspected;
  const relation = Buffer.from(toBinary(RelationSchema, spark.range(3).node.relation)).toString("base64");
  const columns = [{ name: "team", type: "object" }];
  python.update(
    [
      { name: "numbers", relation },
      { name: "local", isFrame: true },
      { name: "pdf", columns, rows: 4 },
    ],
    [],
  );
  const ofPython = async () => (await ask({ kind: "frames" })).frames.filter(({ language }) => /^[Pp]/.test(language));
  expect(await ofPython()).toEqual([
    { name: "numbers", language: "Python", columns: [{ name: "id", type: "bigint", isNullable: false }] },
    { name: "local", language: "Python" },
    { name: "pdf", language: "pandas", rows: 4, columns: [{ ...columns[0], isNullable: true }] },
  ]);
  python.update([{ name: "local", text: "1" }], ["pdf"]);
  expect((await ofPython()).map(({ name }) => name)).toEqual(["numbers"]);
});

it("variables: schemas of what TypeScript and Python hold, as far as they have one", async () => {
  const { variables } = await ask({ kind: "variables" });
  const shown = variables.map(({ name, language, schema }) => `${language} ${name} ${simpleString(fromJson(schema))}`);
  expect(shown).toEqual(["sparkts people struct<name:string,born:bigint>", "python numbers struct<id:bigint>"]);
});

it("explain: the plan of a frame of any language; none of one that is gone", async () => {
  const explain = async (name: string, language: string) => (await ask({ kind: "explain", name, language })).text;
  expect(await explain("people", "TypeScript")).toContain("== Optimized Logical Plan ==\nLocalRelation");
  expect(await explain("numbers", "Python")).toContain("Range (0, 3");
  expect(await explain("people_view", "SQL")).toContain("SubqueryAlias people_view");
  expect(await explain("gone", "Python")).toBeUndefined();
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
  expect(await answerInspection(inspected, { kind: "columns", table: "nothing" })).toMatchObject({
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
