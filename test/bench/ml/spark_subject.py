"""spark_subject.py REMOTE FILE: pyspark.ml over rows that are kept, by whatever server."""

import sys

from pyspark.ml.classification import (
    DecisionTreeClassifier,
    GBTClassifier,
    LogisticRegression,
    NaiveBayes,
    RandomForestClassifier,
)
from pyspark.ml.clustering import KMeans
from pyspark.ml.feature import PCA, StandardScaler, VectorAssembler
from pyspark.ml.regression import LinearRegression
from pyspark.ml.stat import Correlation, Summarizer
from pyspark.sql import SparkSession
from timed import answer

remote, file = sys.argv[1:]
spark = SparkSession.builder.remote(remote).getOrCreate()
table = spark.read.parquet(file)
assembler = VectorAssembler(inputCols=[f"f{i}" for i in range(28)], outputCol="features")
frame = assembler.transform(table).select("features", "label", "number").cache()
frame.count()


def summary():
    metrics = Summarizer.metrics("mean", "variance", "min", "max").summary(frame.features)
    return frame.select(metrics.alias("s")).first().s.mean[0]


def centers():
    return KMeans(k=8, maxIter=20, seed=1).fit(frame).summary.trainingCost


answer(
    {
        "summary": summary,
        "correlation": lambda: Correlation.corr(frame, "features").first()[0].toArray()[0, 21],
        "scaler": lambda: StandardScaler(withMean=True, inputCol="features", outputCol="o").fit(frame).std[0],
        "pca": lambda: PCA(k=5, inputCol="features", outputCol="o").fit(frame).explainedVariance[0],
        "linear": lambda: LinearRegression(labelCol="number").fit(frame).coefficients[0],
        "logistic": lambda: LogisticRegression(regParam=0.01).fit(frame).coefficients[0],
        "naive-bayes": lambda: NaiveBayes(modelType="gaussian").fit(frame).theta.toArray()[0, 0],
        "k-means": centers,
        "tree": lambda: DecisionTreeClassifier(maxDepth=5).fit(frame).numNodes,
        "forest": lambda: RandomForestClassifier(numTrees=20, maxDepth=5, seed=1).fit(frame).totalNumNodes,
        "boosted": lambda: GBTClassifier(maxIter=10, maxDepth=5, seed=1).fit(frame).totalNumNodes,
    }
)
spark.stop()
