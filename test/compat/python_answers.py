"""What scripts of Python functions compare with: answers of Spark 4.3, by a session on the server named on the command line."""
import os
import sys

from pyspark.sql import SparkSession

spark = SparkSession.builder.remote(sys.argv[1]).getOrCreate()
compared = 0


def same(what, frame, expected):
    global compared
    compared += 1
    found = [tuple(row) for row in frame.collect()]
    assert found == expected, f"{what}: {found}, Spark has {expected}"


def fails(what, error, text, run):
    global compared
    compared += 1
    try:
        run()
    except error as raised:
        assert text in str(raised), f"{what}: {raised}"
    else:
        raise AssertionError(f"{what}: nothing was raised")


def finish():
    """The client's threads may outlive the script."""
    print(f"{compared} answers as Spark gives them")
    sys.stdout.flush()
    os._exit(0)
