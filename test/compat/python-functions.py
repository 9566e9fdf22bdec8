"""python-functions.py REMOTE: functions of every scalar kind by the real PySpark client. Answers are those of Spark 4.3."""
import contextlib
import io
import os
from decimal import Decimal
from typing import Iterator

import pandas as pd
from pyspark.errors import AnalysisException, IllegalArgumentException, PySparkException, PythonException
from pyspark.sql import functions
from pyspark.sql.functions import col, lit, pandas_udf, udf
from python_answers import fails, finish, same, spark

@udf("int")
def plus(x):
    return x + 1


ids = spark.range(3)
same("chain", ids.select(plus("id"), plus(plus(col("id"))), plus("id") + col("id")), [(1, 2, 1), (2, 3, 3), (3, 4, 5)])
same("named", ids.select(udf(lambda a, b: a - b, "long")(b=lit(1), a=col("id"))), [(-1,), (0,), (1,)])
same("none", ids.select(udf(lambda: 7, "int")()), [(7,), (7,), (7,)])
same("filter", ids.filter(plus("id") > 1).select("id"), [(1,), (2,)])
same("twice", ids.select(udf(lambda x: x * 2, "long").asNondeterministic()("id").alias("r")).filter("r > 0"), [(2,), (4,)])
same("group", ids.groupBy(plus("id") % 2).count().sort("count"), [(0, 1), (1, 2)])
same("struct", ids.select(udf(lambda x: (x, str(x)), "a long, b string")("id").alias("s")).select("s.*"), [(0, "0"), (1, "1"), (2, "2")])
same("limit", spark.range(100000).select(plus("id")).limit(2), [(1,), (2,)])
same("join", ids.join(ids.toDF("j"), udf(lambda a, b: a == b + 1, "boolean")(col("id"), col("j"))).sort("id"), [(1, 0), (2, 1)])
same("batches", spark.range(100000).select("id", plus("id").alias("p")).selectExpr("sum(p - id)", "count(*)"), [(100000, 100000)])

row = spark.sql(
    """select * from values
    (1, 'ä', 1.5D, date'2024-01-02', timestamp'2024-01-02 03:04:05', 1.25BD, array(1, null), map('a', 1),
     named_struct('x', 1, 'y', 'z'), true, X'0102', cast(1 as byte), timestamp_ntz'2024-01-02 03:04:05'),
    (null, null, null, null, null, null, null, null, null, null, null, null, null)"""
)
for use_arrow in (True, False):
    for field in row.schema:
        same_value = udf(lambda x: x, field.dataType, useArrow=use_arrow)
        expected = [(one[field.name],) for one in row.collect()]
        same(f"{field.dataType} {use_arrow}", row.select(same_value(field.name)), expected)

# A plain function's result of another type than was declared.
results = [7, 300, "x", 1.5, True, [1, 2], {"a": 1}, Decimal("1.25"), b"ab"]
taken = {
    "int": [7, 300, None, None, None, None, None, None, None],
    "tinyint": [7, 44, None, None, None, None, None, None, None],
    "string": ["7", "300", "x", "1.5", "true", "[1, 2]", "{a=1}", "1.25"],
    "double": [None, None, None, 1.5, None, None, None, None, None],
    "decimal(5,1)": [None, None, None, None, None, None, None, Decimal("1.3"), None],
    "boolean": [None, None, None, None, True, None, None, None, None],
}
for name, expected in taken.items():
    for result, wanted in zip(results, expected):
        same(f"{result!r} as {name}", spark.range(1).select(udf(lambda _: result, name, useArrow=False)("id")), [(wanted,)])


@pandas_udf("string")
def marked(values: pd.Series) -> pd.Series:
    return values.astype(str) + "!"


@pandas_udf("long")
def next_ids(batches: Iterator[pd.Series]) -> Iterator[pd.Series]:
    for batch in batches:
        yield batch + 1


@pandas_udf("double")
def mean(values: pd.Series) -> float:
    return values.mean()


same("pandas", ids.select("id", marked("id")), [(0, "0!"), (1, "1!"), (2, "2!")])
same("iterator", ids.select(next_ids("id")), [(1,), (2,), (3,)])
same("mean", spark.sql("select id % 2 as k, id from range(6)").groupBy("k").agg(mean("id")).sort("k"), [(0, 2.0), (1, 3.0)])
same("mean of all", spark.range(6).agg(mean("id")), [(2.5,)])

spark.udf.register("plus_one", plus)
same("sql", spark.sql("select plus_one(id) from range(3) where plus_one(id) > 1"), [(2,), (3,)])
same("sum", spark.sql("select plus_one(sum(id)), id % 2 from range(6) group by id % 2 order by 2"), [(7, 0), (10, 1)])
same("in", spark.sql("select id from range(6) where id in (select plus_one(id) from range(3)) order by 1"), [(1,), (2,), (3,)])
same(
    "cte",
    spark.sql("with t as (select id, plus_one(id) as p from range(4)) select plus_one(a.p) from t a join t b on a.id = b.p order by 1"),
    [(3,), (4,), (5,)],
)


def oops(x):
    raise ValueError(f"oops {x}")


fails("raises", PythonException, "ValueError: oops ", ids.select(udf(oops, "int")("id")).collect)
fails("raises in pandas", PythonException, "[PYTHON_EXCEPTION]", ids.select(pandas_udf(oops, "int")("id")).collect)
for given, declared in [((1, 2, 3), "a int, b int"), ([(1,)], "array<struct<a: int, b: int>>"), ({"x": ()}, "map<string, struct<a: int, b: int>>")]:
    wrong = udf(lambda _, given=given: given, declared, useArrow=False)
    fails("a struct of another length", IllegalArgumentException, "[STRUCT_ARRAY_LENGTH_MISMATCH]", ids.select(wrong("id")).collect)
fails("rows", PythonException, "RESULT_ROWS_MISMATCH", ids.select(pandas_udf(lambda x: pd.Series([1] * 5), "int")("id")).collect)
fails("crash", PySparkException, "Python worker exited unexpectedly (crashed)", ids.select(udf(lambda x: os._exit(3), "int")("id")).collect)
fails(
    "outer join",
    AnalysisException,
    "Python UDF in the ON clause of a LEFT OUTER JOIN",
    ids.join(ids.toDF("j"), udf(lambda a, b: a == b, "boolean")(col("id"), col("j")), "left").collect,
)
fails("mixed", AnalysisException, "INVALID_PANDAS_UDF_PLACEMENT", ids.agg(mean("id"), functions.sum("id")).collect)


def broken(n):
    return 1 // n


def stopping(n):
    raise StopIteration("enough")


# The user's lines come first, whatever called them.
first = f'Traceback (most recent call last):\n  File "{broken.__code__.co_filename}", line {broken.__code__.co_firstlineno + 1}, in broken\n'
for arrow in (False, True):
    fails("where", PythonException, first, ids.select(udf(broken, "long", useArrow=arrow)("id")).collect)
stopped = "[STOP_ITERATION_OCCURRED] Caught StopIteration thrown from user's code; failing the task: enough"
fails("StopIteration", PythonException, stopped, ids.select(udf(stopping, "long", useArrow=False)("id")).collect)
three = spark.range(2).select(
    udf(lambda: 7, "long", useArrow=False)().alias("a"),
    udf(lambda a, b: a + b, "long", useArrow=False)("id", "id").alias("b"),
    udf(lambda a, b=3: a * b, "long", useArrow=False)(b=col("id"), a=functions.lit(2)).alias("c"),
)
same("none, two and named arguments", three, [(7, 0, 0), (7, 2, 2)])
measured = spark.range(1000).select(udf(lambda n: n + 1, "long")("id"))
measured.collect()
of_python = {m.name: m.value for plan in measured.executionInfo.metrics._metrics for m in plan.metrics if m.name.startswith("python")}
# Spark's own, and no other.
assert set(of_python) == {
    *("pythonBootTime", "pythonInitTime", "pythonProcessingTime", "pythonTotalTime"),
    *("pythonDataSent", "pythonDataReceived", "pythonNumRowsReceived"),
}, of_python
assert of_python["pythonNumRowsReceived"] == 1000 and of_python["pythonDataSent"] > 8000, of_python

spark.conf.set("spark.sql.pyspark.udf.profiler", "perf")


def profiled(n):
    return n + 1


spark.range(500).select(udf(profiled, "long")("id")).collect()
spark.conf.unset("spark.sql.pyspark.udf.profiler")
shown = io.StringIO()
with contextlib.redirect_stdout(shown):
    spark.profile.show(type="perf")
assert "500 " in shown.getvalue() and "(profiled)" in shown.getvalue(), shown.getvalue()
finish()
