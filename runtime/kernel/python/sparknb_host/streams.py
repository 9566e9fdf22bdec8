"""Where text goes that a cell prints: through `sys.stdout`, or straight to the process's descriptors, as child processes do."""

import codecs
import io
import os
import sys
import threading

END_OF_CELL = b"\0sparknb\0"


class CellStream(io.TextIOBase):
    def __init__(self, name, descriptor, wire):
        self._name = name
        self._descriptor = descriptor
        self._wire = wire

    @property
    def name(self):
        return f"<{self._name}>"

    @property
    def encoding(self):
        return "utf-8"

    def fileno(self):
        return self._descriptor

    def writable(self):
        return True

    def isatty(self):
        return False

    def write(self, text):
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        if text:
            # Child processes write through a terminal, which ends lines its own way.
            self._wire.send(kind="stream", name=self._name, text=text.replace("\r\n", "\n"))
        return len(text)


class CapturedDescriptor:
    """What is written to a descriptor itself."""

    def __init__(self, name, descriptor, wire):
        self._name = name
        self._descriptor = descriptor
        self._wire = wire
        self._source, sink = os.pipe()
        os.dup2(sink, descriptor)
        os.close(sink)
        self._drained = threading.Event()
        threading.Thread(target=self._read, daemon=True).start()

    def drain(self):
        """Waits until what has been written so far is sent."""
        self._drained.clear()
        os.write(self._descriptor, END_OF_CELL)
        self._drained.wait(1)

    def _read(self):
        decoder = codecs.getincrementaldecoder("utf-8")(errors="replace")
        pending = b""
        while chunk := os.read(self._source, 65_536):
            pending += chunk
            *parts, pending = pending.split(END_OF_CELL)
            for part in parts:
                self._send(decoder.decode(part))
                self._drained.set()
            # The first bytes of the mark may be the last of this chunk.
            kept = max(n for n in range(len(END_OF_CELL)) if n == 0 or pending.endswith(END_OF_CELL[:n]))
            end = len(pending) - kept
            self._send(decoder.decode(pending[:end]))
            pending = pending[end:]

    def _send(self, text):
        if text:
            self._wire.send(kind="stream", name=self._name, text=text)


def capture_streams(wire):
    """Takes both streams over; the answer waits until both are empty."""
    captured = [CapturedDescriptor("stdout", 1, wire), CapturedDescriptor("stderr", 2, wire)]
    sys.stdout = CellStream("stdout", 1, wire)
    sys.stderr = CellStream("stderr", 2, wire)

    def drain():
        for stream in captured:
            stream.drain()

    return drain
