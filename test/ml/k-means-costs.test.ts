import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ml, SparkSession } from "../../runtime/client/api";
import { findEstimator, paramsOf } from "../../runtime/engine/ml/index";
import { kMeansData } from "./k-means-data";
import { runLocally } from "./local-program";

const file = join(import.meta.dirname, "k-means-costs.json");
const sizes = [2, 3, 4, 5, 6, 7, 8, 9];
const seeds = [1, 2, 3, 4, 5];

type Costs = Record<string, Record<string, number>>;

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1]!;

function costOf(name: string, k: number, seed: number): number {
  const estimator = findEstimator("clustering.KMeans");
  const { summary } = runLocally(
    estimator.fit(paramsOf(estimator, "uid", { k, seed }), { kind: "OneRow" }),
    { features: kMeansData[name]! },
    2,
  );
  return summary!.values.trainingCost as number;
}

/** The median over some seeds: where a search ends is chance, there as here. */
async function sparksCosts(remote: string): Promise<Costs> {
  const spark = await SparkSession.builder().remote(remote).getOrCreate();
  const costs: Costs = {};
  for (const [name, rows] of Object.entries(kMeansData)) {
    const inputCols = rows[0]!.map((_, i) => `c${i}`);
    const frame = spark.createDataFrame(
      rows.map((row) => [...row]),
      inputCols.map((one) => `${one} double`).join(", "),
    );
    const points = new ml.feature.VectorAssembler({ inputCols, outputCol: "features" }).transform(frame).persist();
    costs[name] = {};
    for (const k of sizes) {
      const found: number[] = [];
      for (const seed of seeds) {
        const model = await new ml.clustering.KMeans({ k, seed }).fit(points);
        found.push(await model.summary.trainingCost());
        await model.delete();
      }
      costs[name][k] = median(found);
    }
  }
  await spark.stop();
  return costs;
}

// SPARKNB_UPDATE=1 with SPARKNB_TEST_REMOTE=sc://… of Apache Spark fills the file.
const remote = process.env.SPARKNB_UPDATE && process.env.SPARKNB_TEST_REMOTE;
if (remote) writeFileSync(file, `${JSON.stringify(await sparksCosts(remote), null, 2)}\n`);

test.each(Object.entries(JSON.parse(readFileSync(file, "utf8")) as Costs))(
  "k-means of %s costs 5 %% more than Spark's at most",
  (name, costs) => {
    expect(Object.keys(costs).map(Number)).toEqual(sizes);
    for (const [k, spark] of Object.entries(costs)) {
      const own = median(seeds.map((seed) => costOf(name, Number(k), seed)));
      expect(own / spark, `${name}, k = ${k}: ${own}, Spark ${spark}`).toBeLessThanOrEqual(1.05);
    }
  },
);
