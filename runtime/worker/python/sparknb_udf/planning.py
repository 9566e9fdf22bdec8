"""What Spark's planner asks of Python: each is a plain function from a request, as JSON, to an answer, as JSON."""

import base64
import io
import json

from pyspark.serializers import CPickleSerializer, read_int, write_int, write_with_length
from pyspark.sql.types import BinaryType, StructField, StructType, _parse_datatype_json_string
from pyspark.util import handle_worker_exception
from pyspark.worker_util import utf8_deserializer

PICKLE = CPickleSerializer()
OURS = ("sparknb_udf.", "pyspark.sql.worker.")


def answering(ask):
    """What is raised is an answer, too: its condition is the planner's."""

    def answer(request, *values):
        try:
            return json.dumps(ask(json.loads(request), *values))
        except Exception as error:
            return json.dumps({"error": told(error)})

    return answer


def told(error):
    """The user's lines, as a worker tells it; of what PySpark itself refuses, its words only."""
    out = io.BytesIO()
    raised = error.__traceback__
    while raised.tb_next is not None and raised.tb_frame.f_globals["__name__"].startswith(OURS):
        raised = raised.tb_next
    handle_worker_exception(error.with_traceback(raised), out)
    out.seek(4)
    text = utf8_deserializer.loads(out).strip()
    return text.partition("PySparkValueError:")[2].strip() or text


@answering
def analyze_table_function(request, *values):
    """`request`: the function's `name` and `handler`, the `arguments` of its call; `values`: of those that are constant."""
    from pyspark.sql.worker import analyze_udtf

    out = run(analyze_udtf._main, table_function_message(request, values))
    schema = utf8_deserializer.loads(out)
    pickled = out.read(read_int(out))
    single = read_int(out) == 1
    return {
        "schema": schema,
        "pickled": encoded(pickled),
        "singlePartition": single,
        "partitionBy": [utf8_deserializer.loads(out) for _ in range(read_int(out))],
        "orderBy": [
            {
                "name": utf8_deserializer.loads(out),
                "ascending": read_int(out) == 1,
                "nullsFirst": (None, True, False)[read_int(out)],
            }
            for _ in range(read_int(out))
        ],
        "select": [
            {"name": utf8_deserializer.loads(out), "alias": utf8_deserializer.loads(out)}
            for _ in range(read_int(out))
        ],
    }


def table_function_message(request, values):
    values = iter(values)
    message = io.BytesIO()
    write_text(request["name"], message)
    write_with_length(base64.b64decode(request["handler"]), message)
    write_int(len(request["arguments"]), message)
    for argument in request["arguments"]:
        text = json.dumps(argument["type"])
        write_text(text, message)
        write_bool(argument["isConstant"], message)
        if argument["isConstant"]:
            data_type = _parse_datatype_json_string(text)
            value = next(values)
            PICKLE._write_with_length(data_type.toInternal(value) if data_type.needConversion() else value, message)
        write_bool(argument["isTable"], message)
        write_bool("name" in argument, message)
        if "name" in argument:
            write_text(argument["name"], message)
    return message


@answering
def create_data_source(request):
    """`request`: the source's class (`handler`) and name (`provider`), `options`, and the user's `schema` where there is one."""
    from pyspark.sql.worker import create_data_source as script

    message = io.BytesIO()
    write_with_length(base64.b64decode(request["handler"]), message)
    write_text(request["provider"], message)
    write_bool("schema" in request, message)
    if "schema" in request:
        write_text(request["schema"], message)
    write_options(request["options"], message)
    out = run(script._main, message)
    source = out.read(read_int(out))
    is_ddl = read_int(out) == 1
    return {"source": encoded(source), "isDdl": is_ddl, "schema": utf8_deserializer.loads(out)}


@answering
def write_into_data_source(request):
    """`request`: as of `create_data_source`, with the `schema` of the rows and whether to `overwrite`."""
    from pyspark.sql.worker import write_into_data_source as script

    message = io.BytesIO()
    write_with_length(base64.b64decode(request["handler"]), message)
    write_text(request["provider"], message)
    write_text(request["schema"], message)
    write_text(StructType([StructField("message", BinaryType())]).json(), message)
    write_options(request["options"], message)
    write_bool(request["overwrite"], message)
    write_bool(False, message)  # is_streaming
    write_bool(True, message)  # binary_as_bytes
    out = run(script._main, message)
    command = out.read(read_int(out))
    return {"command": encoded(command), "writer": encoded(out.read(read_int(out)))}


@answering
def commit_data_source_write(request):
    """`request`: the `writer`, the `messages` of its tasks, and whether to `abort`."""
    from pyspark.sql.worker import commit_data_source_write as script

    message = io.BytesIO()
    write_with_length(base64.b64decode(request["writer"]), message)
    write_int(len(request["messages"]), message)
    for one in request["messages"]:
        write_with_length(PICKLE.dumps(None) if one is None else base64.b64decode(one), message)
    write_bool(request["abort"], message)
    run(script._main, message)
    return {}


def run(main, message):
    """One of the scripts that Spark runs while it plans, over messages in memory."""
    out = io.BytesIO()
    main(io.BytesIO(message.getvalue()), out)
    out.seek(0)
    return out


def write_text(value, message):
    write_with_length(value.encode(), message)


def write_bool(value, message):
    message.write(b"\x01" if value else b"\x00")


def write_options(options, message):
    write_int(len(options), message)
    for key, value in options.items():
        write_text(key, message)
        write_text(value, message)


def encoded(value):
    return base64.b64encode(value).decode()
