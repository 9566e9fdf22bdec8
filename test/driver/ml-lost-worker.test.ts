import { afterAll, beforeAll, expect, test } from "vitest";
import { ml, type SparkSession } from "../../runtime/client/api";
import { LocalCluster } from "./local-cluster";

let cluster: LocalCluster;
let spark: SparkSession;
beforeAll(async () => {
  cluster = await LocalCluster.start({ conf: { "spark.executor.instances": "2" } });
  spark = await cluster.session();
});
afterAll(() => cluster?.stop());

test("what only a lost worker held of a fit is made again", { timeout: 60_000 }, async () => {
  const columns = ["a", "b", "c"];
  const elements = columns.map((name, i) => `CAST((id * ${i + 3}) % ${101 + 2 * i} AS DOUBLE) AS ${name}`);
  const table = spark.range(60_000).selectExpr(...elements, "CAST((id * id) % 7 < 3 AS DOUBLE) AS label");
  const frame = new ml.feature.VectorAssembler({ inputCols: columns, outputCol: "features" }).transform(table);
  const train = async () => (await new ml.classification.GBTClassifier({ maxIter: 20 }).fit(frame)).toDebugString();
  const trees = (text: string) => text.split("\n").slice(1).join("\n");
  const whole = trees(await train());
  const again = train();
  const { workers } = await cluster.status();
  await new Promise((resolve) => setTimeout(resolve, 400));
  process.kill(Number(workers[0]!.pid), "SIGKILL");
  expect(trees(await again)).toBe(whole);
});
