"""python-frames.py REMOTE: what only the DataFrame API asks for, with Spark 4.3's answers (local[2])."""
import os
import tempfile

from pyspark.errors import AnalysisException
from pyspark.ml.linalg import Vectors
from pyspark.sql import functions as sf
from python_answers import fails, finish, same, spark

rows = spark.range(0, 50, 1, 3).withColumn("k", sf.col("id") % 7)
first, second = rows.randomSplit([1.0, 2.0], 5)
drawn = [0, 1, 5, 6, 8, 9, 11, 15, 16, 22, 24, 27, 32, 33, 39, 41, 44, 46]
same("randomSplit", first.select("id").orderBy("id"), [(id,) for id in drawn])
same("the rest", second.select("id").orderBy("id"), [(id,) for id in range(50) if id not in drawn])
strata = spark.range(0, 60, 1, 4).sampleBy(sf.col("id") % 3, {0: 0.5, 1: 0.2}, seed=11).orderBy("id")
same("sampleBy", strata, [(id,) for id in (0, 1, 3, 10, 15, 18, 19, 21, 24, 28, 30, 37, 39, 45, 54, 58)])
same("sample", spark.range(0, 10, 1, 1).sample(fraction=0.5, seed=3).selectExpr("count(*)"), [(4,)])

dealt = spark.range(6).withColumn("p", (sf.col("id") % 3 - 1).cast("int")).repartitionById(3, "p")
same("repartitionById", dealt.select("id", sf.spark_partition_id()).orderBy("id"), [(0, 2), (1, 0), (2, 1), (3, 2), (4, 0), (5, 1)])
fails("repartitionById of a long", AnalysisException, "UNEXPECTED_INPUT_TYPE", lambda: spark.range(3).repartitionById(3, "id").schema)

vectors = spark.createDataFrame([(Vectors.dense(1, 2),), (Vectors.sparse(4, {1: 1.0}),), (None,)], ["v"])
same("unwrap_udt", vectors.select(sf.unwrap_udt("v").alias("v")).select("v.*"), [(1, None, None, [1.0, 2.0]), (0, 4, [1], [1.0]), (None,) * 4])
fails("unwrap_udt of a number", AnalysisException, "UNEXPECTED_INPUT_TYPE", lambda: spark.range(1).select(sf.unwrap_udt("id")).schema)

hinted = spark.range(5).join(spark.range(6).hint("broadcast"), "id")
assert "BroadcastHashJoin" in hinted._explain_string(), "a hint of a side"
assert spark.range(2).cache()._explain_string().startswith("== Physical Plan ==\nInMemoryTableScan"), "kept rows"

for refresh in (lambda folder: spark.catalog.refreshByPath(folder), lambda _: spark.catalog.refreshTable("refreshed")):
    with tempfile.TemporaryDirectory() as folder:
        spark.sql(f"CREATE TABLE refreshed (v STRING) USING text LOCATION '{folder}'")
        spark.sql("INSERT INTO refreshed VALUES ('a')")
        spark.catalog.cacheTable("refreshed")
        same("kept", spark.table("refreshed"), [("a",)])
    same("still kept", spark.table("refreshed"), [("a",)])
    refresh(folder)
    same("refreshed", spark.table("refreshed"), [])
    spark.sql("DROP TABLE refreshed")
for form, line in (("json", '{"v":"%d"}'), ("text", "%d")):
    for separator in ("|", "\r\n"):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "lines")
            texts = spark.range(2).selectExpr("cast(id as string) as v").coalesce(1)
            texts.write.format(form).option("lineSep", separator).save(path)
            [part] = [one for one in os.listdir(path) if one.startswith("part-")]
            with open(os.path.join(path, part), newline="") as file:
                assert file.read() == "".join(line % i + separator for i in range(2)), (form, separator)
            same(f"{form} with lineSep", spark.read.format(form).option("lineSep", separator).load(path), [("0",), ("1",)])
finish()
