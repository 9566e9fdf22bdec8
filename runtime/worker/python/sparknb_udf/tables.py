"""Table functions: beside each row that they make, the place of the row that they made it of."""

from pyspark import worker
from pyspark.serializers import SpecialLengths, write_int
from pyspark.sql.types import _parse_datatype_json_string
from pyspark.util import PythonEvalType

from .rows import RowsFromArrow, RowsToArrow


def install():
    """Takes the place of PySpark's reading of table functions."""
    original = worker.read_udtf

    def read_udtf(pickle_serializer, info, eval_type, runner_conf, eval_conf):
        func, profiler, deserializer, serializer = original(pickle_serializer, info, eval_type, runner_conf, eval_conf)
        to_array = first_column
        if eval_type == PythonEvalType.SQL_TABLE_UDF:
            deserializer = RowsFromArrow(eval_conf.input_type, runner_conf.binary_as_bytes)
            to_array = StructsOfRows(_parse_datatype_json_string(info.return_type))
        source = Counted(deserializer)
        return func, profiler, source, WithPlaces(source, to_array)

    worker.read_udtf = read_udtf


class Counted:
    """Counts the rows that have been read: batches, or one by one."""

    rows = 0

    def __init__(self, deserializer):
        self.deserializer = deserializer

    def load_stream(self, stream):
        for item in self.deserializer.load_stream(stream):
            self.rows += getattr(item, "num_rows", 1)
            yield item


class WithPlaces:
    """What is made of the n-th row comes n-th; what `terminate` makes after them stands with the last row, as in Spark."""

    batch_rows = 10000

    def __init__(self, source, to_array):
        self.source = source
        self.to_array = to_array

    def dump_stream(self, results, stream):
        writer = None
        try:
            for batch in self.batches(results):
                if writer is None:
                    writer = open_writer(batch.schema, stream)
                writer.write_batch(batch)
        finally:
            # An error is told after the stream, not in it.
            if writer is not None:
                writer.close()

    def batches(self, results):
        import pyarrow as pa

        parts, places = [], []

        def batch():
            rows = parts[0] if len(parts) == 1 else pa.concat_arrays(parts)
            return pa.RecordBatch.from_arrays([rows, pa.array(places, pa.int32())], names=["rows", "place"])

        for number, made in enumerate(results):
            array = self.to_array(made)
            if len(array) == 0:
                continue
            parts.append(array)
            places.extend([min(number, self.source.rows - 1)] * len(array))
            if len(places) >= self.batch_rows:
                yield batch()
                parts, places = [], []
        if parts:
            yield batch()


def open_writer(schema, stream):
    import pyarrow as pa

    write_int(SpecialLengths.START_ARROW_STREAM, stream)
    return pa.RecordBatchStreamWriter(stream, schema)


def first_column(batch):
    return batch.column(0)


class StructsOfRows:
    def __init__(self, schema):
        self.names = ["_%d" % i for i in range(len(schema))]
        self.converter = RowsToArrow(schema)

    def __call__(self, rows):
        import pyarrow as pa

        if len(rows) == 0:
            return ()
        columns = [self.converter.array(i, column) for i, column in enumerate(zip(*rows))]
        return pa.StructArray.from_arrays(columns, names=self.names)
