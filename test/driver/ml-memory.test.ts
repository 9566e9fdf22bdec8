import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ml, type SparkSession } from "../../runtime/client/api";
import { LocalCluster } from "./local-cluster";

const mebibyte = 1024 ** 2;
/** What a worker may take, its own process, and the two blocks that grow as rows are dealt. */
const [memory, own, growing] = [96, 100, 2 * 64].map((size) => size * mebibyte) as [number, number, number];
const rows = 2_000_000;
const columns = Array.from({ length: 24 }, (_, i) => `x${i}`);

let cluster: LocalCluster;
let spark: SparkSession;
beforeAll(async () => {
  const conf = { "spark.executor.memory": `${memory}`, "spark.executor.instances": "2" };
  cluster = await LocalCluster.start({ conf });
  spark = await cluster.session();
});
afterAll(() => cluster?.stop());

/** The most memory that each worker has had. */
async function peaks(): Promise<readonly number[]> {
  const { workers } = await cluster.status();
  return workers.map(({ pid }) => {
    const [, kibibytes] = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))!;
    return Number(kibibytes) * 1024;
  });
}

test.runIf(process.platform === "linux")(
  "blocks of four times a worker's memory stay below it",
  { timeout: 120_000 },
  async () => {
    const elements = columns.map((name, i) => `CAST((id * ${i + 3}) % ${101 + 2 * i} AS DOUBLE) AS ${name}`);
    const table = spark.range(rows).selectExpr(...elements, "CAST(id % 2 AS DOUBLE) AS label");
    const frame = new ml.feature.VectorAssembler({ inputCols: columns, outputCol: "features" }).transform(table);
    const scaler = await new ml.feature.StandardScaler({ inputCol: "features", outputCol: "o" }).fit(frame);
    await new ml.feature.PCA({ k: 2, inputCol: "features", outputCol: "o" }).fit(frame);
    await new ml.regression.LinearRegression().fit(frame);
    const found = await peaks();
    expect(found.length).toBeGreaterThan(0);
    expect(Math.max(...found)).toBeLessThan(memory + own + growing);
    const [row] = await table.selectExpr(...columns.map((name) => `avg(${name})`)).collect();
    const expected = row!.toArray() as number[];
    for (const [i, mean] of [...(await scaler.mean()).values].entries()) expect(mean).toBeCloseTo(expected[i]!, 9);
  },
);
