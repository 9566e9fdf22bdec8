"""Runs of functions, one after the other, until nobody asks for another."""

import os
import shutil
import tempfile
import threading
import time

from .wire import receive


def work(infile, outfile, parent):
    end_with_parent(parent)
    unpack(receive(infile)["archives"])
    from pyspark import worker

    is_framed = hasattr(worker, "invoke_udf")
    while infile.peek(1):
        if not is_framed:
            # Before 4.3 the first message comes without its head: a number and its length.
            infile.read(8)
        worker.main(infile, outfile)
        outfile.flush()


def unpack(archives):
    """Into folders that functions find beside the session's files; another process may be at it, too."""
    for archive in archives:
        path, folder = archive["path"], archive["folder"]
        if os.path.isdir(folder):
            continue
        parent = os.path.dirname(folder)
        os.makedirs(parent, exist_ok=True)
        fresh = tempfile.mkdtemp(dir=parent)
        shutil.unpack_archive(path, fresh, "zip" if path.endswith((".zip", ".jar")) else None)
        try:
            os.rename(fresh, folder)
        except OSError:
            shutil.rmtree(fresh)


def end_with_parent(parent):
    """A function may run when the worker dies: nobody waits for it any more."""
    if os.name != "posix":
        return

    def watch():
        while os.getppid() == parent:
            time.sleep(1)
        os._exit(1)

    threading.Thread(target=watch, name="sparknb-parent", daemon=True).start()
