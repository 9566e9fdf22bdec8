"""What a cell raised, as the kernel's `CellError`: frames of the user's own code only, the rest folded."""

import os
import re
import sys
import sysconfig
import traceback

CELL_FILE = re.compile(r"^<cell (\d+), run \d+>$")


def cell_file(cell_index, run):
    return f"<cell {cell_index}, run {run}>"


class FrameError(Exception):
    """Showing a frame failed: Spark's error, as the kernel describes it."""

    def __init__(self, error):
        super().__init__(error["message"])
        self.error = error


def describe(kind, value, trace, cell=None):
    frames = [*user_frames(trace)][::-1]
    detail = "".join(traceback.format_exception(kind, value, trace))
    if isinstance(value, FrameError):
        return {**value.error, "frames": frames}
    error = {"name": kind.__name__, "message": str(value) or kind.__name__, "frames": frames, "detail": detail}
    if isinstance(value, SyntaxError):
        error["message"] = value.msg
        error.update(syntax_place(value, cell))
    return {**error, **spark_facts(value)}


def user_frames(trace):
    for entry in traceback.extract_tb(trace):
        place = place_of(entry.filename)
        if place is not None:
            name = {} if entry.name == "<module>" else {"function": entry.name}
            yield {**name, **place, "line": entry.lineno, "column": (getattr(entry, "colno", None) or 0) + 1}


def place_of(file):
    match = CELL_FILE.match(file)
    if match:
        return {"cellIndex": int(match[1])}
    is_library = file.startswith("<") or any(file.startswith(folder + os.sep) for folder in LIBRARY_FOLDERS)
    return None if is_library else {"file": file}


HOST_FOLDER = os.path.dirname(os.path.abspath(__file__))
LIBRARY_FOLDERS = {
    HOST_FOLDER,
    *(path for name, path in sysconfig.get_paths().items() if name in ("stdlib", "platstdlib", "purelib", "platlib")),
    *(path for path in sys.path if os.path.basename(path) in ("site-packages", "dist-packages")),
}


def syntax_place(error, cell):
    match = CELL_FILE.match(error.filename or "")
    if not match or not error.lineno:
        return {}
    column = max(error.offset or 1, 1)
    place = {"frames": [{"cellIndex": int(match[1]), "line": error.lineno, "column": column}]}
    lines = (cell or "").split("\n")
    if error.lineno > len(lines):
        return place
    start = sum(len(line) + 1 for line in lines[: error.lineno - 1]) + column - 1
    length = (error.end_offset or 0) - column if error.end_lineno == error.lineno else 0
    return {**place, "range": {"start": start, "end": start + max(length, 1)}}


def spark_facts(value):
    """PySpark's errors know their condition; those of older clients under another name."""
    facts = {}
    for key, names in (
        ("condition", ("getCondition", "getErrorClass")),
        ("sqlState", ("getSqlState",)),
        ("messageParameters", ("getMessageParameters",)),
    ):
        method = next((getattr(value, name) for name in names if callable(getattr(value, name, None))), None)
        try:
            found = method() if method else None
        except Exception:
            found = None
        if found:
            facts[key] = {str(k): str(v) for k, v in found.items()} if isinstance(found, dict) else str(found)
    return facts
