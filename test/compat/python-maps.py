"""python-maps.py REMOTE: functions from rows to rows (mapIn…, applyIn…, cogroup) by the real PySpark client. Answers are those of Spark 4.3."""
import os
import tempfile
from typing import Iterator, Tuple

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
from pyspark import BarrierTaskContext
from pyspark.errors import IllegalArgumentException, PySparkException, PythonException, UnsupportedOperationException
from pyspark.sql import functions
from pyspark.sql.functions import array, col, struct, udf
from python_answers import fails, finish, same, spark

rows = spark.createDataFrame([(1, 1.0), (1, 2.0), (2, 3.0), (2, 5.0), (2, 10.0)], "id long, v double")


def ones(batches):
    for batch in batches:
        yield batch[batch.id == 1]


def ones_in_arrow(batches):
    for batch in batches:
        # With pandas' index as a third column, which nobody has declared.
        yield pa.RecordBatch.from_pandas(batch.to_pandas()[lambda frame: frame.id == 1])


def grown(batches):
    for batch in batches:
        yield batch.assign(w=batch.v * 2)
        yield batch.assign(w=batch.v * 3)


def counted(batches):
    yield pd.DataFrame({"n": [sum(len(batch) for batch in batches)]})


same("mapInPandas", rows.mapInPandas(ones, rows.schema), [(1, 1.0), (1, 2.0)])
same("barrier", rows.mapInPandas(ones, rows.schema, barrier=True), [(1, 1.0), (1, 2.0)])


def met(batches):
    task = BarrierTaskContext.get()
    count = sum(len(batch) for batch in batches)
    task.barrier()
    yield pd.DataFrame({"task": [task.partitionId()], "counts": [",".join(task.allGather(str(count)))], "tasks": [len(task.getTaskInfos())]})


def met_in_arrow(batches):
    task = BarrierTaskContext.get()
    count = sum(batch.num_rows for batch in batches)
    yield pa.RecordBatch.from_pydict({"counts": [",".join(task.allGather(str(count)))]})


def failing(batches):
    task = BarrierTaskContext.get()
    if task.partitionId() == 0:
        raise ValueError("the first task")
    task.barrier()
    yield from batches


def differing(batches):
    task = BarrierTaskContext.get()
    if task.partitionId() == 0:
        task.barrier()
    else:
        task.allGather()
    yield from batches


met_columns = "task int, counts string, tasks int"
two = spark.range(0, 10, 1, 2)
same("tasks meet", two.mapInPandas(met, met_columns, barrier=True), [(0, "5,5", 2), (1, "5,5", 2)])
same("a task without rows", two.filter("id < 3").mapInPandas(met, met_columns, barrier=True), [(0, "3,0", 2), (1, "3,0", 2)])
same("a task alone", spark.range(0, 10, 1, 1).mapInPandas(met, met_columns, barrier=True), [(0, "10", 1)])
same("tasks meet in Arrow", two.mapInArrow(met_in_arrow, "counts string", barrier=True), [("5,5",), ("5,5",)])
failed = "Could not recover from a failed barrier ResultStage. Most recent failure reason: Stage failed because barrier task ResultTask("
fails("of a failed one the stage is told", PySparkException, failed, two.mapInPandas(failing, "id long", barrier=True).collect)
fails("one of them fails", PySparkException, "the first task", two.mapInPandas(failing, "id long", barrier=True).collect)
fails("they ask for different things", Exception, "_load_from_socket", two.mapInPandas(differing, "id long", barrier=True).collect)
many = spark.range(0, 10000, 1, 10000)
fails("more tasks than can run at once", PySparkException, "SPARK-24819", many.mapInPandas(met, met_columns, barrier=True).collect)
fails("no barrier", PythonException, "NOT_IN_BARRIER_STAGE", two.mapInPandas(met, met_columns).collect)
same("mapInArrow", rows.mapInArrow(ones_in_arrow, rows.schema), [(1, 1.0), (1, 2.0)])
same("filter above", rows.mapInPandas(grown, "id long, v double, w double").filter("w > 20").select("w", "id"), [(30.0, 2)])
same("no rows", rows.filter("id > 5").mapInPandas(counted, "n long"), [])
same("nothing given", rows.mapInPandas(lambda batches: iter([]), "n long"), [])
same("count", rows.mapInPandas(ones, rows.schema).groupBy().count(), [(2,)])
nested = rows.limit(1).select(struct("id", "v").alias("s"), array("id").alias("a"))
same("nested", nested.mapInPandas(lambda batches: batches, nested.schema), [((1, 1.0), [1])])
mapped = rows.mapInPandas(ones, rows.schema)
same("itself", mapped.join(mapped.withColumnRenamed("v", "w"), "id").sort("v", "w"), [(1, 1.0, 1.0), (1, 1.0, 2.0), (1, 2.0, 1.0), (1, 2.0, 2.0)])
same("many", spark.range(200000).mapInPandas(lambda batches: batches, "id long").selectExpr("sum(id)", "count(*)"), [(19999900000, 200000)])
assert not rows.mapInPandas(counted, "n long not null").schema["n"].nullable
fails("columns", PythonException, "RESULT_COLUMN_NAMES_MISMATCH", rows.mapInPandas(ones, "id long, z double").collect)
fails("no iterator", PythonException, "UDF_RETURN_TYPE", rows.mapInPandas(lambda batches: 1, rows.schema).collect)
fails("twice a name", UnsupportedOperationException, "got [id, id]", rows.select("id", "id").mapInPandas(counted, "n long").collect)

with tempfile.TemporaryDirectory() as folder:

    def leave(row):
        open(os.path.join(folder, f"row {row.v}"), "w").close()

    def leave_all(partition):
        for row in partition:
            leave(row)

    rows.foreach(leave)
    left_behind = set(os.listdir(folder))
    assert left_behind == {"row 1.0", "row 2.0", "row 3.0", "row 5.0", "row 10.0"}, left_behind
    rows.withColumn("v", col("v") + 100).foreachPartition(leave_all)
    assert len(os.listdir(folder)) == 10, os.listdir(folder)


def centred(frame):
    return frame.assign(v=frame.v - frame.v.mean())


def mean_by_key(key, frame):
    return pd.DataFrame([key + (frame.v.mean(),)])


def parts(batches: Iterator[pd.DataFrame]) -> Iterator[pd.DataFrame]:
    yield pd.DataFrame({"s": [sum(batch.v.sum() for batch in batches)]})


def parts_by_key(key: Tuple, batches: Iterator[pd.DataFrame]) -> Iterator[pd.DataFrame]:
    for batch in batches:
        yield pd.DataFrame({"k": [key[0]], "s": [batch.v.sum()]})


groups = rows.groupBy("id")
by_mean = [(1, -0.5), (1, 0.5), (2, -3.0), (2, -1.0), (2, 4.0)]
same("applyInPandas", groups.applyInPandas(centred, rows.schema).sort("id", "v"), by_mean)
same("key", groups.applyInPandas(mean_by_key, rows.schema).sort("id"), [(1, 1.5), (2, 6.0)])
same("computed key", rows.groupBy((col("id") % 2).alias("m")).applyInPandas(mean_by_key, "m long, v double").sort("m"), [(0, 6.0), (1, 1.5)])
same("Python key", rows.groupBy(udf(lambda x: x * 3, "long")("id")).applyInPandas(mean_by_key, "k long, v double").sort("k"), [(3, 1.5), (6, 6.0)])
same("two keys", rows.groupBy(col("id") % 2, "id").applyInPandas(mean_by_key, "m long, id long, v double").sort("id"), [(1, 1, 1.5), (0, 2, 6.0)])
same("same key", rows.groupBy("id", "id").applyInPandas(mean_by_key, "a long, b long, v double").sort("a"), [(1, 1, 1.5), (2, 2, 6.0)])
same("no key", rows.groupBy().applyInPandas(lambda frame: pd.DataFrame([[len(frame), ",".join(frame)]]), "n long, c string"), [(5, "id,v")])
same("no rows, no key", rows.filter("id > 5").groupBy().applyInPandas(centred, rows.schema), [])
nulls = spark.sql("select * from values (null, 1), (null, 2), (1, 4) as t(k, v)")
same("null key", nulls.groupBy("k").applyInPandas(lambda frame: pd.DataFrame({"s": [frame.v.sum()]}), "s long").sort("s"), [(3,), (4,)])
same("iterator", groups.applyInPandas(parts, "s double").sort("s"), [(3.0,), (18.0,)])
same("iterator with key", groups.applyInPandas(parts_by_key, "k long, s double").sort("k"), [(1, 3.0), (2, 18.0)])
many = spark.range(200000).selectExpr("id % 2000 as k", "id").groupBy("k")
sums = many.applyInPandas(lambda frame: pd.DataFrame({"n": [len(frame)], "s": [frame.id.sum()]}), "n long, s long")
same("many groups", sums.groupBy("n").agg(functions.sum("s"), functions.count("*")), [(100, 19999900000, 2000)])
fails("missing column", PythonException, "Missing: v.", groups.applyInPandas(lambda frame: frame[["id"]], rows.schema).collect)


def centred_in_arrow(table):
    v = table.column("v")
    return table.set_column(1, "v", pc.subtract(v, pc.mean(v)))


def count_in_arrow(key, table):
    return pa.Table.from_pydict({"k": [key[0].as_py()], "n": [table.num_rows]})


def first_in_arrow(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    for batch in batches:
        yield batch.slice(0, 1)


same("applyInArrow", groups.applyInArrow(centred_in_arrow, rows.schema).sort("id", "v"), by_mean)
same("key in Arrow", groups.applyInArrow(count_in_arrow, "k long, n long").sort("k"), [(1, 2), (2, 3)])
same("iterator in Arrow", groups.applyInArrow(first_in_arrow, rows.schema).sort("id"), [(1, 1.0), (2, 3.0)])

left = spark.createDataFrame([(1, 1, 1.0), (1, 2, 2.0), (2, 1, 3.0), (2, 2, 4.0), (3, 3, 9.0)], "time long, id long, v1 double")
right = spark.createDataFrame([(1, 1, "x"), (1, 2, "y"), (4, 4, "z")], "time long, id long, v2 string")


def sizes(key, one, other):
    return pd.DataFrame({"k": [key[0] if key else None], "n": [len(one)], "m": [len(other)]})


def sizes_in_arrow(one, other):
    return pa.Table.from_pydict({"n": [one.num_rows], "m": [other.num_rows]})


counts = "k long, n long, m long"
pairs = left.groupBy("id").cogroup(right.groupBy("id"))
same("cogroup", pairs.applyInPandas(sizes, counts).sort("k"), [(1, 2, 1), (2, 2, 1), (3, 1, 0), (4, 0, 1)])
merged = pairs.applyInPandas(lambda one, other: pd.merge_ordered(one, other), "time long, id long, v1 double, v2 string")
same(
    "merge",
    merged.sort("time", "id"),
    [(1, 1, 1.0, "x"), (1, 2, 2.0, "y"), (2, 1, 3.0, None), (2, 2, 4.0, None), (3, 3, 9.0, None), (4, 4, None, "z")],
)
same("no keys", left.groupBy().cogroup(right.groupBy()).applyInPandas(sizes, counts), [(None, 5, 3)])
same("with itself", left.groupBy("id").cogroup(left.groupBy("id")).applyInPandas(sizes, counts).sort("k"), [(1, 2, 2), (2, 2, 2), (3, 1, 1)])
computed = left.groupBy(col("id") + 1).cogroup(right.groupBy(col("id") + 1))
same("computed keys", computed.applyInPandas(sizes, counts).sort("k"), [(2, 2, 1), (3, 2, 1), (4, 1, 0), (5, 0, 1)])
same("cogroup in Arrow", pairs.applyInArrow(sizes_in_arrow, "n long, m long").sort("n", "m"), [(0, 1), (1, 0), (2, 1), (2, 1)])
fails(
    "other keys",
    IllegalArgumentException,
    "Cogroup keys must have same size: 1 != 2",
    left.groupBy("id").cogroup(right.groupBy("id", "time")).applyInPandas(sizes, counts).collect,
)
finish()
