"""fuzz.py ADDRESS: a JSON line {"relation", "ansi", "expressions"} in, a JSON line of answers out: for each expression its type and its
values as text in the order of `n`, or the condition that it raises. Expressions are asked for together; what fails is halved."""

import json
import logging
import os
import sys

logging.disable(logging.CRITICAL)
import pyarrow as pa  # noqa: E402
from pyspark.sql import SparkSession  # noqa: E402


def condition(error):
    try:
        return error.getCondition() or type(error).__name__
    except AttributeError:
        return type(error).__name__


def counted(kind):
    """Dates and times as the numbers that they are: Python's own end with the year 9999."""
    if pa.types.is_date(kind):
        return pa.int32()
    if pa.types.is_timestamp(kind) or pa.types.is_time(kind) or pa.types.is_duration(kind):
        return pa.int64()
    return pa.list_(counted(kind.value_type)) if pa.types.is_list(kind) else kind


def text(value):
    return [text(item) for item in value] if isinstance(value, list) else value if value is None else repr(value)


def answer(column):
    return {"type": str(column.type), "values": text(column.cast(counted(column.type)).to_pylist())}


def answers(spark, relation, expressions):
    columns = ", ".join(f"{e} AS v{i}" for i, e in enumerate(expressions))
    try:
        return [answer(column) for column in spark.sql(f"SELECT {columns} FROM {relation} ORDER BY n").toArrow().columns]
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
# The client may wait for its server at exit, which is stopped by then.
os._exit(0)
