"""DataFrames as messages: a Spark frame as the plan that the kernel shows as any other, a pandas frame as its first rows in Arrow."""

import base64
import sys
import warnings

RELATION = "application/vnd.sparknb.relation"
ROWS = "application/vnd.sparknb.rows"

# Bytes in memory up to which a frame is sent whole, for the grid to page, sort and filter; of a bigger one these rows are.
MAX_BYTES = 16_000_000
FIRST_ROWS = 1_000


def frame_bundle(value):
    """What a frame is shown as; None for anything else."""
    spark = sys.modules.get("pyspark.sql.connect.dataframe")
    if spark is not None and isinstance(value, spark.DataFrame):
        return {RELATION: relation_of(value)}
    pandas = sys.modules.get("pandas")
    if pandas is not None and isinstance(value, pandas.DataFrame):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of our conversion, not of the cell
            rows = rows_of(value)
        return None if rows is None else {ROWS: rows}
    return None


def relation_of(frame):
    plan = frame._plan.plan(frame._session.client)
    return base64.b64encode(plan.SerializeToString()).decode("ascii")


def rows_of(frame):
    """None where Arrow has no form for a column: pandas' own HTML serves then."""
    import pandas
    import pyarrow

    is_whole = bool(frame.memory_usage(deep=False).sum() <= MAX_BYTES)
    head = frame if is_whole else frame.head(FIRST_ROWS)
    index = head.index
    if not (isinstance(index, pandas.RangeIndex) and index.start == 0 and index.step == 1 and index.name is None):
        try:
            head = head.reset_index()
        except ValueError:
            return None
    head = head.set_axis([name_of(name) for name in head.columns], axis=1)
    try:
        table = pyarrow.Table.from_pandas(head, preserve_index=False)
        fields = [pyarrow.field(field.name, spark_form(field.type)) for field in table.schema]
        table = table.cast(pyarrow.schema(fields), safe=False)
    except (pyarrow.ArrowException, TypeError, ValueError):
        return None
    sink = pyarrow.BufferOutputStream()
    with pyarrow.ipc.new_stream(sink, table.schema) as writer:
        writer.write_table(table)
    ipc = base64.b64encode(sink.getvalue()).decode("ascii")
    return {"ipc": ipc, "totalRows": len(frame), "isWhole": is_whole}


def name_of(column):
    return " ".join(map(str, column)).strip() if isinstance(column, tuple) else str(column)


def spark_form(kind):
    """The nearest type that Spark has."""
    import pyarrow as pa

    t = pa.types
    if t.is_dictionary(kind):
        return spark_form(kind.value_type)
    if t.is_list(kind) or t.is_large_list(kind) or t.is_fixed_size_list(kind):
        return pa.list_(spark_form(kind.value_type))
    if t.is_struct(kind):
        return pa.struct([pa.field(field.name, spark_form(field.type)) for field in kind])
    if t.is_timestamp(kind):
        return pa.timestamp("us", kind.tz)
    if t.is_duration(kind):
        return pa.duration("us")
    narrow = {
        pa.uint8(): pa.int16(),
        pa.uint16(): pa.int32(),
        pa.uint32(): pa.int64(),
        pa.uint64(): pa.decimal128(20, 0),
        pa.float16(): pa.float32(),
        pa.large_string(): pa.string(),
        pa.large_binary(): pa.binary(),
        pa.date64(): pa.date32(),
        pa.time64("us"): pa.time64("ns"),
    }
    return narrow.get(kind, kind)

