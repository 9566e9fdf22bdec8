"""tpcds.py ADDRESS QUERIES DATA OUT: runs each statement of QUERIES/q*.sql over DATA/*.parquet, and writes {name: {columns, rows} | {error}}.

The limit behind a query is left out where it cuts rows: which of equal ones remain is nobody's promise."""

import glob
import json
import logging
import os
import re
import sys

logging.disable(logging.CRITICAL)
from pyspark.sql import SparkSession  # noqa: E402

address, queries, data, out = sys.argv[1:]
spark = SparkSession.builder.remote(address).create()
for setting, value in {"spark.sql.shuffle.partitions": 2, "spark.sql.codegen.wholeStage": "false"}.items():
    spark.conf.set(setting, value)
for path in sorted(glob.glob(os.path.join(data, "*.parquet"))):
    spark.read.parquet(path).createOrReplaceTempView(os.path.basename(path)[: -len(".parquet")])


def plain(value):
    return f"{value:.9g}" if isinstance(value, float) else value if value is None else str(value)


def ask(text):
    frame = spark.sql(text)
    rows = sorted((json.dumps([plain(value) for value in row]) for row in frame.collect()))
    return {"columns": frame.schema.simpleString(), "rows": rows}


def answer(text):
    try:
        asked = ask(text)
        limit = re.search(r"\blimit\s+(\d+)\s*$", text, re.I)
        return ask(text[: limit.start()]) if limit and len(asked["rows"]) == int(limit[1]) else asked
    except Exception as error:
        return {"error": str(error)}


answers = {}
for path in sorted(glob.glob(os.path.join(queries, "q*.sql"))):
    texts = [text.strip() for text in open(path).read().split(";") if text.strip()]
    for i, text in enumerate(texts):
        name = os.path.basename(path)[: -len(".sql")] + (f".{i + 1}" if len(texts) > 1 else "")
        answers[name] = answer(text)
with open(out, "w") as file:
    json.dump(answers, file)
os._exit(0)
