"""fuzz.py ADDRESS: a JSON line {"relation", "ansi", "expressions"} in, a JSON line of answers out: for each expression its type and its
values as text in the relation's order, or the condition that it raises. Expressions are asked for together; what fails is halved."""

import json
import logging
import sys

logging.disable(logging.CRITICAL)
from pyspark.sql import SparkSession  # noqa: E402


def condition(error):
    try:
        return error.getCondition() or type(error).__name__
    except AttributeError:
        return type(error).__name__


def answers(spark, relation, expressions):
    columns = ", ".join(
        f"typeof({e}) AS t{i}, CAST({e} AS STRING) AS v{i}" for i, e in enumerate(expressions)
    )
    try:
        rows = spark.sql(f"SELECT {columns} FROM {relation}").collect()
        return [
            {"type": rows[0][f"t{i}"], "values": [row[f"v{i}"] for row in rows]} for i in range(len(expressions))
        ]
    except Exception as error:
        if len(expressions) == 1:
            return [{"error": condition(error)}]
        middle = len(expressions) // 2
        return answers(spark, relation, expressions[:middle]) + answers(spark, relation, expressions[middle:])


spark = SparkSession.builder.remote(sys.argv[1]).create()
spark.conf.set("spark.sql.session.timeZone", "America/Los_Angeles")
for line in sys.stdin:
    request = json.loads(line)
    spark.conf.set("spark.sql.ansi.enabled", "true" if request["ansi"] else "false")
    print(json.dumps(answers(spark, request["relation"], request["expressions"])), flush=True)
