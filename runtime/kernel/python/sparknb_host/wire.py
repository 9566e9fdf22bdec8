"""Messages to and from the kernel: JSON, one a line, on what were standard input and output."""

import itertools
import json
import os
import queue
import sys
import threading
import time

# Messages that may wait for the kernel before a cell that prints is slowed down.
MAX_WAITING = 2_000


class Wire:
    def __init__(self):
        self._input = os.fdopen(os.dup(0), "r", encoding="utf-8", newline="\n")
        self._output = os.fdopen(os.dup(1), "w", encoding="utf-8", newline="\n")
        nothing = os.open(os.devnull, os.O_RDONLY)
        os.dup2(nothing, 0)
        os.close(nothing)
        self.cells = queue.SimpleQueue()
        self._outgoing = queue.SimpleQueue()
        self._answers = {}
        self._requests = itertools.count(1)

    def receive(self):
        """The next message, before `start`; None at the end."""
        line = self._input.readline()
        return json.loads(line) if line else None

    def start(self):
        threading.Thread(target=self._read, daemon=True).start()
        self._writer = threading.Thread(target=self._write, daemon=True)
        self._writer.start()

    def finish(self):
        """Returns when everything is sent."""
        self._outgoing.put(None)
        self._writer.join()

    def send(self, **message):
        """Never leaves half a line behind, also when an interrupt arrives: another thread writes."""
        while self._outgoing.qsize() > MAX_WAITING:
            time.sleep(0.001)
        self._outgoing.put(message)

    def ask(self, **message):
        """Sends a request and waits for its answer, which an interrupt may cut short."""
        number = next(self._requests)
        self._answers[number] = answers = queue.Queue()
        try:
            self.send(id=number, **message)
            while True:
                try:
                    return answers.get(timeout=0.1)
                except queue.Empty:
                    pass
        finally:
            del self._answers[number]

    def _read(self):
        for line in self._input:
            message = json.loads(line)
            if message["kind"] == "answer":
                waiting = self._answers.get(message["id"])
                if waiting is not None:
                    waiting.put(message)
            else:
                self.cells.put(message)
        os._exit(0)  # the kernel is gone

    def _write(self):
        while (message := self._outgoing.get()) is not None:
            try:
                self._output.write(json.dumps(message, default=str) + "\n")
                if self._outgoing.empty():
                    self._output.flush()
            except OSError:
                os._exit(0)
            except Exception as error:  # a value that JSON cannot hold must not silence all that follows
                print(f"An output could not be sent: {error}", file=sys.stderr)
        self._output.flush()
