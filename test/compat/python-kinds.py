"""python-kinds.py REMOTE: all rows of each kind of Python function, 20,000 of them, as Spark 4.3 gives them; `test/bench/python-functions.py` compares a million."""
import python_answers
from python_answers import finish, spark
from python_kinds import answer, kinds

# Count, two sums and the largest, or for strings count, sum of checksums, first and last.
expected = {
    "udf": (20000, 28590000000, 99672142, 2858000),
    "udf, strings": (20000, 42975048771310, "ROW 0", "ROW 9999"),
    "udf, Arrow": (20000, 28590000000, 99672142, 2858000),
    "udf, chained": (20000, 28630000000, 99740250, 2860000),
    "udf, registered": (19936, 28589648000, 99330115, 2858000),
    "pandas_udf": (20000, 28590000000, 99672142, 2858000),
    "pandas_udf, strings": (20000, 42975048771310, "ROW 0", "ROW 9999"),
    "pandas_udf, iterator": (20000, 28590000000, 99672142, 2858000),
    "pandas_udf, iterator of two": (20000, 30560000000, 99755317, 3056000),
    "pandas_udf, aggregate": (200, 285700000, 970850, 1442714),
    "pandas_udf, window": (20000, 28570000000, 97085000, 1442714),
    "pandas_udf, window of 3 rows (a tenth)": (2000, 285571428, 9997492, 271286),
    "arrow_udf": (20000, 28590000000, 99672142, 2858000),
    "arrow_udf, iterator": (20000, 28590000000, 99672142, 2858000),
    "arrow_udf, aggregate": (200, 285700000, 970850, 1442714),
    "arrow_udf, window": (20000, 28570000000, 97085000, 1442714),
    "mapInPandas": (20000, 28590000000, 99672142, 2858000),
    "mapInArrow": (20000, 28590000000, 99672142, 2858000),
    "applyInPandas": (20000, 10000, 10000, 1414286),
    "applyInArrow": (20000, 10000, 10000, 1414286),
    "cogroup, applyInPandas": (200, 200000000, 540000, 1000000),
    "cogroup, applyInArrow": (200, 200000000, 540000, 1000000),
    "udtf": (40000, 57150000000, 199283230, 2857500),
    "data source": (20000, 28570000000, 99638088, 2857000),
}
for kind, frame in kinds(spark, 20_000).items():
    found = answer(frame())
    assert found == expected[kind], f"{kind}: {found}, Spark has {expected[kind]}"
    python_answers.compared += 1
finish()
