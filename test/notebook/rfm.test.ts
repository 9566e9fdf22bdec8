import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Sparknb } from "../cli/sparknb";
import { LocalCluster } from "../driver/local-cluster";
import { bundle } from "../worker/dist";

const here = join(import.meta.dirname, "rfm");
/** Of 20,000 rows, by k. */
const spark = JSON.parse(readFileSync(join(here, "spark-costs.json"), "utf8")) as Record<
  string,
  Record<string, number>
>;

let cluster: LocalCluster;
let dist: string;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "sparknb-rfm-test-"));
  dist = await bundle({ cli: "runtime/cli/main.ts", kernel: "runtime/kernel/main.ts" });
  cluster = await LocalCluster.start({ workers: 2 });
});
afterAll(async () => {
  await cluster?.stop();
  for (const path of [dist, folder]) rmSync(path, { recursive: true, force: true });
});

test("customer segments in TypeScript, from CSV to k-means, cost 5 % more than Spark's at most", async () => {
  const notebook = join(here, "rfm-typescript.sparknb");
  const environment = { TMPDIR: folder, TEMP: folder, TMP: folder, RFM_ROWS: "20000" };
  const { finished } = new Sparknb(dist, ["run", "--remote", cluster.driver.address, notebook], environment);
  const { code, stdout, stderr } = await finished;
  expect(stderr).toBe("");
  expect(code).toBe(0);
  const rows = [...stdout.matchAll(/│ *\d+ *│ *(\d) *│ *([\d.]+) *│ *([\d.]+) *│/g)];
  expect(rows.map(([, k]) => k)).toEqual(Object.keys(spark.typescript!));
  for (const [, k, cost, silhouette] of rows) {
    expect(Number(cost) / spark.typescript![k!]!, `k=${k}`).toBeLessThan(1.05);
    expect(Number(silhouette)).toBeGreaterThan(0.3);
  }
  expect(readdirSync(folder).filter((name) => name.endsWith(".csv"))).toEqual([]);
}, 120_000);
