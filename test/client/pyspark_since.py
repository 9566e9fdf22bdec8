"""Prints which methods of PySpark's public API came after 3.5, and when, as JSON: pyspark-since.json, by which documentation.test.ts looks. Functions
have the version of SQL's registry.

  python pyspark_since.py > pyspark-since.json
"""

import inspect
import json
import re

import pyspark.sql as sql
from pyspark.sql.conf import RuntimeConfig
from pyspark.sql.merge import MergeIntoWriter
from pyspark.sql.streaming import DataStreamReader, DataStreamWriter, StreamingQuery, StreamingQueryListener, StreamingQueryManager
from pyspark.sql.table_arg import TableArg
from pyspark.sql.tvf import TableValuedFunction

classes = [
    *(sql.SparkSession, sql.DataFrame, sql.DataFrameNaFunctions, sql.DataFrameStatFunctions, sql.Column, sql.GroupedData),
    *(sql.DataFrameReader, sql.DataFrameWriter, sql.DataFrameWriterV2, MergeIntoWriter, sql.Catalog, RuntimeConfig),
    *(sql.Window, sql.WindowSpec, sql.Observation, sql.UDFRegistration, TableArg, TableValuedFunction),
    *(DataStreamReader, DataStreamWriter, StreamingQuery, StreamingQueryListener, StreamingQueryManager),
]


def members():
    for owner in classes:
        for name, member in vars(owner).items():
            yield f"{owner.__name__}.{name}", inspect.getdoc(member)


found = {}
for name, text in members():
    version = re.search(r"versionadded::\s*(\d+)\.(\d+)", text or "")
    if version and int(version[1]) >= 4 and "._" not in name:
        found[name] = f"{version[1]}.{version[2]}"
print(json.dumps(dict(sorted(found.items())), indent=1))
