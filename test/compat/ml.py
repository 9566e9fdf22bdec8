"""ml.py REMOTE FOLDER: MLlib by the real PySpark client. Figures are those of Spark 4.3; the last line counts what was compared."""
import sys

from pyspark.ml import Pipeline, PipelineModel
from pyspark.ml.classification import FMClassifier, LogisticRegression, OneVsRest
from pyspark.ml.clustering import GaussianMixture, KMeans
from pyspark.ml.evaluation import (
    BinaryClassificationEvaluator,
    ClusteringEvaluator,
    MulticlassClassificationEvaluator,
    RegressionEvaluator,
)
from pyspark.ml.feature import (
    FeatureHasher,
    HashingTF,
    IndexToString,
    Interaction,
    OneHotEncoder,
    RFormula,
    RFormulaModel,
    StandardScaler,
    StringIndexer,
    Tokenizer,
    VectorAssembler,
    VectorIndexer,
    VectorIndexerModel,
)
from pyspark.ml.functions import vector_to_array
from pyspark.ml.fpm import FPGrowth, FPGrowthModel, PrefixSpan
from pyspark.ml.linalg import SparseVector, Vectors
from pyspark.ml.regression import LinearRegression
from pyspark.ml.stat import KolmogorovSmirnovTest, Summarizer
from pyspark.ml.tuning import CrossValidator, ParamGridBuilder
from pyspark.sql import SparkSession
from pyspark.sql import functions as F
from pyspark.sql.internal import InternalFunction

remote, folder = sys.argv[1:]
spark = SparkSession.builder.remote(remote).getOrCreate()
compared = 0


def same(what, found, expected, tolerance=1e-9):
    global compared
    compared += 1
    pairs = [(found, expected)] if isinstance(expected, (int, float, str)) else list(zip(found, expected, strict=True))
    for a, b in pairs:
        if isinstance(b, float):
            assert abs(a - b) <= tolerance * max(1.0, abs(b)), f"{what}: {found}, Spark has {expected}"
        else:
            assert a == b, f"{what}: {found}, Spark has {expected}"


rows = [
    (1, 2.0, Vectors.dense([1.0, 2.0]), "a"),
    (2, 0.0, Vectors.sparse(2, [0], [1.0]), "b"),
    (3, 0.0, Vectors.dense([7.0, 9.0]), "b"),
]
frame = spark.createDataFrame(rows, ["id", "x", "v", "s"])
assembled = VectorAssembler(inputCols=["id", "x", "v"], outputCol="features").transform(frame)
same("assembled", [str(row.features) for row in assembled.collect()], ["[1.0,2.0,1.0,2.0]", "[2.0,0.0,1.0,0.0]", "[3.0,0.0,7.0,9.0]"])

scaler = StandardScaler(inputCol="features", outputCol="scaled", withMean=True).fit(assembled)
same("mean", list(scaler.mean), [2.0, 2 / 3, 3.0, 3.6666666666666665])
same("std", list(scaler.std), [1.0, 1.1547005383792515, 3.4641016151377544, 4.725815626252609])

clusters = KMeans(k=2, seed=1).fit(assembled)
predicted = clusters.transform(assembled)
same("cost", clusters.summary.trainingCost, 4.5)
same("sizes", sorted(clusters.summary.clusterSizes), [1, 2])
same("silhouette", ClusteringEvaluator().evaluate(predicted), 0.6089848733369783)
same("cosine silhouette", ClusteringEvaluator(distanceMeasure="cosine").evaluate(predicted), -0.22904508899203427)

indexer = StringIndexer(inputCol="s", outputCol="place").fit(frame)
same("labels", indexer.labels, ["b", "a"])
indexed = indexer.transform(frame)
same("index", [row.place for row in indexed.collect()], [1.0, 0.0, 0.0])
texts = IndexToString(inputCol="place", outputCol="text").transform(indexed)
same("texts", [row.text for row in texts.collect()], ["a", "b", "b"])
encoded = OneHotEncoder(inputCol="place", outputCol="hot").fit(indexed).transform(indexed)
same("one hot", [row.hot for row in encoded.collect()], [SparseVector(1, {}), SparseVector(1, {0: 1.0}), SparseVector(1, {0: 1.0})])

words = Tokenizer(inputCol="text", outputCol="words").transform(spark.createDataFrame([("a b B c",)], ["text"]))
hashed = HashingTF(numFeatures=10, inputCol="words", outputCol="counts").transform(words)
same("hashes", str(hashed.head().counts), "(10,[5,7,8],[2.0,1.0,1.0])")

points = [[0, 1], [1, 3], [2, 2], [3, 5], [4, 1]]
line = spark.createDataFrame(
    [(Vectors.dense(p), float(y)) for p, y in zip(points, [4, 11, 10, 20, 10])], ["features", "label"]
)
ridge = LinearRegression(regParam=0.1).fit(line)
same("ridge", [*ridge.coefficients, ridge.intercept], [1.5104495125134798, 2.8007670185949847, 1.2572601303450752])
same("ridge errors", ridge.summary.coefficientStandardErrors, [0.07119250985672984, 0.06727059867550779, 0.2186219710293578])
same("ridge chances", ridge.summary.pValues, [0.002214174830015958, 0.0005763960599618478, 0.028931141953683737])
same("ridge residuals", ridge.summary.devianceResiduals, [-0.17001069864350882, 0.20755623913956356])
same("r2", RegressionEvaluator(metricName="r2").evaluate(ridge.transform(line)), ridge.summary.r2)

points = [[0, 2], [1, 1], [2, 3], [3, 0], [4, 2], [5, 1], [6, 3], [1.5, 0]]
classes = spark.createDataFrame(
    [(Vectors.dense(p), float(y)) for p, y in zip(points, [0, 0, 1, 0, 1, 1, 1, 1])], ["features", "label"]
)
logistic = LogisticRegression().fit(classes)
same("logistic", [*logistic.coefficients, logistic.intercept], [1.0245932521887307, 0.7515698867479416, -2.781058923335083])
same("iterations", logistic.summary.totalIterations, 9)
scored = logistic.transform(classes)
same("area", BinaryClassificationEvaluator().evaluate(scored), logistic.summary.areaUnderROC)
same("accuracy", MulticlassClassificationEvaluator(metricName="accuracy").evaluate(scored), logistic.summary.accuracy)

baskets = spark.createDataFrame([([1, 2, 5],), ([1, 2, 3, 5],), ([1, 2],), ([4],)], ["items"])
patterns = FPGrowth(minSupport=0.5, minConfidence=0.7).fit(baskets)
same("item sets", [f"{sorted(row['items'])} {row.freq}" for row in patterns.freqItemsets.orderBy(F.size("items"), F.array_sort("items")).collect()],
     ["[1] 3", "[2] 3", "[5] 2", "[1, 2] 3", "[1, 5] 2", "[2, 5] 2", "[1, 2, 5] 2"])
rules = patterns.associationRules.orderBy(F.array_sort("antecedent").cast("string"), F.col("consequent").cast("string")).collect()
same("rules", [f"{sorted(r.antecedent)} {r.consequent} {r.confidence} {r.lift:.4f} {r.support}" for r in rules],
     ["[1, 5] [2] 1.0 1.3333 0.5", "[1] [2] 1.0 1.3333 0.75", "[2, 5] [1] 1.0 1.3333 0.5", "[2] [1] 1.0 1.3333 0.75", "[5] [1] 1.0 1.3333 0.5", "[5] [2] 1.0 1.3333 0.5"])
patterns.write().overwrite().save(f"{folder}/patterns")
same("loaded patterns", [row.prediction for row in FPGrowthModel.load(f"{folder}/patterns").transform(baskets).collect()], [[], [], [], []])
sequences = spark.createDataFrame([([["a", "b"], ["c"]],), ([["a"], ["c", "b"], ["a", "b"]],), ([["a", "b"], ["e"]],), ([["f"]],)], ["sequence"])
found = PrefixSpan(minSupport=0.4, maxPatternLength=4).findFrequentSequentialPatterns(sequences).collect()
same("sequences", sorted(f"{[sorted(one) for one in row.sequence]} {row.freq}" for row in found),
     ["[['a', 'b']] 3", "[['a'], ['c']] 2", "[['a']] 3", "[['b']] 3", "[['c']] 2"])

mixed = spark.createDataFrame([("a", 2.0, True), ("b", 3.0, False), ("b", None, None)], ["s", "x", "b"])
hasher = FeatureHasher(inputCols=["s", "x", "b"], numFeatures=16, outputCol="o")
same("hashed", [str(row.o) for row in hasher.transform(mixed).collect()], ["(16,[2,5,10],[1.0,1.0,2.0])", "(16,[9,10,14],[1.0,3.0,1.0])", "(16,[9],[1.0])"])
places = StringIndexer(inputCol="s", outputCol="si").fit(mixed).transform(mixed).where("x IS NOT NULL")
crossed = Interaction(inputCols=["si", "x", "v"], outputCol="o").transform(VectorAssembler(inputCols=["x", "si"], outputCol="v").transform(places))
same("products", [str(row.o) for row in crossed.collect()], ["(6,[3,5],[4.0,2.0])", "(6,[0,1],[9.0,3.0])"])
same("names of products", [one["name"] for one in crossed.schema["o"].metadata["ml_attr"]["attrs"]["numeric"]][:2], ["si_b:x:v_x", "si_b:x:v_si_b"])
values = spark.createDataFrame([(Vectors.dense([-1.0, 0.0]),), (Vectors.dense([0.0, 1.0]),), (Vectors.dense([0.0, 2.0]),)], ["a"])
indexer = VectorIndexer(maxCategories=2, inputCol="a", outputCol="o").fit(values)
indexer.write().overwrite().save(f"{folder}/indexer")
same("categories", str(VectorIndexerModel.load(f"{folder}/indexer").categoryMaps), "{0: {0.0: 0, -1.0: 1}}")
same("indexed", [str(row.o) for row in indexer.transform(values).collect()], ["[1.0,0.0]", "[0.0,1.0]", "[0.0,2.0]"])

described = spark.createDataFrame([(1.0, 2.0, "x", "p"), (0.0, 3.0, "y", "q"), (1.0, -1.0, "x", "q"), (0.0, 4.0, "z", "r")], ["y", "a", "s", "t"])
formula = RFormula(formula="y ~ a*s - a").fit(described)
formula.write().overwrite().save(f"{folder}/formula")
made = RFormulaModel.load(f"{folder}/formula").transform(described)
same("formula", [str(row.features) for row in made.collect()], ["[1.0,0.0,2.0,0.0,0.0]", "[0.0,1.0,0.0,3.0,0.0]", "[1.0,0.0,-1.0,0.0,0.0]", "(5,[4],[4.0])"])
same("names of a formula", sorted(one["name"] for group in made.schema["features"].metadata["ml_attr"]["attrs"].values() for one in group), ["a:s_x", "a:s_y", "a:s_z", "s_x", "s_y"])
unseen = spark.createDataFrame([(1.0, 2.0, "new"), (0.0, 1.0, "y")], ["y", "a", "s"])
same("skipped", [str(row.features) for row in RFormula(formula="y ~ a + s", handleInvalid="skip").fit(described).transform(unseen).collect()], ["[1.0,0.0,1.0]"])

sample = spark.createDataFrame([(0.1,), (0.7,), (0.4,), (-1.2,)], ["x"])
distance = KolmogorovSmirnovTest.test(sample, "x", "norm", 0.0, 1.0).first()
same("distance", [distance.pValue, distance.statistic], [0.8016187017724257, 0.289827837277029])

weighted = spark.createDataFrame([(1.0, Vectors.dense(1.0, 1.0)), (0.0, Vectors.dense(1.0, 3.0)), (2.5, Vectors.sparse(2, [0], [-4.0]))], ["w", "v"])
summary = weighted.select(Summarizer.metrics("mean", "variance", "count").summary(weighted.v, weighted.w).alias("s")).first().s
same("summary", [*summary.mean, *summary.variance, summary["count"]], [-2.5714285714285716, 0.28571428571428575, 12.5, 0.5, 2])

groups = [(Vectors.dense([10.0 * (i % 2) + i / 10, i % 3]),) for i in range(20)]
mixture = GaussianMixture(k=2, seed=1).fit(spark.createDataFrame(groups, ["features"]))
same("gaussians", sorted(float(one.mean[0]) for one in mixture.gaussians), [0.9, 11.0], 1e-6)
same("covariances", [one.cov.numRows for one in mixture.gaussians], [2, 2])

stages = [VectorAssembler(inputCols=["id", "x"], outputCol="g"), StandardScaler(inputCol="g", outputCol="features")]
model = Pipeline(stages=[*stages, KMeans(k=2, seed=3)]).fit(frame)
before = [row.prediction for row in model.transform(frame).collect()]
model.write().overwrite().save(f"{folder}/pipeline")
loaded = PipelineModel.load(f"{folder}/pipeline")
same("saved and loaded", [row.prediction for row in loaded.transform(frame).collect()], before)

lists = spark.createDataFrame([([1.0, 2.0, 4.0], x) for x in [0.5, 1.0, 1.5, 2.0, 4.0, 5.0, None]], "a array<double>, x double")
same("places in a list", [row[0] for row in lists.select(InternalFunction.array_binary_search(F.col("a"), F.col("x"))).collect()], [-1, 0, -2, 1, 2, -4, None])
thirds = spark.createDataFrame([(float(i % 3), Vectors.dense([5.0 * (i % 3 == 0) + i / 90, 5.0 * (i % 3 == 1)])) for i in range(30)], ["label", "features"])
one = OneVsRest(classifier=LogisticRegression(maxIter=5)).fit(thirds).transform(thirds)
same("one against the others", one.filter("prediction = label").count(), 30)
wide = spark.createDataFrame([(float(i % 2), Vectors.dense([i % 2 * 1.0, 35.0 + i, 8.0 * i])) for i in range(40)], ["label", "features"]).repartition(1)
machine = FMClassifier(maxIter=10, seed=1).fit(wide)
chances = [row.c for row in machine.transform(wide).orderBy("label").select(vector_to_array("probability").alias("c")).collect()]
same("small chances", sum(0 < c < 1e-100 for pair in chances for c in pair), 1)

grid = ParamGridBuilder().addGrid(LogisticRegression.regParam, [0.0, 0.1]).build()
search = CrossValidator(estimator=LogisticRegression(), estimatorParamMaps=grid, evaluator=BinaryClassificationEvaluator(), numFolds=2, seed=1)
same("cross validation", len(search.fit(classes).avgMetrics), 2)

print(f"{compared} figures")
spark.stop()
