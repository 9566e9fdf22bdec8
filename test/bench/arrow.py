"""Collects one SQL text as Arrow by the PySpark client, a line of standard input each time: rows, bytes and seconds as JSON."""

import json
import sys
import time

from pyspark.sql import SparkSession

spark = SparkSession.builder.remote(sys.argv[1]).getOrCreate()
for _ in sys.stdin:
    started = time.perf_counter()
    table = spark.sql(sys.argv[2]).toArrow()
    seconds = time.perf_counter() - started
    print(json.dumps({"rows": table.num_rows, "bytes": table.nbytes, "seconds": seconds}), flush=True)
