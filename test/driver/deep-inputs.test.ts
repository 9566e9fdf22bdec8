import { expect, test } from "vitest";
import type { SparkSession } from "../../runtime/client/api";
import { useCluster } from "./use-cluster";

let session: SparkSession;
useCluster({}, ({ spark }) => {
  session = spark;
});

const times = (count: number, term: (i: number) => string, separator: string) =>
  Array.from({ length: count }, (_, i) => term(i)).join(separator);
const nested = (levels: number, open: string, inner: string, close: string) =>
  open.repeat(levels) + inner + close.repeat(levels);

const answers: Readonly<Record<string, readonly [sql: string, value: unknown]>> = {
  "10,000 ANDs": [`SELECT count(*) FROM range(3) WHERE ${times(10_000, (i) => `id <> ${i + 1}`, " AND ")}`, 1n],
  "10,000 ORs": [`SELECT count(*) FROM range(3) WHERE ${times(10_000, (i) => `id = ${i + 1}`, " OR ")}`, 2n],
  "5,000 NOTs": [`SELECT ${"NOT ".repeat(5000)}true`, true],
  "1,000 UNION ALLs": [`SELECT sum(a) FROM (${times(1000, (i) => `SELECT ${i} AS a`, " UNION ALL ")})`, 499_500n],
  "500 brackets": [`SELECT ${nested(500, "(", "1", ")")}`, 1],
  "300 functions": [`SELECT ${nested(300, "coalesce(id, ", "id", ")")} FROM range(1)`, 0n],
  "300 CASEs": [`SELECT ${nested(300, "CASE WHEN id = 1 THEN 1 ELSE ", "id", " END")} FROM range(1)`, 0n],
  "500 queries in FROM": [`SELECT * FROM ${nested(500, "(SELECT * FROM ", "range(1)", ")")}`, 0n],
  "1,000,000 letters": [`SELECT length('${"x".repeat(1_000_000)}')`, 1_000_000],
  "20,000 rows of VALUES": [
    `SELECT sum(a) FROM VALUES ${times(20_000, (i) => `(${i}, '${i}')`, ",")} AS t(a, b)`,
    199_990_000n,
  ],
  "1,000 columns": [`SELECT c999 FROM (SELECT ${times(1000, (i) => `id + ${i} AS c${i}`, ", ")} FROM range(1))`, 999n],
};

test.each(Object.entries(answers))("%s", async (_, [sql, value]) => {
  const [row] = await session.sql(sql).collect();
  expect(row?.toArray()).toEqual([value]);
});

/** What is deeper than the stack is Spark's error, and the driver goes on. */
const tooDeep: Readonly<Record<string, string>> = {
  "30,000 additions": `SELECT ${times(30_000, () => "id", " + ")} FROM range(1)`,
  "30,000 brackets": `SELECT ${nested(30_000, "(", "1", ")")}`,
  "200 subqueries": `SELECT 1 WHERE ${nested(200, "EXISTS (SELECT 1 WHERE ", "true", ")")}`,
};

test.each(Object.entries(tooDeep))("%s are too many", async (_, sql) => {
  await expect(session.sql(sql).collect()).rejects.toMatchObject({
    condition: "FAILED_TO_PARSE_TOO_COMPLEX",
    sqlState: "54001",
  });
  expect((await session.sql("SELECT 1").collect()).length).toBe(1);
});
