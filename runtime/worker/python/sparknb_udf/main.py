"""A process that evaluates Python functions: PySpark's own worker code, run after run over standard input and output."""

import json
import os
import struct
import sys
import threading
import time

OLDEST = (4, 2)


def main():
    infile = os.fdopen(os.dup(0), "rb", 1 << 16)
    outfile = os.fdopen(os.dup(1), "wb", 1 << 16)
    # What functions read and print must not meet the protocol.
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(2, 1)
    os.environ.setdefault("SPARK_PYTHON_RUNTIME", "PYTHON_WORKER")
    end_with_parent(os.getppid())
    version, problem = load()
    greeting = json.dumps({"python": "%d.%d" % sys.version_info[:2], "pyspark": version, "problem": problem})
    outfile.write(struct.pack("!i", len(greeting)) + greeting.encode())
    outfile.flush()
    if problem is None:
        serve(infile, outfile, version)


def load():
    """PySpark's version, and what is wrong with it."""
    try:
        import pyspark

        version = pyspark.__version__
        if tuple(int(part) for part in version.split(".")[:2]) < OLDEST:
            return version, "PySpark %s is too old: 4.2 is the oldest that can run functions here." % version
        import pyarrow  # noqa: F401
        import pyspark.worker  # noqa: F401

        from . import rows

        rows.install()
        return version, None
    except ImportError as error:
        return None, "%s cannot run functions: %s." % (sys.executable, error)


def serve(infile, outfile, version):
    from pyspark import worker

    is_framed = hasattr(worker, "invoke_udf")
    while infile.peek(1):
        if not is_framed:
            # Before 4.3 the first message comes without its head: a number and its length.
            infile.read(8)
        worker.main(infile, outfile)
        outfile.flush()


def end_with_parent(parent):
    """A function may run when the worker dies: nobody waits for it any more."""
    if os.name != "posix":
        return

    def watch():
        while os.getppid() == parent:
            time.sleep(1)
        os._exit(1)

    threading.Thread(target=watch, name="sparknb-parent", daemon=True).start()
