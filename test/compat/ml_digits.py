"""ml_digits.py REMOTE SPARK: how far figures of deterministic algorithms are from Apache Spark's, as the table in docs/compatibility.md has it."""

import json
import subprocess
import sys

import numpy


def figures(remote):
    from pyspark.ml.classification import (
        DecisionTreeClassifier,
        GBTClassifier,
        LinearSVC,
        LogisticRegression,
        NaiveBayes,
        RandomForestClassifier,
    )
    from pyspark.ml.feature import PCA, MaxAbsScaler, MinMaxScaler, RobustScaler, StandardScaler
    from pyspark.ml.linalg import Vectors
    from pyspark.ml.regression import GeneralizedLinearRegression, IsotonicRegression, LinearRegression
    from pyspark.ml.stat import Correlation
    from pyspark.sql import SparkSession

    random = numpy.random.default_rng(11)
    points = random.normal(size=(2000, 6)) * [1, 2, 0.5, 1, 3, 1] + [0, 1, 0, 5, 0, 2]
    score = points @ [1, -0.5, 2, 0.2, -0.3, 0.7] - 1
    noise = random.normal(size=2000)
    rows = [
        (Vectors.dense(p), Vectors.dense(numpy.abs(p)), float(s + e > 1), float((s + e > 0) + (s + e > 2)), float(s + e), float(max(round(s), 0)))
        for p, s, e in zip(points, score, noise)
    ]
    spark = SparkSession.builder.remote(remote).getOrCreate()
    frame = spark.createDataFrame(rows, ["features", "positive", "label", "classes", "number", "count"]).coalesce(1).cache()
    scaled = {"inputCol": "features", "outputCol": "o"}

    def linear(model):
        return [*model.coefficients, model.intercept]

    def predictions(model):
        return [row.prediction for row in model.transform(frame).select("prediction").collect()]

    logistic = LogisticRegression(regParam=0.01).fit(frame)
    softmax = LogisticRegression(labelCol="classes").fit(frame)
    scaler = StandardScaler(withMean=True, **scaled).fit(frame)
    least, robust = MinMaxScaler(**scaled).fit(frame), RobustScaler(**scaled).fit(frame)
    pca = PCA(k=4, **scaled).fit(frame)
    line = LinearRegression(labelCol="number").fit(frame)
    poisson = GeneralizedLinearRegression(family="poisson", labelCol="count", featuresCol="positive").fit(frame)
    gaussian = NaiveBayes(modelType="gaussian").fit(frame)
    numbers = {
        "StandardScaler": [*scaler.mean, *scaler.std],
        "MinMaxScaler": [*least.originalMin, *least.originalMax],
        "MaxAbsScaler": list(MaxAbsScaler(**scaled).fit(frame).maxAbs),
        "RobustScaler": [*robust.median, *robust.range],
        "PCA": [*pca.pc.toArray().flatten(), *pca.explainedVariance],
        "Correlation, Pearson's": Correlation.corr(frame, "features").first()[0].toArray().flatten(),
        "Correlation, Spearman's": Correlation.corr(frame, "features", "spearman").first()[0].toArray().flatten(),
        "LinearRegression": linear(line),
        "LinearRegression, errors and p values": [*line.summary.coefficientStandardErrors, *line.summary.pValues, line.summary.r2],
        "LinearRegression, elastic net": linear(LinearRegression(labelCol="number", regParam=0.1, elasticNetParam=0.5).fit(frame)),
        "LogisticRegression, two classes": linear(logistic),
        "LogisticRegression, area under ROC": [logistic.summary.areaUnderROC],
        "LogisticRegression, three classes": [*softmax.coefficientMatrix.toArray().flatten(), *softmax.interceptVector],
        "LogisticRegression, elastic net": linear(LogisticRegression(regParam=0.05, elasticNetParam=0.5).fit(frame)),
        "GeneralizedLinearRegression, Poisson": [*linear(poisson), poisson.summary.deviance],
        "NaiveBayes, gaussian": [*gaussian.theta.toArray().flatten(), *gaussian.sigma.toArray().flatten(), *gaussian.pi],
        "NaiveBayes, multinomial": NaiveBayes(featuresCol="positive").fit(frame).theta.toArray().flatten(),
        "LinearSVC": linear(LinearSVC(regParam=0.1).fit(frame)),
        "IsotonicRegression": IsotonicRegression(labelCol="number").fit(frame).predictions,
    }
    trees = {
        "DecisionTreeClassifier": predictions(DecisionTreeClassifier().fit(frame)),
        "RandomForestClassifier": predictions(RandomForestClassifier(seed=1).fit(frame)),
        "GBTClassifier": predictions(GBTClassifier(maxIter=5, seed=1).fit(frame)),
    }
    spark.stop()
    return {"numbers": {name: [float(one) for one in found] for name, found in numbers.items()}, "trees": trees}


if len(sys.argv) == 2:
    print(json.dumps(figures(sys.argv[1])))
    sys.exit()
run = lambda remote: json.loads(subprocess.run([sys.executable, __file__, remote], stdout=subprocess.PIPE, check=True).stdout.splitlines()[-1])
own, spark = run(sys.argv[1]), run(sys.argv[2])
print("| algorithm | largest relative difference |\n| --- | --- |")
for name, expected in spark["numbers"].items():
    found = own["numbers"][name]
    assert len(found) == len(expected), name
    print(f"| {name} | {max(abs(a - b) / (abs(b) or 1.0) for a, b in zip(found, expected)):.1e} |")
for name, expected in spark["trees"].items():
    equal = sum(a == b for a, b in zip(own["trees"][name], expected, strict=True)) / len(expected)
    print(f"| {name}, predictions | {equal:.2%} equal |")
