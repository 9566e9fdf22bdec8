"""Each kind of Python function over the same rows: by name, a frame of one column `r`."""
import sys
from typing import Iterator, Tuple

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
from pyspark import cloudpickle
from pyspark.sql import Window
from pyspark.sql.datasource import DataSource, DataSourceReader, InputPartition
from pyspark.sql.functions import arrow_udf, pandas_udf, udf, udtf

# Functions travel with their code: no server has this file.
cloudpickle.register_pickle_by_value(sys.modules[__name__])


def shifted(x):
    return x + 1.0


def upper(s):
    return s.upper()


@pandas_udf("double")
def shifted_series(v: pd.Series) -> pd.Series:
    return v + 1.0


@pandas_udf("double")
def shifted_iterator(batches: Iterator[pd.Series]) -> Iterator[pd.Series]:
    for batch in batches:
        yield batch + 1.0


@pandas_udf("double")
def added_iterator(batches: Iterator[Tuple[pd.Series, pd.Series]]) -> Iterator[pd.Series]:
    for v, k in batches:
        yield v + k


@pandas_udf("string")
def upper_series(s: pd.Series) -> pd.Series:
    return s.str.upper()


@pandas_udf("double")
def mean(v: pd.Series) -> float:
    return v.mean()


@arrow_udf("double")
def shifted_array(v: pa.Array) -> pa.Array:
    return pc.add(v, 1.0)


@arrow_udf("double")
def shifted_arrays(batches: Iterator[pa.Array]) -> Iterator[pa.Array]:
    for batch in batches:
        yield pc.add(batch, 1.0)


@arrow_udf("double")
def mean_array(v: pa.Array) -> float:
    return pc.mean(v).as_py()


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


def table_sizes(one, other):
    return pa.table({"r": [float(one.num_rows * other.num_rows)]})


@udtf(returnType="r double")
class Twice:
    def eval(self, v: float):
        yield v,
        yield v + 0.5,


class Numbers(DataSource):
    @classmethod
    def name(cls):
        return "numbers"

    def schema(self):
        return "r double"

    def reader(self, schema):
        return NumbersReader(int(self.options["n"]))


class NumbersReader(DataSourceReader):
    def __init__(self, n):
        self.n = n

    def partitions(self):
        return [InputPartition(i) for i in range(4)]

    def read(self, partition):
        for i in range(partition.value, self.n, 4):
            yield i / 7,


def kinds(spark, count):
    """By kind: makes its frame, anew for each run. Groups are a thousand, or as many as there are rows in a hundred."""
    groups = min(1000, count // 100)
    rows = spark.range(count).selectExpr("id", f"id % {groups} as k", "cast(id as double) / 7 as v", "concat('row ', id) as s")
    few = rows.filter(f"id < {count // 10}")
    window = Window.partitionBy("k")
    spark.udf.register("shifted", shifted, "double")
    spark.udtf.register("twice", Twice)
    spark.dataSource.register(Numbers)
    rows.createOrReplaceTempView("rows")
    plain = udf(shifted, "double", useArrow=False)
    return {
        "udf": lambda: rows.select(plain("v").alias("r")),
        "udf, strings": lambda: rows.select(udf(upper, "string", useArrow=False)("s").alias("r")),
        "udf, Arrow": lambda: rows.select(udf(shifted, "double", useArrow=True)("v").alias("r")),
        "udf, chained": lambda: rows.select(plain(plain(plain("v"))).alias("r")),
        "udf, registered": lambda: spark.sql("SELECT shifted(v) AS r FROM rows WHERE shifted(v) > 10"),
        "pandas_udf": lambda: rows.select(shifted_series("v").alias("r")),
        "pandas_udf, strings": lambda: rows.select(upper_series("s").alias("r")),
        "pandas_udf, iterator": lambda: rows.select(shifted_iterator("v").alias("r")),
        "pandas_udf, iterator of two": lambda: rows.select(added_iterator("v", "k").alias("r")),
        "pandas_udf, aggregate": lambda: rows.groupBy("k").agg(mean("v").alias("r")),
        "pandas_udf, window": lambda: rows.select(mean("v").over(window).alias("r")),
        "pandas_udf, window of 3 rows (a tenth)": lambda: few.select(
            mean("v").over(window.orderBy("id").rowsBetween(-1, 1)).alias("r")
        ),
        "arrow_udf": lambda: rows.select(shifted_array("v").alias("r")),
        "arrow_udf, iterator": lambda: rows.select(shifted_arrays("v").alias("r")),
        "arrow_udf, aggregate": lambda: rows.groupBy("k").agg(mean_array("v").alias("r")),
        "arrow_udf, window": lambda: rows.select(mean_array("v").over(window).alias("r")),
        "mapInPandas": lambda: rows.mapInPandas(frames, "r double"),
        "mapInArrow": lambda: rows.mapInArrow(tables, "r double"),
        "applyInPandas": lambda: rows.groupBy("k").applyInPandas(centred, "r double"),
        "applyInArrow": lambda: rows.groupBy("k").applyInArrow(centred_table, "r double"),
        "cogroup, applyInPandas": lambda: rows.groupBy("k").cogroup(few.groupBy("k")).applyInPandas(sizes, "r double"),
        "cogroup, applyInArrow": lambda: rows.groupBy("k").cogroup(few.groupBy("k")).applyInArrow(table_sizes, "r double"),
        "udtf": lambda: spark.sql("SELECT t.r FROM rows, LATERAL twice(v) t"),
        "data source": lambda: spark.read.format("numbers").option("n", count).load(),
    }


def answer(frame):
    """All rows, in whatever order, as four numbers."""
    if frame.schema["r"].dataType.typeName() == "string":
        return tuple(frame.selectExpr("count(r)", "sum(crc32(r))", "min(r)", "max(r)").collect()[0])
    whole = "cast(r * 1000 + 0.5 as bigint)"
    return tuple(frame.selectExpr("count(r)", f"sum({whole})", f"sum({whole} % 9973)", f"max({whole})").collect()[0])
