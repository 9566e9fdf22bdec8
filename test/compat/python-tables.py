"""Table functions, compared with answers of Spark 4.3."""
from dataclasses import dataclass

import pyarrow as pa
from pyspark.errors import AnalysisException, PythonException
from pyspark.sql import Row
from pyspark.sql.functions import OrderingColumn, PartitioningColumn, SelectedColumn, arrow_udtf, col, lit, udf, udtf
from pyspark.sql.types import IntegerType, StringType, StructType
from pyspark.sql.udtf import AnalyzeResult, SkipRestOfInputTableException
from python_answers import fails, finish, same, spark

spark.createDataFrame([(1, "x"), (2, "y"), (3, "z")], "id int, n string").coalesce(1).createOrReplaceTempView("t")
t = spark.table("t")


class Plain:
    def __init__(self):
        self.n = 0

    def eval(self, x: int, k: int = 2):
        self.n += 1
        for i in range(k):
            yield x + i, str(x)

    def terminate(self):
        yield self.n, "end"


ends = [(1, "x", 1, "1"), (2, "y", 2, "2"), (3, "z", 3, "3"), (3, "z", 3, "end")]
for way in (True, False):
    plain = udtf(Plain, returnType="a int, b string", useArrow=way)
    spark.udtf.register("plain", plain)
    same("call", plain(lit(5)), [(5, "5"), (6, "5"), (1, "end")])
    same("by name", plain(lit(5), k=lit(1)), [(5, "5"), (1, "end")])
    same("SQL", spark.sql("select * from plain(3)"), [(3, "3"), (4, "3"), (1, "end")])
    same("SQL, by name", spark.sql("select b, a from plain(x => 3, k => 0)"), [("end", 1)])
    same("lateral", spark.sql("select * from t, lateral plain(t.id, 1) order by id, a, b"), ends)
    # Spark keeps no row of which the function makes none.
    outer = "select * from t left join lateral plain(t.id, 0) order by id, a"
    same("left lateral", spark.sql(outer), [(3, "z", 3, "end")])
    when = "select id, a, b from t join lateral plain(t.id, 1) p on p.a > 2 order by b"
    same("lateral with a condition", spark.sql(when), [(3, 3, "3"), (3, 3, "end")])
    same("lateralJoin", t.lateralJoin(plain(col("id").outer(), lit(1))).orderBy("id", "a", "b"), ends)
    steady = udtf(Plain, returnType="a int, b string", useArrow=way).asDeterministic()
    spark.udtf.register("steady", steady)
    below = "select * from t, lateral (select a * 10 as c from steady(t.id, 2) where a > 1) order by id, c"
    # Of 1: 2. Of 2: 2 and 3. Of 3: 3 and 4, and its end.
    rows = [(1, "x", 20), (2, "y", 20), (2, "y", 30), (3, "z", 30), (3, "z", 30), (3, "z", 40)]
    same("below a filter", spark.sql(below), rows)
inner = "select * from t, lateral (select a * 10 as c from plain(t.id, 2) where a > 1)"
fails("not deterministic", AnalysisException, "NON_DETERMINISTIC_LATERAL_SUBQUERIES", lambda: spark.sql(inner).collect())
fails("as a scalar", AnalysisException, "NOT_A_SCALAR_FUNCTION", lambda: spark.sql("select plain(1)").collect())
two = udtf(type("Two", (), {"eval": lambda self, x, y: iter([(str((x, y)),)])}), returnType="s string")
spark.udtf.register("two", two)
of_values = "select * from two(array(1, 2), named_struct('a', date'2020-01-01', 'b', map('k', 1.5bd)))"
same("values", spark.sql(of_values), [("([1, 2], Row(a=datetime.date(2020, 1, 1), b={'k': Decimal('1.5')}))",)])
same("a function's value", two(udf(lambda x: x + 1, "int")(lit(1)), lit(2)), [("(2, 2)",)])


def function(returns, eval):
    return udtf(type("F", (), {"eval": eval}), returnType=returns)


same("nothing", function("a int", lambda self, x: None)(lit(1)), [])
fails("no rows", PythonException, "UDTF_RETURN_NOT_ITERABLE", function("a int", lambda self, x: 1)(lit(1)).collect)
short = function("a int, b int", lambda self: iter([(1,)]))
fails("too short", PythonException, "UDTF_RETURN_SCHEMA_MISMATCH", short().collect)
broken = function("a int", lambda self, x: [(1 // x,)])
fails("an error", PythonException, "integer division or modulo by zero", broken(lit(0)).collect)
fails("arguments", PythonException, "UDTF_EVAL_METHOD_ARGUMENTS_DO_NOT_MATCH_SIGNATURE", plain().collect)


class OfTable:
    def __init__(self):
        self.c = 0

    def eval(self, row: Row):
        self.c += 1
        yield self.c, str(row), row["id"]

    def terminate(self):
        yield -self.c, "end", None


x, y, z = "Row(id=1, n='x')", "Row(id=2, n='y')", "Row(id=3, n='z')"
whole = [(1, x, 1), (2, y, 2), (3, z, 3), (-3, "end", None)]
for way in (True, False):
    of_table = udtf(OfTable, returnType="n int, s string, c int", useArrow=way)
    spark.udtf.register("of_table", of_table)
    same("a table", spark.sql("select * from of_table(table(t))"), whole)
    descending = "select * from of_table(table(t) with single partition order by id desc)"
    same("one partition", spark.sql(descending), [(1, z, 3), (2, y, 2), (3, x, 1), (-3, "end", None)])
    parted = "select * from of_table(table(t) partition by id % 2 order by n desc) order by n, s"
    parts = [(-2, "end", None), (-1, "end", None), (1, y, 2), (1, z, 3), (2, x, 1)]
    same("partitions", spark.sql(parted), parts)
    same("no rows", spark.sql("select * from of_table(table(select * from t where id > 10))"), [])
    same("asTable", of_table(t.asTable().withSinglePartition()), whole)
    each = of_table(t.asTable().partitionBy("n").orderBy(col("id").desc())).orderBy("n", "s")
    same("each alone", each, [(-1, "end", None)] * 3 + [(1, x, 1), (1, y, 2), (1, z, 3)])
same("a table and a value", spark.sql("select * from two(table(t), 7)"), [(f"({row}, 7)",) for row in (x, y, z)])
many = "TABLE_VALUED_FUNCTION_TOO_MANY_TABLE_ARGUMENTS"
fails("two tables", AnalysisException, many, lambda: spark.sql("select * from two(table(t), table(t))").collect())
spark.conf.set("spark.sql.tvf.allowMultipleTableArguments.enabled", True)
pairs = spark.sql("select * from two(table(t), table(t)) order by s")
same("two tables", pairs, [(f"({one}, {other})",) for one in (x, y, z) for other in (x, y, z)])


class Skips:
    def __init__(self):
        self.c = 0

    def eval(self, row):
        self.c += 1
        if self.c == 2:
            raise SkipRestOfInputTableException("enough")
        yield (self.c,)

    def terminate(self):
        yield (100 + self.c,)


spark.udtf.register("skips", udtf(Skips, returnType="a int"))
same("the rest is skipped", spark.sql("select * from skips(table(t))"), [(1,), (102,)])
repeated = "select * from skips(table(select id % 2 as id from t union all select 1) partition by id) order by a"
same("the rest of a partition", spark.sql(repeated), [(1,), (1,), (101,), (102,)])


class OfColumns:
    def eval(self, b):
        rows = b.num_rows if hasattr(b, "num_rows") else len(b)
        yield pa.table({"x": pa.array([rows], pa.int32()), "s": [type(b).__name__]})

    def terminate(self):
        yield pa.table({"x": pa.array([-1], pa.int32()), "s": ["end"]})


of_columns = arrow_udtf(OfColumns, returnType="x int, s string")
spark.udtf.register("of_columns", of_columns)
same("of Arrow batches", spark.sql("select * from of_columns(table(t))"), [(3, "RecordBatch"), (-1, "end")])
by_id = spark.sql("select * from of_columns(table(t) partition by id)")
same("of Arrow batches, parted", by_id, [(1, "RecordBatch"), (-1, "end")] * 3)
same("of an Arrow array", of_columns(lit(1)), [(1, "Int32Array"), (-1, "end")])
lateral = "select id, x from t, lateral of_columns(id)"
fails("Arrow, lateral", AnalysisException, "LATERAL_JOIN_WITH_ARROW_UDTF_UNSUPPORTED", lambda: spark.sql(lateral).collect())


@udtf
class Told:
    @staticmethod
    def analyze(*args, **named):
        def shown(a):
            return (a.dataType.simpleString(), a.value, a.isTable, a.isConstantExpression)

        text = str([shown(a) for a in args]) + str({name: shown(a) for name, a in named.items()})
        return AnalyzeResult(StructType().add("s", StringType()).add(text, StringType()))

    def eval(self, *args, **named):
        yield "here", None


spark.udtf.register("told", Told)


def told(what, arguments, expected, source=""):
    same(what, spark.createDataFrame([(spark.sql(f"select p.* from {source} told({arguments}) p").columns[1],)]), [(expected,)])


told("constants", "1 + 1, 'a', rand()", "[('int', 2, False, True), ('string', 'a', False, True), ('double', None, False, False)]{}")
told("nested", "named_struct('a', 1), q => map('k', 2)", "[('struct<a:int>', Row(a=1), False, True)]{'q': ('map<string,int>', {'k': 2}, False, True)}")
told("of a table", "table(t), 2", "[('struct<id:int,n:string>', None, True, False), ('int', 2, False, True)]{}")
told("of a row", "t.id, 1.50", "[('int', None, False, False), ('decimal(3,2)', Decimal('1.50'), False, True)]{}", "t, lateral")
same("a column of its own", spark.sql("select s from told(1)"), [("here",)])


@dataclass
class Buffered(AnalyzeResult):
    buffer: str = ""


@udtf
class Stateful:
    def __init__(self, result):
        self.result, self.n = result, 0

    @staticmethod
    def analyze(row, text):
        schema = StructType().add("n", IntegerType()).add("b", StringType())
        down = [OrderingColumn("id", ascending=False)]
        return Buffered(schema, withSinglePartition=True, orderBy=down, buffer=text.value)

    def eval(self, row, text):
        self.n += 1
        self.last = row

    def terminate(self):
        yield self.n, self.result.buffer + str(self.last)


spark.udtf.register("stateful", Stateful)
same("what analyze has found", spark.sql("select * from stateful(table(t), 'hi')"), [(3, f"hi{x}")])
incompatible = "select * from stateful(table(t) with single partition, 'hi')"
fails("two wishes", AnalysisException, "TABLE_VALUED_FUNCTION_REQUIRED_METADATA_INCOMPATIBLE_WITH_CALL", lambda: spark.sql(incompatible).collect())


def wishing(**wishes):
    class Wishing:
        def __init__(self):
            self.rows = []

        @staticmethod
        def analyze(row):
            return AnalyzeResult(StructType().add("rows", StringType()), **wishes)

        def eval(self, row):
            self.rows.append(row)

        def terminate(self):
            yield (str(self.rows),)

    return udtf(Wishing)(t.asTable())


odd = [PartitioningColumn("id % 2")]
down = [OrderingColumn("id", ascending=False, overrideNullsFirst=True)]
some = [SelectedColumn("id"), SelectedColumn("upper(n)", alias="up")]
halves = [("[Row(id=2, up='Y')]",), ("[Row(id=3, up='Z'), Row(id=1, up='X')]",)]
same("wishes", wishing(partitionBy=odd, orderBy=down, select=some).orderBy("rows"), halves)
invalid = "TABLE_VALUED_FUNCTION_REQUIRED_METADATA_INVALID"
fails("both", AnalysisException, invalid, lambda: wishing(withSinglePartition=True, partitionBy=odd).collect())
fails("order alone", AnalysisException, invalid, lambda: wishing(orderBy=down).collect())
fails("no such column", AnalysisException, "UNRESOLVED_COLUMN", lambda: wishing(partitionBy=[PartitioningColumn("q")]).collect())
unnamed = "UDTF_INVALID_REQUESTED_SELECTED_EXPRESSION_FROM_ANALYZE_METHOD_REQUIRES_ALIAS"
fails("no alias", AnalysisException, unnamed, lambda: wishing(select=[SelectedColumn("id + 1")]).collect())


@udtf
class Refuses:
    @staticmethod
    def analyze(a):
        raise ValueError("no way")

    def eval(self, a):
        yield (1,)


failed = "Failed to analyze the Python user defined table function: "
fails("analyze fails", AnalysisException, f"{failed}Traceback", lambda: Refuses(lit(1)).collect())
fails("its arguments", AnalysisException, f"{failed}Failed to evaluate", lambda: Refuses(lit(1), lit(2)).collect())
finish()
