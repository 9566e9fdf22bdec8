import { copyFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { SparkSession } from "../../runtime/client/api";
import { OperatorTexts, ownTexts } from "../../runtime/driver/profile/operator-texts";
import type { OperatorProfile } from "../../runtime/driver/profile/query-profile";
import { queryRuns } from "../../runtime/kernel/inspection/query-runs";
import type { InspectClient } from "./inspect-client";
import { useCluster } from "./use-cluster";

const operator = (name: string, rest: Partial<OperatorProfile> = {}): OperatorProfile => ({
  ...{ name, details: {}, rows: 1, bytes: 8, ms: 2, children: [], ...rest },
});
const told = (name: string, text: string, children: readonly OperatorProfile[] = []) =>
  operator(name, { details: { Text: text }, estimatedRows: 7, children });

describe("texts of operators by the query's text", () => {
  test("are made once; what was measured is the run's own", () => {
    const texts = new OperatorTexts();
    const first = texts.of("q", "1@1");
    expect(first.areWanted).toBe(true);
    first.complete(told("FILTER", "a", [told("SCAN", "b")]));
    const second = texts.of("q", "1@1");
    expect(second.areWanted).toBe(false);
    const measured = operator("FILTER", { rows: 5, ms: 9, children: [operator("SCAN", { bytes: 3 })] });
    const scan = { ...told("SCAN", "b"), bytes: 3 };
    expect(second.complete(measured)).toEqual({ ...told("FILTER", "a", [scan]), rows: 5, ms: 9 });
  });

  test("are another query's where the files have changed", () => {
    const texts = new OperatorTexts();
    texts.of("q", "1@1").complete(told("SCAN", "a"));
    expect(texts.of("q", "1@2").areWanted).toBe(true);
  });

  test("name the columns as this analysis numbers them; what is quoted stays", () => {
    const texts = new OperatorTexts();
    const sql = (n: number) => `SELECT c${n}, c${n + 1} AS "c1", 'c2' FROM t WHERE c${n + 1} > 1`;
    texts.of(sql(1), "").complete(told("FILTER", `(c2 > c1) AND "c1" = 'c2'`));
    const again = texts.of(sql(2), "");
    expect(again.areWanted).toBe(false);
    expect(again.complete(operator("FILTER")).details).toEqual({ Text: `(c3 > c2) AND "c1" = 'c2'` });
    expect(texts.of(`SELECT c1, c1 AS "c1", 'c2' FROM t WHERE c2 > 1`, "").areWanted).toBe(true);
  });

  test("are asked for again where other operators ran", () => {
    const texts = new OperatorTexts();
    texts.of("q", "1@1").complete(told("FILTER", "a", [told("SCAN", "b")]));
    const other = operator("FILTER", { children: [operator("SCAN"), operator("SCAN")] });
    expect(texts.of("q", "1@1").complete(other)).toBe(other);
    expect(texts.of("q", "1@1").areWanted).toBe(true);
  });

  test("of the last 200 queries that ran are kept, none of a very long one", () => {
    const texts = new OperatorTexts();
    for (let i = 0; i < 200; i++) texts.of(`q${i}`, "").complete(told("SCAN", "a"));
    expect(texts.of("q0", "").areWanted).toBe(false);
    texts.of("q200", "").complete(told("SCAN", "a"));
    expect(["q0", "q1", "q2"].map((key) => texts.of(key, "").areWanted)).toEqual([false, true, false]);
    expect(texts.of("x".repeat(100_001), "")).toBe(ownTexts);
  });
});

describe("of queries that run twice", () => {
  let spark: SparkSession;
  let inspect: InspectClient;
  let folder: string;
  let file: string;
  useCluster({ workers: 1 }, (use) => {
    ({ spark, inspect, folder } = use);
    file = join(folder, "rows.parquet");
  });

  async function write(rows: number): Promise<void> {
    const written = join(folder, String(rows));
    await spark.range(rows).write.parquet(written);
    const [part] = readdirSync(written).filter((name) => name.endsWith(".parquet"));
    copyFileSync(join(written, part!), file);
  }
  async function run() {
    const tag = `texts-${crypto.randomUUID()}`;
    const query = `SELECT id % 10 AS k, count(*) AS n FROM parquet.\`${file}\` WHERE id >= 30 GROUP BY 1 ORDER BY 1`;
    await spark.withTags([tag], () => spark.sql(query).collect());
    const [detail] = (await inspect.operations(spark.sessionId, tag)).slice(-1);
    const { operators } = queryRuns(spark.sessionId, detail!).at(-1)!;
    return operators.map(({ name, planNodes, details, rows, estimatedRows, files }) => ({
      ...{ name, planNodes, details, rows, estimatedRows, files },
    }));
  }

  test("both say the same; after the file has changed they say what it is now", async () => {
    await write(1000);
    const first = await run();
    expect(first.some(({ details }) => Object.keys(details).length > 0)).toBe(true);
    expect(await run()).toEqual(first);
    await write(2000);
    const third = await run();
    const scan = (all: typeof first) => all.find(({ files }) => files !== undefined)!;
    expect(scan(third).rows).toBe(scan(first).rows! + 1000);
    expect(scan(third).estimatedRows).not.toBe(scan(first).estimatedRows);
  });
});
