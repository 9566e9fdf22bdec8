"""Data sources of Python's, compared with answers of Spark 4.3."""
import os
import tempfile

import pyarrow as pa
from pyspark.errors import AnalysisException, PythonException
from pyspark.sql import Row
from pyspark.sql.datasource import DataSource, DataSourceReader, DataSourceWriter, EqualTo, InputPartition, WriterCommitMessage
from python_answers import fails, finish, same, spark

FAILURE = "PYTHON_DATA_SOURCE_ERROR"


class Options(DataSourceReader):
    def __init__(self, options):
        self.options = options

    def partitions(self):
        return [InputPartition(i) for i in range(int(self.options.get("n", "2")))]

    def read(self, partition):
        yield partition.value, str(sorted(self.options.items()))
        yield Row(id=partition.value + 10, o=None)


class Fake(DataSource):
    @classmethod
    def name(cls):
        return "fake"

    def schema(self):
        return "id int, o string"

    def reader(self, schema):
        return Options(self.options)


def read(name):
    return spark.read.format(name)


spark.dataSource.register(Fake)
same("partitions", read("fake").load(), [(0, "[]"), (10, None), (1, "[]"), (11, None)])
one = read("FAKE").option("N", 1)
same("options", one.option("aB", "c").load("/p"), [(0, "[('ab', 'c'), ('n', '1'), ('path', '/p')]"), (10, None)])
paths = """[('n', '1'), ('paths', '["/a","/b"]')]"""
same("paths", read("fake").option("N", 1).load(["/a", "/b"]), [(0, paths), (10, None)])
same("a filter", read("fake").load().filter("id > 5").select("id"), [(10,), (11,)])
same("many partitions", read("fake").option("n", 500).load().selectExpr("count(*)", "sum(id)"), [(1000, 254500)])
wider = read("fake").schema("id int, o string, z int").load()
fails("another schema", PythonException, "DATA_SOURCE_RETURN_SCHEMA_MISMATCH", wider.collect)
fails("no such source", Exception, "DATA_SOURCE_NOT_FOUND", lambda: read("nope").load().collect())
parquet = type("P", (Fake,), {"name": classmethod(lambda cls: "parquet")})
fails("a name that is taken", AnalysisException, "DATA_SOURCE_ALREADY_EXISTS", lambda: spark.dataSource.register(parquet))


class InArrow(DataSourceReader):
    def read(self, partition):
        assert partition.value is None
        yield pa.RecordBatch.from_pydict({"a": pa.array([1, 2], pa.int32())})


class Unparted(DataSource):
    def schema(self):
        return "a int"

    def reader(self, schema):
        return InArrow()


spark.dataSource.register(Unparted)
same("Arrow, and a class's name", read("Unparted").load(), [(1,), (2,)])


class Broken(DataSource):
    @classmethod
    def name(cls):
        return "broken"

    def __init__(self, options):
        if "init" in options:
            raise ValueError("no init")
        self.options = options

    def schema(self):
        return "a int"

    def reader(self, schema):
        if "reader" in self.options:
            raise ValueError("no reader")
        return BrokenReader(self.options)

    def writer(self, schema, overwrite):
        if "writer" in self.options:
            raise ValueError("no writer")
        return Writer(self.options, schema, overwrite)


class BrokenReader(DataSourceReader):
    def __init__(self, options):
        self.options = options

    def partitions(self):
        if "partitions" in self.options:
            raise ValueError("no partitions")
        return [InputPartition(1)]

    def read(self, partition):
        if "read" in self.options:
            raise ValueError("no read")
        yield (1,)


class Written(WriterCommitMessage):
    def __init__(self, rows):
        self.rows = rows


class Writer(DataSourceWriter):
    def __init__(self, options, schema, overwrite):
        self.options, self.schema, self.overwrite = options, schema, overwrite

    def write(self, rows):
        if "write" in self.options:
            raise ValueError("no write")
        return Written([str(row) for row in rows])

    def commit(self, messages):
        if "commit" in self.options:
            raise ValueError("no commit")
        rows = sorted(row for message in messages if message for row in message.rows)
        self.tell(f"{self.overwrite} {self.schema.simpleString()} {rows}")

    def abort(self, messages):
        self.tell("aborted")

    def tell(self, text):
        with open(self.options["path"], "a") as file:
            file.write(text)


spark.dataSource.register(Broken)


def load(what):
    return lambda: read("broken").option(what, 1).load().collect()


fails("init", AnalysisException, f"[{FAILURE}] Failed to create Python data source instance: Traceback", load("init"))
fails("reader", AnalysisException, f"[{FAILURE}] Failed to initialize Python data source reader: Traceback", load("reader"))
generate = f"[{FAILURE}] Failed to generate Python data source read partitions: Traceback"
fails("partitions", AnalysisException, generate, load("partitions"))
fails("read", PythonException, "ValueError: no read", load("read"))
assert read("broken").option("reader", 1).load().columns == ["a"]
frame = spark.createDataFrame([(1, "a"), (2, None)], "a int, b string")


def write(mode, **options):
    path = tempfile.mktemp()
    frame.write.format("broken").mode(mode).options(**options).save(path)
    with open(path) as file:
        text = file.read()
    os.remove(path)
    return spark.createDataFrame([(text,)], "text string")


rows = """["Row(a=1, b='a')", 'Row(a=2, b=None)']"""
same("append", write("append"), [(f"False struct<a:int,b:string> {rows}",)])
same("overwrite", write("overwrite"), [(f"True struct<a:int,b:string> {rows}",)])
for mode in ("ignore", "error"):
    fails(mode, AnalysisException, "UNSUPPORTED_DATA_SOURCE_SAVE_MODE", lambda: write(mode))


def aborted(what, error, text):
    path = tempfile.mktemp()
    failing = frame.write.format("broken").mode("append").option(what, 1)
    fails(what, error, text, lambda: failing.save(path))
    with open(path) as file:
        assert file.read() == "aborted", what
    os.remove(path)


aborted("write", PythonException, "ValueError: no write")
aborted("commit", AnalysisException, f"[{FAILURE}] Failed to commit or abort Python data source write: Traceback")
initialize = f"[{FAILURE}] Failed to initialize Python data source writer: Traceback"
fails("writer", AnalysisException, initialize, lambda: write("append", writer=1))
fails("no writer", AnalysisException, initialize, frame.write.format("fake").mode("append").save)


class Pushed(DataSourceReader):
    """Takes equalities, and tells what it was told."""

    told = "nothing"

    def __init__(self, fails):
        self.fails = fails

    def pushFilters(self, filters):
        if self.fails:
            return [EqualTo(("a",), 5)]
        self.told = ", ".join(
            f"{'.'.join(getattr(f, 'attribute', ('not',)))} {type(f).__name__} {getattr(f, 'value', getattr(f, 'child', ''))}".strip() for f in filters
        )
        return [one for one in filters if not isinstance(one, EqualTo)]

    def partitions(self):
        return [InputPartition(0)]

    def read(self, partition):
        yield 1, "abc", None, None, None, None, (7,), True, self.told


class Filtered(DataSource):
    @classmethod
    def name(cls):
        return "filtered"

    def schema(self):
        return "a int, s string, d date, t timestamp, e decimal(10,2), b binary, st struct<x:int>, o boolean, told string"

    def reader(self, schema):
        return Pushed("fails" in self.options)


spark.dataSource.register(Filtered)
fails("filters that are not pushed", AnalysisException, "DATA_SOURCE_PUSHDOWN_DISABLED", read("filtered").load().collect)
spark.conf.set("spark.sql.python.filterPushdown.enabled", "true")
pushed = {
    "a = 1": "a IsNotNull, a EqualTo 1",
    "1 <= a AND s LIKE 'ab%'": "a IsNotNull, s IsNotNull, a GreaterThanOrEqual 1, s StringStartsWith ab",
    "a = 1 OR s = 'x'": "nothing",
    "a IN (1, 2)": "a In [1, 2]",
    "a NOT IN (2, 3)": "not Not In(attribute=('a',), value=[2, 3])",
    "a <> 2": "a IsNotNull, not Not EqualTo(attribute=('a',), value=2)",
    "a <=> 1": "a EqualNullSafe 1",
    "a BETWEEN 0 AND 3L": "a IsNotNull, a GreaterThanOrEqual 0, a LessThanOrEqual 3",
    "a + 1 = 2 AND length(s) = 3": "a IsNotNull, s IsNotNull",
    "d IS NULL OR d < date'2020-01-01'": "nothing",
    "d IS NULL AND o": "o IsNotNull, d IsNull, o EqualTo True",
    "st.x = 7": "st.x IsNotNull, st.x EqualTo 7",
}
for condition, told in pushed.items():
    same(condition, read("filtered").load().where(condition).select("told"), [(told,)])


class Refused(Pushed):
    def partitions(self):
        raise ValueError(self.told)


Filtered.reader = lambda self, schema: Pushed(True) if "fails" in self.options else Refused(False)
spark.dataSource.register(Filtered)
values = {
    "d < date'2020-01-01'": "d LessThan 2020-01-01",
    "t < timestamp'2020-01-01 00:00:00+01:00'": "t LessThan 2019-12-31 23:00:00+00:00",
    "e < 1.5": "e LessThan 1.50",
    "b = X'01'": "b EqualTo b'\\x01'",
}
for condition, told in values.items():
    fails(condition, AnalysisException, told, read("filtered").load().where(condition).collect)
extraneous = read("filtered").option("fails", 1).load().where("a = 1").collect
fails("other filters", AnalysisException, "[DATA_SOURCE_EXTRANEOUS_FILTERS] Pushed.pushFilters() returned filters", extraneous)
spark.conf.unset("spark.sql.python.filterPushdown.enabled")

spark.sql("CREATE OR REPLACE TABLE faked USING fake OPTIONS (n '1')")
rows = [(0, "[]"), (10, None), (1, "[]"), (11, None)]
same("a table: of its statement's options the source is told none", spark.table("faked"), rows)
same("a read's options", spark.read.option("n", "1").table("faked"), [(0, "[('n', '1')]"), (10, None)])
same("its columns", spark.sql("DESCRIBE faked"), [("id", "int", None), ("o", "string", None)])
fails("rows for a source without a writer", AnalysisException, FAILURE, lambda: spark.sql("INSERT INTO faked VALUES (1, 'x')"))
fails("too few", AnalysisException, "INSERT_COLUMN_ARITY_MISMATCH", lambda: spark.sql("INSERT INTO faked VALUES (1)"))
fails("truncated", AnalysisException, "Table does not support truncates: fake.", lambda: spark.sql("TRUNCATE TABLE faked"))
fails("analysed", AnalysisException, "NOT_SUPPORTED_COMMAND_FOR_V2_TABLE", lambda: spark.sql("ANALYZE TABLE faked COMPUTE STATISTICS"))
fails("elsewhere", Exception, "DATA_SOURCE_NOT_FOUND", lambda: spark.newSession().sql("SELECT * FROM default.faked").collect())
spark.sql("DROP TABLE faked")
fails("dropped", AnalysisException, "TABLE_OR_VIEW_NOT_FOUND", lambda: spark.table("faked").collect())
finish()
