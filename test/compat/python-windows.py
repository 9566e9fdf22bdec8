"""python-windows.py REMOTE: functions over windows by the real PySpark client. Answers are those of Spark 4.3."""
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
from pyspark.errors import AnalysisException
from pyspark.sql import Window, functions
from pyspark.sql.functions import arrow_udf, col, lit, pandas_udf, udf
from python_answers import fails, finish, same, spark

rows = spark.createDataFrame(
    [(1, 1.0, "a"), (1, 2.0, "b"), (2, 3.0, "c"), (2, 5.0, None), (2, 10.0, "e"), (None, 4.0, "z")],
    "id long, v double, s string",
)


@pandas_udf("double")
def mean(v: pd.Series) -> float:
    return v.mean()


@pandas_udf("string")
def joined(s: pd.Series) -> str:
    return "".join(x or "-" for x in s)


@pandas_udf("double")
def weighted(v: pd.Series, w: pd.Series) -> float:
    return (v * w).sum()


@arrow_udf("double")
def mean_in_arrow(v: pa.Array) -> float:
    return pc.mean(v).as_py()


whole = Window.partitionBy("id")
ordered = whole.orderBy("v")
first, last = Window.unboundedPreceding, Window.unboundedFollowing


def over(what, column, expected):
    """By id and v: null, then 1, then 2."""
    same(what, rows.select("id", "v", column.alias("r")).sort("id", "v").select("r"), [(one,) for one in expected])


means = [4.0, 1.5, 1.5, 6.0, 6.0, 6.0]
over("partition", mean("v").over(whole), means)
over("whole frame", mean("v").over(ordered.rowsBetween(first, last)), means)
over("so far", mean("v").over(ordered), [4.0, 1.0, 1.5, 3.0, 4.0, 6.0])
over("rows", mean("v").over(ordered.rowsBetween(-1, 1)), [4.0, 1.5, 1.5, 4.0, 6.0, 7.5])
over("rows after", joined("s").over(ordered.rowsBetween(1, 2)), ["", "b", "", "-e", "e", ""])
over("rows before", joined("s").over(ordered.rowsBetween(-2, -1)), ["", "", "a", "", "c", "c-"])
over("growing", joined("s").over(ordered.rowsBetween(first, 0)), ["z", "a", "ab", "c", "c-", "c-e"])
over("shrinking", joined("s").over(ordered.rowsBetween(0, last)), ["z", "ab", "b", "c-e", "-e", "e"])
over("range", joined("s").over(ordered.rangeBetween(-2, 0)), ["z", "a", "ab", "c", "c-", "e"])
over("wide range", joined("s").over(ordered.rangeBetween(-5, 5)), ["z", "ab", "ab", "c-", "c-e", "-e"])
falling = whole.orderBy(col("v").desc())
over("falling range", joined("s").over(falling.rangeBetween(-2, 0)), ["z", "ba", "b", "-c", "-", "e"])
over("no partition", mean("v").over(Window.partitionBy()), [25 / 6] * 6)
over("in an expression", mean(col("v") * 2).over(whole) + 1, [9.0, 4.0, 4.0, 13.0, 13.0, 13.0])
over("by name", weighted(w=lit(2.0), v=col("v")).over(ordered.rowsBetween(-1, 0)), [8.0, 2.0, 6.0, 6.0, 16.0, 30.0])
over("over Python", mean(udf(lambda x: x * 2, "double")("v")).over(whole), [8.0, 3.0, 3.0, 12.0, 12.0, 12.0])
over("in Arrow", mean_in_arrow("v").over(whole), means)
over("rows in Arrow", mean_in_arrow("v").over(ordered.rowsBetween(-1, 0)), [4.0, 1.0, 1.5, 3.0, 4.0, 7.5])
same(
    "beside others",
    rows.select(
        "v",
        mean("v").over(whole),
        functions.sum("v").over(whole),
        joined("s").over(ordered.rowsBetween(-1, 0)),
        weighted("v", lit(2.0)).over(whole),
    ).sort("v"),
    [
        (1.0, 1.5, 3.0, "a", 6.0),
        (2.0, 1.5, 3.0, "ab", 6.0),
        (3.0, 6.0, 18.0, "c", 36.0),
        (4.0, 4.0, 4.0, "z", 8.0),
        (5.0, 6.0, 18.0, "c-", 36.0),
        (10.0, 6.0, 18.0, "-e", 36.0),
    ],
)
spark.udf.register("mean_of", mean)
same(
    "sql",
    spark.sql("select mean_of(id) over (partition by id % 2 order by id rows 1 preceding) from range(5) order by id"),
    [(0.0,), (1.0,), (1.0,), (2.0,), (3.0,)],
)
days = spark.sql("select * from values (date'2024-01-01', 1), (date'2024-01-03', 2), (date'2024-01-04', 3) t(d, v)")
days.createOrReplaceTempView("days")
same(
    "interval",
    spark.sql("select mean_of(v) over (order by d range between interval 1 day preceding and current row) from days order by d"),
    [(1.0,), (2.0,), (2.5,)],
)
ties = spark.sql("select * from values (1, 1), (1, 2), (2, 3) as t(k, v)")
same("equal in order", ties.select(mean("v").over(Window.orderBy("k"))), [(1.5,), (1.5,), (2.0,)])
# Which of equal rows comes first is open, but each frame is the rows up to its own.
equal = spark.range(10000).selectExpr("id % 3 as k", "id").withColumn("s", weighted("id", lit(1.0)).over(Window.partitionBy("k").orderBy(lit(0)).rowsBetween(0, 0)))
same("own row", equal.filter("s != id").groupBy().count(), [(0,)])
sums = rows.groupBy("id").agg(functions.sum("v").alias("s")).select("s", mean("s").over(Window.partitionBy()))
same("over an aggregate", sums.sort("s"), [(3.0, 25 / 3), (4.0, 25 / 3), (18.0, 25 / 3)])
same("no rows", rows.filter("id > 9").select(mean("v").over(whole)), [])
name = "mean(v) OVER (PARTITION BY id ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)"
assert rows.select(mean("v").over(whole)).columns == [name]
fails("a value for each row", AnalysisException, "UNSUPPORTED_EXPR_FOR_WINDOW", lambda: rows.select(udf(lambda x: x, "double")("v").over(whole)).collect())
finish()
