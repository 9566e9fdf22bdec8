"""Messages beside PySpark's own: JSON after its length."""

import json
import struct


def send(outfile, message):
    text = json.dumps(message).encode()
    outfile.write(struct.pack("!i", len(text)) + text)
    outfile.flush()


def receive(infile):
    """None: the other side is gone."""
    head = infile.read(4)
    return json.loads(infile.read(struct.unpack("!i", head)[0])) if len(head) == 4 else None
