"""The Python of a notebook: runs the cells that the kernel sends, one after the other."""

import importlib.util
import logging
import os
import platform
import signal

from .names import CellNames
from .streams import capture_streams
from .variables import Variables
from .wire import Wire

# Import name and package of what the cells cannot do without.
REQUIRED = {
    "IPython": "ipython",
    "pyspark": "pyspark-client",
    "pandas": "pandas",
    "pyarrow": "pyarrow",
    "grpc": "grpcio",
    "grpc_status": "grpcio-status",
    "google.rpc": "googleapis-common-protos",
    "zstandard": "zstandard",
}


def is_missing(module):
    try:
        return importlib.util.find_spec(module) is None
    except ModuleNotFoundError:
        return True


def main():
    wire = Wire()
    start = wire.receive()
    if start is None:
        return
    wire.start()
    missing = [package for module, package in REQUIRED.items() if is_missing(module)]
    if missing:
        return fail(wire, missing=missing, message=f"Python {platform.python_version()} lacks {', '.join(missing)}.")
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    drain = capture_streams(wire)
    os.environ.setdefault("MPLBACKEND", "module://matplotlib_inline.backend_inline")
    os.environ.setdefault("PLOTLY_RENDERER", "plotly_mimetype+notebook_connected")
    try:
        shell, session = open_notebook(wire, start)
    except Exception as error:
        return fail(wire, missing=[], message=f"{type(error).__name__}: {error}")
    wire.send(kind="ready", python=platform.python_version())
    variables = Variables(shell.user_ns)
    while True:
        cell = wire.cells.get()
        names = CellNames(shell.transform_cell(cell["code"]))
        run(shell, session, cell, drain)
        wire.send(kind="finished", isOk=cell["isOk"], names=names.as_message(), **variables.news(names.writes))


def open_notebook(wire, start):
    from .magics import SqlMagics
    from .operations import tell_operations
    from .places import tell_places
    from .shell import make_shell
    from .spark_session import connect

    def progress(stages, inflight_tasks, operation_id, done):
        stages = [
            {
                "id": stage.stage_id,
                "tasks": stage.num_tasks,
                "completedTasks": stage.num_completed_tasks,
                "inputBytes": stage.num_bytes_read,
                "isDone": stage.done,
            }
            for stage in stages or ()
        ]
        wire.send(
            kind="progress", operationId=operation_id or "", stages=stages, inflightTasks=inflight_tasks, isDone=done
        )

    def split(text):
        answer = wire.ask(kind="split", text=text)
        if "error" in answer:
            raise ValueError(answer["error"])
        return answer["statements"]

    # PySpark would print every error as a line of JSON, beside the error itself.
    logging.getLogger("SQLQueryContextLogger").setLevel(logging.CRITICAL + 1)
    session = connect(start["remote"], progress)
    tell_places()
    if start["tellsOperations"]:
        tell_operations(wire.send)
    shell = make_shell(wire, start["folder"])
    shell.user_ns["spark"] = session()
    shell.register_magics(SqlMagics(shell, session, split))
    return shell, session


def run(shell, session, cell, drain):
    tag = cell["tag"]
    cell["isOk"] = False
    spark = session()
    spark.addTag(tag)
    try:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        cell["isOk"] = shell.run(cell["cellIndex"], cell["code"])
        drain()
    except KeyboardInterrupt:
        pass
    finally:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        if not spark.is_stopped:
            spark.removeTag(tag)


def fail(wire, **reason):
    wire.send(kind="failed", **reason)
    wire.finish()
