"""Processes that evaluate Python functions: PySpark's own worker code, run after run.

Alone, a process works over its standard input and output. Given the path of a socket, it only loads the code and forks a process for each
request, which works over a connection of its own.
"""

import os
import sys

from . import nursery
from .loading import load
from .wire import PromptWriter, send
from .working import work


def main():
    infile = os.fdopen(os.dup(0), "rb", 0)
    outfile = PromptWriter(os.fdopen(os.dup(1), "wb", 0), 1 << 16)
    # What functions read and print must not meet the protocol.
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(2, 1)
    os.environ.setdefault("SPARK_PYTHON_RUNTIME", "PYTHON_WORKER")
    version, problem = load()
    send(outfile, {"python": "%d.%d" % sys.version_info[:2], "pyspark": version, "problem": problem})
    if problem is not None:
        return
    if len(sys.argv) > 1:
        nursery.run(infile, outfile, sys.argv[1])
    else:
        work(os.fdopen(infile.fileno(), "rb", 1 << 16, closefd=False), outfile, os.getppid())
