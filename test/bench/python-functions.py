"""python-functions.py REMOTE [RUNS]: each kind of Python function over a million rows; a JSON line for each: the answer, the best time of the runs."""
import json
import os
import sys
import time
from typing import Iterator

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
from pyspark.sql import SparkSession, Window
from pyspark.sql.functions import arrow_udf, pandas_udf, udf

spark = SparkSession.builder.remote(sys.argv[1]).getOrCreate()
runs = int(sys.argv[2]) if len(sys.argv) > 2 else 3
rows = spark.range(1_000_000).selectExpr("id", "id % 1000 as k", "cast(id as double) / 7 as v", "concat('row ', id) as s")
few = rows.filter("id < 100000")


def shifted(x):
    return x + 1.0


def shifted_batches(batches):
    for batch in batches:
        yield batch + 1.0


def upper(s):
    return s.upper()


def frames(batches):
    for frame in batches:
        yield pd.DataFrame({"r": frame.v + 1.0})


def tables(batches):
    for batch in batches:
        yield pa.RecordBatch.from_arrays([pc.add(batch.column("v"), 1.0)], ["r"])


def centred(frame):
    return pd.DataFrame({"r": frame.v - frame.v.mean()})


def centred_table(table):
    v = table.column("v")
    return pa.table({"r": pc.subtract(v, pc.mean(v))})


def sizes(one, other):
    return pd.DataFrame({"r": [float(len(one) * len(other))]})


@pandas_udf("double")
def shifted_series(v: pd.Series) -> pd.Series:
    return v + 1.0


@pandas_udf("double")
def shifted_iterator(batches: Iterator[pd.Series]) -> Iterator[pd.Series]:
    for batch in batches:
        yield batch + 1.0


@pandas_udf("string")
def upper_series(s: pd.Series) -> pd.Series:
    return s.str.upper()


@arrow_udf("double")
def shifted_array(v: pa.Array) -> pa.Array:
    return pc.add(v, 1.0)


@pandas_udf("double")
def mean(v: pd.Series) -> float:
    return v.mean()


window = Window.partitionBy("k")
kinds = {
    "udf": lambda: rows.select(udf(shifted, "double", useArrow=False)("v").alias("r")),
    "udf, strings": lambda: rows.select(udf(upper, "string", useArrow=False)("s").alias("r")),
    "udf, useArrow": lambda: rows.select(udf(shifted, "double", useArrow=True)("v").alias("r")),
    "pandas_udf": lambda: rows.select(shifted_series("v").alias("r")),
    "pandas_udf, strings": lambda: rows.select(upper_series("s").alias("r")),
    "pandas_udf, iterator": lambda: rows.select(shifted_iterator("v").alias("r")),
    "arrow_udf": lambda: rows.select(shifted_array("v").alias("r")),
    "pandas_udf, aggregate": lambda: rows.groupBy("k").agg(mean("v").alias("r")),
    "pandas_udf over a partition": lambda: rows.select(mean("v").over(window).alias("r")),
    "pandas_udf over 3 rows (100,000)": lambda: few.select(mean("v").over(window.orderBy("id").rowsBetween(-1, 1)).alias("r")),
    "mapInPandas": lambda: rows.mapInPandas(frames, "r double"),
    "mapInArrow": lambda: rows.mapInArrow(tables, "r double"),
    "applyInPandas": lambda: rows.groupBy("k").applyInPandas(centred, "r double"),
    "applyInArrow": lambda: rows.groupBy("k").applyInArrow(centred_table, "r double"),
    "cogroup, applyInPandas": lambda: rows.groupBy("k").cogroup(few.groupBy("k")).applyInPandas(sizes, "r double"),
}
for kind, frame in kinds.items():
    times = []
    for _ in range(runs + 1):
        started = time.perf_counter()
        total = "max(r)" if "strings" in kind else "round(sum(r), 2)"
        answer = frame().selectExpr("count(r)", total).collect()[0]
        times.append(time.perf_counter() - started)
    print(json.dumps({"kind": kind, "answer": list(answer), "first": round(times[0], 2), "best": round(min(times[1:]), 2)}), flush=True)
os._exit(0)
