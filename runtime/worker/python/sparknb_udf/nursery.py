"""Forks processes that have everything loaded already, and tells how they ended."""

import os
import select
import signal
import socket
import sys

from .wire import PromptWriter, receive, send
from .working import work


def run(infile, outfile, address):
    ended, wake = os.pipe()
    for end in (ended, wake):
        os.set_blocking(end, False)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    signal.set_wakeup_fd(wake, warn_on_full_buffer=False)
    me = os.getpid()
    while True:
        ready, _, _ = select.select([infile, ended], [], [])
        if ended in ready:
            os.read(ended, 4096)
            for pid, status in reaped():
                send(outfile, {"pid": pid, "status": status})
        if infile in ready:
            request = receive(infile)
            if request is None:
                return
            if os.fork() == 0:
                be_born(address, request, me)


def reaped():
    while True:
        try:
            pid, status = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return
        if pid == 0:
            return
        yield pid, os.waitstatus_to_exitcode(status)


def be_born(address, request, parent):
    code = 1
    try:
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        connection = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        connection.connect(address)
        infile = connection.makefile("rb", 1 << 16)
        outfile = PromptWriter(connection.makefile("wb", 0), 1 << 16)
        send(outfile, {"request": request["request"], "pid": os.getpid()})
        work(infile, outfile, parent)
        code = 0
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 1
        outfile.flush()
    except BaseException:
        sys.excepthook(*sys.exc_info())
    finally:
        # Nothing of the process that it was forked from is its to end.
        os._exit(code & 0xFF)
