"""What Spark's planner asks of Python: each is a plain function from a request, as JSON, to an answer, as JSON."""

import base64
import io
import json

from pyspark.serializers import CPickleSerializer, read_int, write_int, write_with_length
from pyspark.sql.types import _parse_datatype_json_string
from pyspark.util import handle_worker_exception
from pyspark.worker_util import utf8_deserializer

PICKLE = CPickleSerializer()
OURS = (__name__, "pyspark.sql.worker.")


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
        "pickled": base64.b64encode(pickled).decode(),
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
