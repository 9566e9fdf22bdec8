"""Functions that Spark calls over pickled rows get them as Arrow here: what Java does to rows on either side is done in Python."""

import array
import contextlib
import datetime
import decimal

from pyspark import worker
from pyspark.errors import PySparkRuntimeError
from pyspark.serializers import SpecialLengths, write_int
from pyspark.sql.conversion import ArrowTableToRowsConversion, LocalDataToArrowConversion
from pyspark.sql.pandas.types import to_arrow_schema, to_arrow_type
from pyspark.sql.types import (
    ArrayType,
    BinaryType,
    BooleanType,
    ByteType,
    DateType,
    DayTimeIntervalType,
    DecimalType,
    DoubleType,
    FloatType,
    IntegerType,
    LongType,
    MapType,
    ShortType,
    StringType,
    StructField,
    StructType,
    TimestampNTZType,
    TimestampType,
    TimeType,
    UserDefinedType,
    _parse_datatype_json_string,
)
from pyspark.util import PythonEvalType

from .conditions import Raised

# Values of these types, and nulls among them, are taken as they are.
PLAIN = {
    BooleanType: bool,
    ByteType: int,
    ShortType: int,
    IntegerType: int,
    LongType: int,
    FloatType: float,
    DoubleType: float,
    StringType: str,
}

BITS = {ByteType: 8, ShortType: 16, IntegerType: 32, LongType: 64}


def install():
    """Takes the place of PySpark's reading of functions, for those of pickled rows."""
    original = worker.read_udfs

    def read_udfs(pickle_serializer, source, eval_type, runner_conf, eval_conf):
        if eval_type != PythonEvalType.SQL_BATCHED_UDF:
            return original(pickle_serializer, source, eval_type, runner_conf, eval_conf)
        with read_functions() as functions:
            _, profiler, _, _ = original(pickle_serializer, source, eval_type, runner_conf, eval_conf)
        result = _parse_datatype_json_string(eval_conf.get("result_type", lower_str=False))
        deserializer = ColumnsFromArrow(eval_conf.input_type, runner_conf.binary_as_bytes)
        return over_columns(functions), profiler, deserializer, RowsToArrow(result)

    worker.read_udfs = read_udfs


@contextlib.contextmanager
def read_functions():
    """Pairs of places and function, as PySpark reads them; each without the calls in calls that a row would go through."""
    functions = []
    read, guard = worker.read_single_udf, worker.fail_on_stopiteration

    def read_single_udf(*args, **kwargs):
        places, function = read(*args, **kwargs)
        functions.append((places, unwrapped(function)))
        return places, function

    worker.read_single_udf, worker.fail_on_stopiteration = read_single_udf, lambda function: function
    try:
        yield functions
    finally:
        worker.read_single_udf, worker.fail_on_stopiteration = read, guard


def unwrapped(function):
    """PySpark's `lambda *a: func(*a)` is its `func`."""
    code = function.__code__
    if function.__module__ == "pyspark.worker" and code.co_name == "<lambda>" and code.co_freevars == ("func",):
        return function.__closure__[0].cell_contents
    return function


def over_columns(functions):
    """A function from batches of columns to batches of results: a list for each of the functions."""

    def func(split_index, batches):
        for rows, columns in batches:
            try:
                yield rows, [called(function, places, rows, columns) for places, function in functions]
            except StopIteration as error:
                parameters = {"exc": str(error)}
                raise PySparkRuntimeError(errorClass="STOP_ITERATION_OCCURRED", messageParameters=parameters)

    return func


def called(function, places, rows, columns):
    if len(places) == 1:
        return [function(value) for value in columns[places[0]]]
    if len(places) == 0:
        return [function() for _ in range(rows)]
    return [function(*values) for values in zip(*(columns[place] for place in places))]


class ColumnsFromArrow:
    def __init__(self, schema, binary_as_bytes):
        self.converters = [
            ArrowTableToRowsConversion._create_converter(
                field.dataType, none_on_identity=True, binary_as_bytes=binary_as_bytes
            )
            for field in schema
        ]

    def load_stream(self, stream):
        import pyarrow as pa

        for batch in pa.ipc.open_stream(stream):
            yield (
                batch.num_rows,
                [
                    column.to_pylist() if convert is None else [convert(value) for value in column.to_pylist()]
                    for column, convert in zip(batch.itercolumns(), self.converters)
                ],
            )


class RowsFromArrow(ColumnsFromArrow):
    def load_stream(self, stream):
        for rows, columns in super().load_stream(stream):
            yield from zip(*columns) if columns else ((),) * rows


class RowsToArrow:
    """What Spark's EvaluatePython takes of a result: a value of another type than was declared is null."""

    def __init__(self, schema):
        self.plain = [PLAIN.get(type(field.dataType)) for field in schema]
        self.accepts = [accept(field.dataType) for field in schema]
        self.converters = [
            LocalDataToArrowConversion._create_converter(field.dataType, none_on_identity=True) for field in schema
        ]
        named = StructType([StructField("_%d" % i, field.dataType) for i, field in enumerate(schema)])
        self.types = [to_arrow_type(field.dataType, timezone="UTC") for field in named]
        self.schema = to_arrow_schema(named, timezone="UTC")

    def dump_stream(self, results, stream):
        import pyarrow as pa

        writer = None
        try:
            for _, columns in results:
                batch = pa.RecordBatch.from_arrays(
                    [self.array(i, column) for i, column in enumerate(columns)], schema=self.schema
                )
                if writer is None:
                    write_int(SpecialLengths.START_ARROW_STREAM, stream)
                    writer = pa.RecordBatchStreamWriter(stream, self.schema)
                writer.write_batch(batch)
        finally:
            # An error is told after the stream, not in it.
            if writer is not None:
                writer.close()

    def array(self, place, column):
        import pyarrow as pa

        if self.plain[place] is not None and set(map(type, column)) <= {self.plain[place], type(None)}:
            try:
                return pa.array(column, type=self.types[place])
            except (OverflowError, pa.ArrowInvalid):
                pass  # as Java takes them, one by one
        taken = [self.accepts[place](value) for value in column]
        convert = self.converters[place]
        return pa.array(taken if convert is None else [convert(value) for value in taken], type=self.types[place])


def accept(data_type):
    """A function from a result to the value that Spark makes of it, None where it has another type."""
    convert = convert_of(data_type)
    return lambda value: None if value is None else convert(value)


def convert_of(data_type):
    kind = type(data_type)
    if kind is BooleanType:
        return lambda value: value if isinstance(value, bool) else None
    if kind in BITS:
        bits = BITS[kind]
        return lambda value: wrap(value, bits) if isinstance(value, int) and not isinstance(value, bool) else None
    if kind in (FloatType, DoubleType):
        return lambda value: value if isinstance(value, float) else None
    if kind is DecimalType:
        return lambda value: rescale(value, data_type) if isinstance(value, decimal.Decimal) else None
    if kind is BinaryType:
        return binary
    if kind in INTERNAL:
        of_count = INTERNAL[kind]
        return lambda value: of_count(value) if isinstance(value, int) else None
    if kind is ArrayType:
        element = accept(data_type.elementType)
        return lambda value: [element(item) for item in value] if isinstance(value, SEQUENCES) else None
    if kind is MapType:
        key, item = accept(data_type.keyType), accept(data_type.valueType)
        return lambda value: {key(k): item(v) for k, v in value.items()} if isinstance(value, dict) else None
    if kind is StructType:
        return struct_of(data_type)
    if isinstance(data_type, UserDefinedType):
        return lambda value: value
    # As Java prints whatever it is given.
    return text if isinstance(data_type, StringType) else lambda value: value


EPOCH = datetime.datetime(1970, 1, 1)
UTC_EPOCH = EPOCH.replace(tzinfo=datetime.timezone.utc)

# PySpark has turned these into counts before results come here.
INTERNAL = {
    DateType: lambda days: EPOCH.date() + datetime.timedelta(days=days),
    TimestampType: lambda micros: UTC_EPOCH + datetime.timedelta(microseconds=micros),
    TimestampNTZType: lambda micros: EPOCH + datetime.timedelta(microseconds=micros),
    TimeType: lambda nanos: (EPOCH + datetime.timedelta(microseconds=nanos // 1000)).time(),
    DayTimeIntervalType: lambda micros: datetime.timedelta(microseconds=micros),
}


SEQUENCES = (list, tuple, array.array)


def wrap(value, bits):
    """Java keeps the lowest bits."""
    if bits == 64:
        return value if -(1 << 63) <= value < (1 << 63) else None
    value &= (1 << bits) - 1
    return value - (1 << bits) if value >> (bits - 1) else value


def rescale(value, data_type):
    if not value.is_finite():
        return None
    with decimal.localcontext() as context:
        context.prec = 77
        scaled = value.quantize(decimal.Decimal(1).scaleb(-data_type.scale), rounding=decimal.ROUND_HALF_UP)
    return scaled if len(scaled.as_tuple().digits) <= data_type.precision else None


def binary(value):
    if isinstance(value, str):
        return value.encode()
    return bytes(value) if isinstance(value, (bytes, bytearray, memoryview)) else None


def text(value):
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value == value and abs(value) != float("inf"):
        return repr(value)
    if isinstance(value, dict):
        return "{%s}" % ", ".join("%s=%s" % (text(key), text(item)) for key, item in value.items())
    return value if isinstance(value, str) else str(value)


def struct_of(data_type):
    names = data_type.names
    accepts = [accept(field.dataType) for field in data_type]

    def convert(value):
        if isinstance(value, dict):
            items = [value.get(name) for name in names]
        elif isinstance(value, (tuple, list)):
            items = list(value)
        else:
            items = [getattr(value, name, None) for name in names]
        if len(items) != len(names):
            counts = {"expected": str(len(names)), "actual": str(len(items))}
            raise Raised("STRUCT_ARRAY_LENGTH_MISMATCH", "SparkIllegalArgumentException", **counts)
        return tuple(take(item) for take, item in zip(accepts, items))

    return convert
