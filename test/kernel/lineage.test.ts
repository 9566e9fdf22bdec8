import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { functions as F, type SparkSession } from "../../runtime/client/api";
import type { CellNames } from "../../runtime/kernel/lineage/cell-names";
import { Lineage } from "../../runtime/kernel/lineage/lineage";
import { sqlNames } from "../../runtime/kernel/lineage/sql-names";
import { madeOf } from "../../runtime/kernel/lineage/version";
import { pythonNames } from "../../runtime/kernel/python/python-names";
import { compileCell } from "../../runtime/kernel/typescript/compile-cell";
import { LocalCluster } from "../driver/local-cluster";

const namesOf = ({ reads, writes }: CellNames) => ({ reads: [...reads].sort(), writes: Object.fromEntries(writes) });
const notebookNames = new Set(["orders", "limit", "spark"]);
const typescript = (text: string) => namesOf(compileCell(text, (name) => notebookNames.has(name)).names);

describe("what a text reads and makes", () => {
  it("SQL: names after FROM and everywhere else, parameters; views and tables that are made or filled", () => {
    expect(namesOf(sqlNames("CREATE OR REPLACE TEMP VIEW Big AS SELECT id FROM `Orders` WHERE id > :limit"))).toEqual({
      reads: expect.arrayContaining(["table:orders", "ts:limit"]),
      writes: { "table:big": "view" },
    });
    expect(namesOf(sqlNames("INSERT INTO TABLE db.t SELECT * FROM v; DROP TABLE IF EXISTS u")).writes).toEqual({
      "table:t": "table",
      "table:u": "table",
    });
    expect(namesOf(sqlNames("it's no SQL /*")).writes).toEqual({});
  });

  it("TypeScript: names of other cells, declarations, assignments, strings", () => {
    const { reads, writes } = typescript(
      'const big = orders.filter("id > " + limit);\nbig.createOrReplaceTempView("big");\nspark.sql("SELECT * FROM people")',
    );
    expect(reads).toEqual(expect.arrayContaining(["ts:orders", "ts:limit", "table:people"]));
    expect(reads).not.toContain("ts:big");
    expect(reads).not.toContain("table:big");
    expect(writes).toEqual({ "ts:big": "variable", "table:big": "view" });
    expect(typescript("orders = orders.limit(1); { const limit = 1; limit; }")).toMatchObject({
      reads: ["ts:orders"],
      writes: { "ts:orders": "variable" },
    });
  });

  it("Python: as Python tells", () => {
    const names = { reads: ["df"], writes: ["big"], texts: ["SELECT * FROM v", "w"], calls: [["createTempView", "w"]] };
    expect(namesOf(pythonNames(names as never))).toEqual({
      reads: expect.arrayContaining(["py:df", "table:v"]),
      writes: { "py:big": "variable", "table:w": "view" },
    });
  });
});

describe("versions", () => {
  let cluster: LocalCluster;
  let spark: SparkSession;
  beforeAll(async () => {
    cluster = await LocalCluster.start();
    spark = await cluster.session();
  }, 60_000);
  afterAll(async () => {
    await spark.stop();
    await cluster.stop();
  });

  const cell = (executionId: string, code: string) =>
    ({ executionId, cellId: executionId, cellIndex: 1, language: "sparkts", code }) as const;

  it("a frame's is its plan's; a small value's is itself; of anything else it is what has made it", async () => {
    const lineage = new Lineage();
    const record = async (code: string, value: unknown) => {
      lineage.record(cell("a", code), { reads: new Set(["ts:n"]), writes: new Map([["ts:x", "variable"]]) }, () =>
        madeOf(value),
      );
      const [run] = await lineage.describe();
      return run!.writes["ts:x"];
    };
    const first = await record("one", spark.range(10).filter("id > 3"));
    expect(await record("another text", spark.range(10).filter("id > 3"))).toBe(first);
    const doubled = await record("one", spark.range(3).selectExpr("id", "id * 2 AS d"));
    expect(await record("one", spark.range(3).select(F.col("id"), F.expr("id * 2 AS d")))).toBe(doubled);
    expect(await record("one", spark.range(11).filter("id > 3"))).not.toBe(first);
    expect(await record("a", 1)).toBe(await record("b", 1));
    expect(await record("a", 1)).not.toBe(await record("a", "1"));
    expect(await record("make()", {})).toBe(await record("  make() \n\n// again", {}));
    expect(await record("make()", {})).not.toBe(await record("make(2)", {}));
  });

  it("a run reads the versions of its time; one that failed is forgotten", async () => {
    const lineage = new Lineage();
    const writes = (name: string): CellNames => ({ reads: new Set(), writes: new Map([[name, "variable"]]) });
    const reads: CellNames = { reads: new Set(["ts:n", "ts:unknown"]), writes: new Map() };
    lineage.record(cell("a", "n = 1"), writes("ts:n"), () => madeOf(1));
    lineage.record(cell("b", "n"), reads, () => undefined);
    lineage.record(cell("a", "n = 2"), writes("ts:n"), () => madeOf(2));
    const [b, a] = await lineage.describe();
    expect(Object.keys(b!.reads)).toEqual(["ts:n"]);
    expect(b!.reads["ts:n"]).not.toBe(a!.writes["ts:n"]);
    expect(a!.order).toBeGreaterThan(b!.order);
    lineage.forget(cell("b", "n"));
    expect((await lineage.describe()).map(({ executionId }) => executionId)).toEqual(["a"]);
  });
});
