"""Prints the plans of PySpark 4.3 for the calls below, as the JSON that plans.test.ts and requests.test.ts compare with ours.

  python pyspark_plans.py sc://host:port > pyspark-plans.json

With `--functions`, also those of the calls in ../functions/pyspark-functions.txt: `npm run test:compat` compares them, too.
"""

import datetime
import decimal
import json
import pathlib
import re
import sys
import warnings

import pyspark_requests
from google.protobuf.json_format import MessageToDict
from pyspark.sql import SparkSession, Window
from pyspark.sql import functions as F
from pyspark.sql.types import IntegerType, LongType, StructField, StructType

warnings.filterwarnings("ignore")
spark = SparkSession.builder.remote(sys.argv[1]).getOrCreate()
df = spark.table("t")
other = spark.table("u")
c = F.col

frames = {
    "table": lambda: df,
    "range end": lambda: spark.range(5),
    "range step": lambda: spark.range(1, 10, 2),
    "range partitions": lambda: spark.range(0, 10, 1, 4),
    "read csv": lambda: spark.read.option("header", True).schema("a INT, b STRING").csv("/data/x.csv"),
    "read paths": lambda: spark.read.parquet("/a", "/b"),
    "read format": lambda: spark.read.format("json").options(multiLine=True).load("/a"),
    "read changes": lambda: spark.read.option("startingVersion", 1).changes("t"),
    "readStream": lambda: spark.readStream.format("json").schema("a INT").option("maxFilesPerTrigger", 1).name("src").load("/a"),
    "readStream table": lambda: spark.readStream.table("t"),
    "readStream changes": lambda: spark.readStream.changes("t"),
    "select names": lambda: df.select("a", "t.b", "*", "t.*"),
    "select columns": lambda: df.select(c("a"), (c("b") + 1).alias("n")),
    "select df column": lambda: df.select(df["a"], df.colRegex("`a.*`"), df.metadataColumn("_m")),
    "selectExpr": lambda: df.selectExpr("a + 1", "upper(b) AS u"),
    "filter column": lambda: df.filter(c("a") > 1),
    "filter text": lambda: df.where("a > 1"),
    "withColumn": lambda: df.withColumn("x", F.lit(1)),
    "withColumns": lambda: df.withColumns({"x": F.lit(1), "y": c("a")}),
    "withColumnRenamed": lambda: df.withColumnRenamed("a", "z"),
    "withColumnsRenamed": lambda: df.withColumnsRenamed({"a": "z", "b": "y"}),
    "withMetadata": lambda: df.withMetadata("a", {"k": 1}),
    "toDF": lambda: df.toDF("x", "y"),
    "to": lambda: df.to(StructType([StructField("a", IntegerType(), False), StructField("b", LongType())])),
    "drop names": lambda: df.drop("a", "b"),
    "drop columns": lambda: df.drop(c("a")),
    "alias": lambda: df.alias("x"),
    "distinct": lambda: df.distinct(),
    "dropDuplicates": lambda: df.dropDuplicates(["a"]),
    "dropDuplicatesWithinWatermark": lambda: df.dropDuplicatesWithinWatermark(["a"]),
    "groupBy agg": lambda: df.groupBy("a").agg(F.sum("b").alias("s"), F.count("*")),
    "groupBy agg map": lambda: df.groupBy("a").agg({"b": "max"}),
    "groupBy count": lambda: df.groupBy(c("a")).count(),
    "agg": lambda: df.agg(F.max("a")),
    "rollup": lambda: df.rollup("a", "b").agg(F.sum("c")),
    "cube": lambda: df.cube("a").count(),
    "groupingSets": lambda: df.groupingSets([[c("a")], []], c("a")).agg(F.sum("b")),
    "pivot": lambda: df.groupBy("a").pivot("b", ["x", "y"]).agg(F.sum("c")),
    "pivot open": lambda: df.groupBy("a").pivot("b").agg(F.sum("c")),
    "join name": lambda: df.join(other, "a"),
    "join names": lambda: df.join(other, ["a", "b"], "left"),
    "join condition": lambda: df.join(other, df["a"] == other["a"], "left_outer"),
    "join conditions": lambda: df.join(other, [df["a"] == other["a"], df["b"] < other["b"]], "full"),
    "join semi": lambda: df.join(other, "a", "left_semi"),
    "join anti": lambda: df.join(other, "a", "anti"),
    "crossJoin": lambda: df.crossJoin(other),
    "lateralJoin": lambda: df.lateralJoin(other, c("a") == c("b"), "left"),
    "union": lambda: df.union(other),
    "unionByName": lambda: df.unionByName(other, allowMissingColumns=True),
    "intersect": lambda: df.intersect(other),
    "intersectAll": lambda: df.intersectAll(other),
    "subtract": lambda: df.subtract(other),
    "exceptAll": lambda: df.exceptAll(other),
    "orderBy": lambda: df.orderBy("a", c("b").desc(), c("c").asc_nulls_last(), c("d").desc_nulls_first()),
    "sortWithinPartitions": lambda: df.sortWithinPartitions("a"),
    "limit": lambda: df.limit(3),
    "offset": lambda: df.offset(3),
    "sample": lambda: df.sample(False, 0.5, 7),
    "sample replacement": lambda: df.sample(True, 1.5, 7),
    "randomSplit": lambda: df.randomSplit([1.0, 3.0], 7)[1],
    "repartition": lambda: df.repartition(4),
    "repartition by": lambda: df.repartition(4, "a", c("b")),
    "repartition columns": lambda: df.repartition("a"),
    "repartitionByRange": lambda: df.repartitionByRange(4, "a", c("b").desc()),
    "repartitionById": lambda: df.repartitionById(4, "a"),
    "coalesce": lambda: df.coalesce(1),
    "hint": lambda: df.hint("rebalance", 3, "a"),
    "withWatermark": lambda: df.withWatermark("ts", "10 minutes"),
    "describe": lambda: df.describe("a", "b"),
    "summary": lambda: df.summary("min", "75%"),
    "unpivot": lambda: df.unpivot("a", ["b", "c"], "k", "v"),
    "unpivot rest": lambda: df.unpivot(["a"], None, "k", "v"),
    "transpose": lambda: df.transpose("a"),
    "zip": lambda: df.zip(other),
    "zipWithIndex": lambda: df.zipWithIndex("i"),
    "observe": lambda: df.observe("o", F.count(F.lit(1)).alias("n")),
    "scalar": lambda: df.filter(c("a") == other.select(F.max("a")).scalar()),
    "exists": lambda: df.filter(other.filter(c("a") == 1).exists()),
    "isin frame": lambda: df.filter(c("a").isin(other.select("a"))),
    "na drop": lambda: df.na.drop(),
    "na drop all": lambda: df.na.drop("all", subset=["a"]),
    "na drop thresh": lambda: df.na.drop(thresh=2),
    "na fill": lambda: df.na.fill(0),
    "na fill map": lambda: df.na.fill({"a": 1, "b": "x"}),
    "na replace": lambda: df.na.replace({"x": "y", "z": None}, subset=["a"]),
    "crosstab": lambda: df.stat.crosstab("a", "b"),
    "freqItems": lambda: df.stat.freqItems(["a"], 0.4),
    "sampleBy": lambda: df.stat.sampleBy("a", {1: 0.5, 2: 1.0}, 7),
    "toJSON": lambda: df.toJSON(),
    "nearestByJoin": lambda: df.nearestByJoin(other, F.abs(df["a"] - other["a"]), 3, "exact", "distance"),
    "tvf logs": lambda: spark.tvf.python_worker_logs(),
    "tvf": lambda: spark.tvf.explode(F.array(F.lit(1), F.lit(2))),
}

columns = {
    "arithmetic": lambda: ((c("a") + 1) - c("b")) * 2 / 3 % 4,
    "power": lambda: c("a") ** 2,
    "negative": lambda: -c("a"),
    "comparison": lambda: (c("a") == 1) & (c("a") != 2) | ~(c("a") <= 3) & (c("a") < 4) & (c("a") >= 5) & (c("a") > 6),
    "eqNullSafe": lambda: c("a").eqNullSafe(None),
    "between": lambda: c("a").between(1, 2),
    "isin": lambda: c("a").isin(1, 2, 3),
    "isin list": lambda: c("a").isin(["x", "y"]),
    "nulls": lambda: F.struct(c("a").isNull(), c("a").isNotNull(), c("a").isNaN()),
    "bits": lambda: c("a").bitwiseAND(1).bitwiseOR(2).bitwiseXOR(3),
    "text": lambda: F.struct(c("a").contains("x"), c("a").startswith("x"), c("a").endswith("x"), c("a").like("x%"), c("a").ilike("x"), c("a").rlike("x"), c("a").substr(1, 2)),
    "items": lambda: F.struct(c("a").getItem(0), c("a").getItem("k"), c("a").getField("f")),
    "fields": lambda: c("a").withField("b", F.lit(1)).dropFields("c", "d"),
    "cast": lambda: F.struct(c("a").cast("int"), c("a").cast(LongType()), c("a").try_cast("date")),
    "alias": lambda: c("a").alias("x"),
    "alias names": lambda: F.posexplode("a").alias("i", "x"),
    "alias metadata": lambda: c("a").alias("x", metadata={"k": 1}),
    "when": lambda: F.when(c("a") > 1, "x").when(c("a") > 0, c("b")).otherwise(None),
    "over": lambda: F.row_number().over(Window.partitionBy("a").orderBy(c("b").desc())),
    "over rows": lambda: F.sum("a").over(Window.orderBy("b").rowsBetween(Window.unboundedPreceding, 0)),
    "over range": lambda: F.sum("a").over(Window.partitionBy("a").orderBy("b").rangeBetween(-5, Window.unboundedFollowing)),
    "literals": lambda: F.struct(F.lit(1), F.lit(3000000000), F.lit(1.5), F.lit("x"), F.lit(True), F.lit(None), F.lit(bytes([1, 2]))),
    "literal dates": lambda: F.struct(F.lit(datetime.date(2024, 2, 29)), F.lit(datetime.datetime(2024, 1, 1, 12, 0, 0, 5, datetime.timezone.utc)), F.lit(datetime.timedelta(days=1, microseconds=3)), F.lit(datetime.time(1, 2, 3, 4))),
    "literal list": lambda: F.lit([1, 2]),
    "expr": lambda: F.expr("a + 1"),
    "transform": lambda: F.transform("a", lambda x: x + 1),
    "transform index": lambda: F.transform("a", lambda x, i: x + i),
    "filter": lambda: F.filter("a", lambda x: x > 1),
    "aggregate": lambda: F.aggregate("a", F.lit(0), lambda acc, x: acc + x, lambda acc: acc * 2),
    "zip_with": lambda: F.zip_with("a", "b", lambda x, y: x + y),
    "map_zip_with": lambda: F.map_zip_with("a", "b", lambda k, x, y: x + y),
    "array_sort": lambda: F.array_sort("a", lambda x, y: x - y),
    "call_function": lambda: F.call_function("my.fn", c("a")),
    "from_json": lambda: F.from_json("a", "x INT", {"mode": "FAILFAST"}),
}


def plain(message):
    found = MessageToDict(message)

    def clean(node):
        if isinstance(node, list):
            return [clean(item) for item in node]
        if not isinstance(node, dict):
            return node
        node = {key: clean(value) for key, value in node.items()}
        common = node.get("common")
        if isinstance(common, dict):
            common.pop("origin", None)
            if not common:
                del node["common"]
        return node

    return clean(found)


def functions():
    for line in (pathlib.Path(__file__).parent.parent / "functions/pyspark-functions.txt").read_text().splitlines():
        call = re.match(r"(\w+) (.*) -> ", line)
        if call:
            args = [c(arg[4:]) if isinstance(arg, str) and arg.startswith("col:") else arg for arg in json.loads(call[2])]
            yield f"{call[1]} {call[2]}", plain(getattr(F, call[1])(*args)._expr.to_plan(spark.client))


result = {
    "frames": {name: plain(make()._plan.to_proto(spark.client).root) for name, make in frames.items()},
    "columns": {name: plain(make()._expr.to_plan(spark.client)) for name, make in columns.items()},
    "requests": pyspark_requests.recorded(spark, plain),
}
if "--functions" in sys.argv:
    result["functions"] = dict(functions())
json.dump(result, sys.stdout, indent=1, sort_keys=True)
print()
