"""Reading data sources: from a request to rows of partitions, from these to rows. Both are functions of Arrow batches."""

import base64
import datetime
import io
import json
import traceback
import zoneinfo

from pyspark.serializers import read_int, write_int, write_with_length
from pyspark.sql.types import BinaryType, StructField, StructType

from .conditions import Raised
from .planning import PICKLE, run, told, write_bool, write_text

BATCH_ROWS = 10000


def plan_data_source_read(batches):
    import pyarrow as pa

    for batch in batches:
        for text, *values in zip(*(column.to_pylist() for column in batch.columns)):
            command, partitions = planned(json.loads(text), values)
            columns = [pa.array([command] * len(partitions), pa.binary()), pa.array(partitions, pa.binary())]
            yield pa.RecordBatch.from_arrays(columns, names=["command", "partition"])


def planned(request, values):
    """`request`: the `source`, pickled, the `schema` of its rows, whether filters may be pushed to it (`pushdown`), and the `filters` on its rows."""
    plan = plan_filtered_read if "filters" in request else plan_read
    try:
        out = plan(request, values)
    except Exception as error:
        action, kind = stage_of(error)
        parameters = {"action": action, "type": kind, "msg": told(error) + "\n"}
        raise Raised("PYTHON_DATA_SOURCE_ERROR", "AnalysisException", **parameters) from None
    command = out.read(read_int(out))
    return command, [out.read(read_int(out)) for _ in range(read_int(out))]


def plan_read(request, _):
    from pyspark.sql.worker import plan_data_source_read as script

    message = io.BytesIO()
    write_with_length(base64.b64decode(request["source"]), message)
    write_text(StructType([StructField("partition", BinaryType())]).json(), message)
    write_text(request["schema"], message)
    write_int(BATCH_ROWS, message)
    write_bool(request["pushdown"], message)
    write_bool(False, message)  # is_streaming
    write_bool(True, message)  # binary_as_bytes
    return run(script._main, message)


class Plain:
    """In the place of a VARIANT, as which Spark sends a filter's value."""

    def __init__(self, value):
        is_zoned = isinstance(value, datetime.datetime) and value.tzinfo is not None
        self.value = value.astimezone(zoneinfo.ZoneInfo("UTC")) if is_zoned else value

    def toPython(self):  # noqa: N802
        return self.value


def plan_filtered_read(request, values):
    from pyspark.sql.worker import data_source_pushdown_filters as script

    taken = [Plain(value) for value in values]
    script.deserializeVariant = lambda places: (
        Plain([taken[place - 1].value for place in places["in"]]) if "in" in places else taken[places["place"] - 1]
    )
    filters = [
        {**one, "value": {"in": one["values"]} if one["name"] == "In" else {"place": (one["values"] or [0])[0]}}
        for one in request["filters"]
    ]
    message = io.BytesIO()
    write_with_length(base64.b64decode(request["source"]), message)
    write_text(request["schema"], message)
    write_text(json.dumps(filters), message)
    write_int(BATCH_ROWS, message)
    write_bool(True, message)  # binary_as_bytes
    return run(script._main, message)


def stage_of(error):
    """What Spark calls the part of the script that has failed."""
    frames = {frame.name for frame in traceback.extract_tb(error.__traceback__)}
    return ("generate", "read partitions") if "write_read_func_and_partitions" in frames else ("initialize", "reader")


def read_partition(batches):
    import pyarrow as pa

    for batch in batches:
        for command, partition in zip(*(column.to_pylist() for column in batch.columns)):
            read, _ = PICKLE.loads(command)
            yield from read(iter([pa.RecordBatch.from_arrays([pa.array([partition], pa.binary())], names=["partition"])]))
