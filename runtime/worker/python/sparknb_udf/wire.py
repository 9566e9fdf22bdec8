"""Messages beside PySpark's own: JSON after its length."""

import io
import json
import struct
import time


def send(outfile, message):
    text = json.dumps(message).encode()
    outfile.write(struct.pack("!i", len(text)) + text)
    outfile.flush()


def receive(infile):
    """None: the other side is gone."""
    head = infile.read(4)
    return json.loads(infile.read(struct.unpack("!i", head)[0])) if len(head) == 4 else None


class PromptWriter(io.BufferedWriter):
    """What slow functions have given is not kept back: it is still there when their process dies."""

    wait = 0.1
    last = 0.0

    def write(self, data):
        count = super().write(data)
        now = time.monotonic()
        if now - self.last > self.wait:
            self.flush()
            self.last = now
        return count
