import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { functions as F, ml, type Progress, SparkSession } from "../../runtime/client/api";
import { LocalCluster } from "./local-cluster";

const {
  classification,
  clustering,
  evaluation,
  feature,
  fpm,
  Pipeline,
  PipelineModel,
  regression,
  stat,
  tuning,
  Vector,
} = ml;

const remote = process.env.SPARKNB_TEST_REMOTE;
let cluster: LocalCluster | undefined;
let spark: SparkSession;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "sparknb-ml-"));
  if (remote) spark = await SparkSession.builder().remote(remote).getOrCreate();
  else {
    cluster = await LocalCluster.start({ workers: 2 });
    spark = await cluster.session();
  }
});
afterAll(async () => {
  await spark?.stop();
  await cluster?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const assembler = new feature.VectorAssembler({ inputCols: ["a", "b"], outputCol: "features" });
const points = () =>
  spark.createDataFrame(
    [
      [0, 2, 0],
      [1, 1, 0],
      [2, 3, 1],
      [3, 0, 0],
      [4, 2, 1],
      [5, 1, 1],
      [6, 3, 1],
      [1.5, 0, 1],
    ],
    "a double, b double, label double",
  );

test("texts that come out of a file's dictionary are indexed as others are", async () => {
  const rows = spark.range(60).selectExpr("CASE id % 3 WHEN 0 THEN 'b' WHEN 1 THEN 'c' ELSE 'a' END AS text", "id");
  const path = join(folder, "texts");
  await rows.write.parquet(path);
  const indexer = new feature.StringIndexer({ inputCol: "text", outputCol: "place" });
  const model = await indexer.fit(rows.where("text <> 'c'"));
  const indexed = model.transform(spark.read.parquet(path).where("text <> 'c'")).groupBy("text", "place").count();
  expect((await indexed.orderBy("text").collect()).map((row) => row.toArray())).toEqual([
    ["a", 0, 20n],
    ["b", 1, 20n],
  ]);
});

test("products with zero are zero, not its negative", async () => {
  const rows = spark.createDataFrame([[-1, 0, 2]], "a double, b double, c double");
  const features = new feature.VectorAssembler({ inputCols: ["a", "b", "c"], outputCol: "features" }).transform(rows);
  const products = new feature.PolynomialExpansion({ degree: 2, inputCol: "features", outputCol: "products" });
  const [row] = await products.transform(features).collect();
  expect([...(row!.products as { toArray(): Float64Array }).toArray()]).toEqual([-1, 1, 0, 0, 0, 2, -2, 0, 4]);
});

// Figures are those of Spark 4.3; with SPARKNB_TEST_REMOTE the same calls run there.
test("logistic regression has Spark's coefficients, summary and predictions", async () => {
  const frame = assembler.transform(points());
  const model = await new classification.LogisticRegression({ maxIter: 100 }).fit(frame);
  const { size, values } = await model.coefficients();
  expect(size).toBe(2);
  expect(values[0]).toBeCloseTo(1.0245932521887307, 8);
  expect(await model.intercept()).toBeCloseTo(-2.781058923335083, 8);
  expect(await model.summary.totalIterations()).toBe(9);
  expect(await model.predict(Vector.dense(6, 3))).toBe(1);
  expect(await model.predict(Vector.sparse(2, [], []))).toBe(0);
  const scored = model.transform(frame);
  const area = await new evaluation.BinaryClassificationEvaluator().evaluate(scored);
  expect(area).toBeCloseTo(await model.summary.areaUnderROC(), 12);
  expect(await model.summary.roc().columns()).toEqual(["FPR", "TPR"]);
  const ridge = await new regression.LinearRegression({ regParam: 0.1, labelCol: "b" }).fit(
    new feature.VectorAssembler({ inputCols: ["a"], outputCol: "features" }).transform(points()),
  );
  expect(await ridge.summary.r2()).toBeLessThan(1);
});

test("a pipeline is trained, transforms, and its model is saved and loaded", async () => {
  const scaler = new feature.StandardScaler({ inputCol: "features", outputCol: "scaled", withMean: true });
  const kMeans = new clustering.KMeans({ k: 2, seed: 1, featuresCol: "scaled" });
  const model = await new Pipeline({ stages: [assembler, scaler, kMeans] }).fit(points());
  const clustered = model.transform(points());
  const silhouette = await new evaluation.ClusteringEvaluator({ featuresCol: "scaled" }).evaluate(clustered);
  expect(silhouette).toBeGreaterThan(0.2);
  const clusters = model.stages[2] as InstanceType<typeof clustering.KMeansModel>;
  expect((await clusters.clusterCenterMatrix()).numRows).toBe(2);
  expect((await clusters.summary.clusterSizes()).reduce((a, b) => a + b)).toBe(8n);
  await clusters.save(join(folder, "clusters"), { overwrite: true });
  const loaded = await clustering.KMeansModel.load(join(folder, "clusters"));
  const scaled = model.stages[1]!.transform(assembler.transform(points()));
  const predictions = async (of: ml.Transforming) =>
    (await of.transform(scaled).select("prediction").collect()).map((row) => row.get(0));
  expect(await predictions(loaded)).toEqual(await predictions(clusters));
  await loaded.delete();
});

test("pipelines are saved in Spark's layout and loaded, untrained and trained, one in another", async () => {
  const kMeans = new clustering.KMeans().setK(2).setSeed(1).set({ maxIter: 5, featuresCol: "scaled" });
  const scaler = new feature.StandardScaler().setInputCol("features").setOutputCol("scaled");
  const inner = new Pipeline({ stages: [assembler, scaler] });
  const pipeline = new Pipeline().setStages([inner, kMeans]);
  await pipeline.save(join(folder, "pipeline"));
  await expect(pipeline.save(join(folder, "pipeline"))).rejects.toThrow(/already.exists/i);
  await pipeline.save(join(folder, "pipeline"), { overwrite: true });
  const again = await Pipeline.load(join(folder, "pipeline"));
  expect(again.uid).toBe(pipeline.uid);
  expect((again.stages[1] as InstanceType<typeof clustering.KMeans>).params).toMatchObject({ k: 2, maxIter: 5 });
  const model = await again.fit(points());
  await model.save(join(folder, "trained"));
  const loaded = await PipelineModel.load(join(folder, "trained"));
  const rows = async (of: ml.Transforming) =>
    (await of.transform(points()).select("scaled", "prediction").collect()).map((row) => [
      String(row.get(0)),
      row.get(1),
    ]);
  expect(await rows(loaded)).toEqual(await rows(model));
});

test("columns of vectors and matrices are collected as such", async () => {
  const frame = assembler.transform(points());
  const [first, second] = await frame.select("features").collect();
  expect(first!.get(0)).toEqual(Vector.dense(0, 2));
  expect(String(second!.features)).toBe("[1,1]");
  const hashed = new feature.HashingTF({ inputCol: "w", outputCol: "h", numFeatures: 10 });
  const words = spark.createDataFrame([[["a", "b", "b", "c"]]], "w array<string>");
  expect(String((await hashed.transform(words).first())!.h)).toBe("(10,[5,7,8],[2,1,1])");
  const correlations = (await stat.Correlation.corr(frame, "features").first())!.get(0) as ml.Matrix;
  expect(correlations.rows[0]![1]).toBeCloseTo(0.24550176322293144, 12);
});

test("statistics of columns", async () => {
  const frame = assembler.transform(points());
  const chi = await stat.ChiSquareTest.test(frame, "features", "label").first();
  expect(chi!.degreesOfFreedom).toEqual([7, 3]);
  const flat = await stat.ChiSquareTest.test(frame, "features", "label", true).collect();
  expect(flat.map((row) => row.degreesOfFreedom)).toEqual([7, 3]);
  const test = await stat.KolmogorovSmirnovTest.test(
    spark.createDataFrame([[0.1], [0.7], [0.4], [-1.2]], "x double"),
    "x",
    "norm",
    0,
    1,
  ).first();
  expect(test!.pValue).toBeCloseTo(0.8016187017724257, 10);
  const metrics = stat.Summarizer.metrics("mean", "count").summary("features", "b");
  const summary = (await frame.select(metrics.as("s")).first())!.s as { mean: ml.Vector; count: bigint };
  expect(summary.count).toBe(6n);
  expect(summary.mean.toArray()[1]).toBeCloseTo(28 / 12, 12);
});

test("rows are summarized in whole and in groups, by weight, where some are missing", async () => {
  type Metrics = { mean: ml.Vector; count: bigint; min: ml.Vector };
  const metrics = (weight?: string) => stat.Summarizer.metrics("mean", "count", "min").summary("features", weight);
  const both = [metrics().alias("plain"), metrics("w").alias("weighted")];
  const frame = assembler
    .transform(spark.range(10_000).selectExpr("id % 2 AS part", "IF(id < 9000, id, 0) AS a", "1D AS b", "id % 3 AS w"))
    .withColumn("features", F.expr("IF(part = 0 AND w = 0, NULL, features)"));
  const whole = (await frame.select(...both).first())!;
  const groups = await frame.groupBy("part").agg(both[0]!, both[1]!).collect();
  for (const name of ["plain", "weighted"]) {
    const all = whole[name] as Metrics;
    const parts = groups.map((group) => group[name] as Metrics);
    expect(all.count).toBe(parts[0]!.count + parts[1]!.count);
    expect([...all.min.toArray()]).toEqual([0, 1]);
  }
  // By SQL alone.
  const { plain, weighted } = (await frame
    .where("features IS NOT NULL")
    .selectExpr("avg(a) AS plain", "sum(a * w) / sum(w) AS weighted")
    .first())! as unknown as { plain: number; weighted: number };
  expect((whole.plain as Metrics).mean.toArray()[0]).toBeCloseTo(plain, 8);
  expect((whole.weighted as Metrics).mean.toArray()[0]).toBeCloseTo(weighted, 8);
});

test("a summary of one vector over and over counts each", async () => {
  const frame = assembler.transform(spark.range(5000).selectExpr("3D AS a", "0D AS b"));
  const metrics = stat.Summarizer.metrics("count", "sum").summary("features");
  const { count, sum } = (await frame.select(metrics.alias("s")).first())!.s as { count: bigint; sum: ml.Vector };
  expect(count).toBe(5000n);
  expect([...sum.toArray()]).toEqual([15_000, 0]);
  const none = frame.where("a < 0").select(metrics.alias("s"));
  await expect(none.collect()).rejects.toThrow("Nothing has been added to this summarizer");
});

test("parameters are chosen by what they predict", async () => {
  const frame = assembler.transform(points());
  const estimatorParamMaps = new tuning.ParamGridBuilder()
    .addGrid("maxDepth", [1, 3])
    .addGrid("maxBins", [4, 8])
    .build();
  expect(estimatorParamMaps).toHaveLength(4);
  const chosen = await new tuning.TrainValidationSplit({
    estimator: new regression.DecisionTreeRegressor(),
    estimatorParamMaps,
    evaluator: new evaluation.RegressionEvaluator({ metricName: "rmse" }),
    trainRatio: 0.6,
    seed: 7,
  }).fit(frame.union(frame));
  expect(chosen.metrics).toHaveLength(4);
  expect(chosen.bestParams).toEqual(estimatorParamMaps[chosen.metrics.indexOf(Math.min(...chosen.metrics))]);
  expect(await chosen.bestModel.depth()).toBeGreaterThan(0);
});

test("frames of models, and texts to numbers and back", async () => {
  const baskets = spark.createDataFrame([[[1, 2, 5]], [[1, 2, 3, 5]], [[1, 2]]], "items array<int>");
  const model = await new fpm.FPGrowth({ minSupport: 0.5, minConfidence: 0.6 }).fit(baskets);
  expect(await model.freqItemsets().count()).toBe(7);
  const rules = await model
    .associationRules()
    .where(F.size("antecedent").eq(2))
    .orderBy("lift", "confidence")
    .collect();
  expect(rules.length).toBe(3);
  const words = spark.createDataFrame([["a"], ["b"], ["b"]], "s string");
  const indexer = await new feature.StringIndexer({ inputCol: "s", outputCol: "i" }).fit(words);
  expect(await indexer.labelsArray()).toEqual([["b", "a"]]);
  const back = new feature.IndexToString({ inputCol: "i", outputCol: "t" }).transform(indexer.transform(words));
  expect((await back.where("s <> t").collect()).length).toBe(0);
});

test("a fit sees rows that were written since the last one over the same plan", async () => {
  const path = join(folder, "rows");
  const line = (slope: number) => spark.range(50).select(F.col("id").multiply(slope).as("label"), F.col("id").as("a"));
  const slope = async () => {
    const features = new feature.VectorAssembler({ inputCols: ["a"], outputCol: "features" });
    const model = await new regression.LinearRegression().fit(features.transform(spark.read.parquet(path)));
    return (await model.coefficients()).values[0];
  };
  await line(2).write.parquet(path);
  expect([await slope(), await slope()].map((found) => Math.round(found!))).toEqual([2, 2]);
  await line(3).write.mode("overwrite").parquet(path);
  expect(await slope()).toBeCloseTo(3, 8);
});

test("labels and weights meet their own rows, whichever fit came before over the same features", async () => {
  const rows = spark
    .range(60_000)
    .filter("id % 7 != 3")
    .select(F.rand(1).as("a"), F.rand(2).as("b"), F.col("id").cast("double").as("id"))
    .cache();
  const frame = assembler.transform(rows).withColumn("label", F.expr("2 * a - 3 * b + 1"));
  await new feature.StandardScaler({ inputCol: "features", outputCol: "scaled" }).fit(frame);
  for (const [labelCol, factors] of [
    ["label", [2, -3]],
    ["a", [1, 0]],
  ] as const) {
    const model = await new regression.LinearRegression({ labelCol }).fit(frame);
    for (const [i, found] of (await model.coefficients()).values.entries()) expect(found).toBeCloseTo(factors[i]!, 9);
  }
  await rows.unpersist();
});

test("what cannot be trained on is refused in Spark's words after a fit that takes it", async () => {
  const frame = assembler.transform(points()).withColumn("wrong", F.expr("if(a = 4, double('NaN'), a)"));
  const withNull = frame.withColumn("features", F.expr("if(a = 4, null, features)"));
  await new regression.LinearRegression().fit(frame);
  const train = (rows: typeof frame, labelCol: string) => new regression.LinearRegression({ labelCol }).fit(rows);
  await expect(train(frame, "wrong")).rejects.toThrow("Labels MUST NOT be Null or NaN");
  await expect(train(withNull, "label")).rejects.toThrow("Vectors MUST NOT be Null");
  const features = new feature.VectorAssembler({ inputCols: ["wrong"], outputCol: "f", handleInvalid: "keep" });
  const notNumbers = features.transform(points().withColumn("wrong", F.expr("if(a = 4, double('NaN'), a)")));
  await new feature.StandardScaler({ inputCol: "f", outputCol: "scaled" }).fit(notNumbers);
  await expect(new clustering.KMeans({ featuresCol: "f" }).fit(notNumbers)).rejects.toThrow(
    "Vector values MUST NOT be NaN or Infinity, but got [NaN]",
  );
});

test("a long fit tells of its passes, ends within a second when it is interrupted, and the session lives on", async () => {
  const rows = spark.range(20_000).select(F.rand(1).as("a"), F.rand(2).as("b"), F.col("id").mod(2).as("label"));
  const stages: number[] = [];
  const watch = (progress: Progress) => {
    stages.push(progress.stages.length);
  };
  spark.registerProgressHandler(watch);
  const perceptrons = new classification.MultilayerPerceptronClassifier({ layers: [2, 40, 2], maxIter: 1e6, tol: 0 });
  const fit = perceptrons.fit(assembler.transform(rows));
  fit.catch(() => {});
  await vi.waitFor(() => expect(Math.max(0, ...stages)).toBeGreaterThan(4), { timeout: 20_000 });
  const began = performance.now();
  await spark.interruptAll();
  await expect(fit).rejects.toMatchObject({ condition: "OPERATION_CANCELED" });
  expect(performance.now() - began).toBeLessThan(1000);
  spark.removeProgressHandler(watch);
  const model = await new clustering.KMeans({ k: 2, seed: 1 }).fit(assembler.transform(points()));
  expect(await model.numFeatures()).toBe(2);
});

test("what Spark refuses", async () => {
  const fit = new clustering.KMeans({ featuresCol: "a", k: 2 }).fit(points());
  await expect(fit).rejects.toThrow("Column a must be of type equal to one of the following types");
  await expect(new clustering.KMeans({ k: 1 }).fit(assembler.transform(points()))).rejects.toThrow(
    "parameter k given invalid value 1",
  );
  const model = await new clustering.KMeans({ k: 2, seed: 1 }).fit(assembler.transform(points()));
  const narrow = new feature.VectorAssembler({ inputCols: ["a"], outputCol: "features" }).transform(points());
  await expect(model.transform(narrow).collect()).rejects.toMatchObject({
    condition: "FAILED_EXECUTE_UDF",
    message: expect.stringContaining("Both vectors should have same length, found v1 is 2 while v2 is 1. SQLSTATE"),
  });
  expect(() => new feature.Bucketizer({ nothing: 1 } as never).transform(points())).toThrow(
    "There is no parameter nothing",
  );
});

test("vectors of another length than a model's, or than one another", async () => {
  const vectorsOf = (...inputCols: string[]) =>
    new feature.VectorAssembler({ inputCols, outputCol: "features" }).transform(points());
  const [own, short, long] = [vectorsOf("a", "b"), vectorsOf("b"), vectorsOf("a", "b", "a")];
  const refused = (words: string) => ({ condition: "FAILED_EXECUTE_UDF", message: expect.stringContaining(words) });
  const dot = (found: number) => `non-matching sizes: x.size = ${found}, y.size = 2. SQLSTATE`;
  const product = "The columns of A don't match the number of elements of x. A: 2, x: 1. SQLSTATE";
  const beyond = (index: number) => `ArrayIndexOutOfBoundsException: Index ${index} out of bounds for length ${index}`;
  const linear = await new regression.LinearRegression({ labelCol: "b" }).fit(own);
  await expect(linear.transform(short).collect()).rejects.toMatchObject(refused(dot(1)));
  await expect(linear.transform(long).collect()).rejects.toMatchObject(refused(dot(3)));
  const logistic = await new classification.LogisticRegression().fit(own);
  await expect(logistic.transform(long).collect()).rejects.toMatchObject(refused(dot(3)));
  const pca = await new feature.PCA({ k: 1, inputCol: "features", outputCol: "o" }).fit(own);
  await expect(pca.transform(short).collect()).rejects.toMatchObject(refused(product));
  const scaler = await new feature.StandardScaler({ inputCol: "features", outputCol: "o" }).fit(own);
  expect(await scaler.transform(short).collect()).toHaveLength(8);
  await expect(scaler.transform(long).collect()).rejects.toMatchObject(refused(beyond(2)));
  // A tree reads what it asks for, here the second element.
  const tree = await new regression.DecisionTreeRegressor({ labelCol: "b" }).fit(own);
  expect(await tree.transform(long).collect()).toHaveLength(8);
  await expect(tree.transform(short).collect()).rejects.toMatchObject(refused(beyond(1)));
  const mixed = own.union(short);
  const ended = "Job aborted due to stage failure: java.lang.IllegalArgumentException: requirement failed: ";
  await expect(new classification.LogisticRegression().fit(mixed)).rejects.toThrow(
    `${ended}Dimensions mismatch when adding new sample. Expecting 2 but got 1.`,
  );
  const robust = new feature.RobustScaler({ inputCol: "features", outputCol: "o" });
  await expect(robust.fit(mixed)).rejects.toThrow(`${ended}Number of dimensions must be 2 but got 1`);
  await expect(stat.ChiSquareTest.test(mixed, "features", "label").collect()).rejects.toThrow(
    `${ended}Number of features must be 2 but got 1`,
  );
});
