"""Runs one SQL statement a line by the PySpark client and answers its rows and seconds, all as JSON."""

import json
import sys
import time

from pyspark.sql import SparkSession

spark = SparkSession.builder.remote(sys.argv[1]).getOrCreate()

for line in sys.stdin:
    request = json.loads(line)
    try:
        if "sql" in request:
            started = time.perf_counter()
            rows = spark.sql(request["sql"]).toArrow().to_pylist()
            answer = {"seconds": time.perf_counter() - started, "rows": [list(row.values()) for row in rows]}
        else:
            for key, value in request["conf"].items():
                spark.conf.set(key, value)
            for name, path in request["tables"]:
                spark.read.parquet(path).createOrReplaceTempView(name)
            answer = {}
    except Exception as error:
        answer = {"error": str(error).splitlines()[0]}
    print(json.dumps(answer, default=str), flush=True)
