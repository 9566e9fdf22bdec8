"""The variables that cells have made, for the editor's views and for the cells that depend on them. A frame is told by its plan: nothing runs."""

import sys

from .frames import relation_of

# Bytes of rows in a plan beyond which it is not sent.
MAX_ROWS = 1_000_000
MAX_TEXT = 10_000


class Variables:
    def __init__(self, namespace):
        self._namespace = namespace
        self._known = set()

    def news(self, written):
        """What the names that a cell has written stand for, and frames that have come or gone in other ways."""
        frames = {name for name, value in self._namespace.items() if name[:1] != "_" and is_frame(value)}
        gone = self._known - frames
        changed = (frames - self._known) | {name for name in frames if is_pandas(self._namespace[name])}
        self._known = frames
        names = sorted(changed | (set(written) & set(self._namespace)))
        return {"variables": [{"name": name, **form_of(self._namespace[name])} for name in names], "gone": sorted(gone)}


def form_of(value):
    if is_spark(value):
        return {"relation": relation_of(value)} if rows_held(value._plan) <= MAX_ROWS else {"isFrame": True}
    if is_pandas(value):
        columns = [{"name": str(name), "type": str(kind)} for name, kind in value.dtypes.items()]
        return {"columns": columns, "rows": len(value)}
    if value is None or isinstance(value, (bool, int, float, str)):
        text = repr(value)
        return {"text": text} if len(text) <= MAX_TEXT else {}
    return {}


def is_frame(value):
    return is_spark(value) or is_pandas(value)


def is_spark(value):
    module = sys.modules.get("pyspark.sql.connect.dataframe")
    return module is not None and isinstance(value, module.DataFrame)


def is_pandas(value):
    module = sys.modules.get("pandas")
    return module is not None and isinstance(value, module.DataFrame)


def rows_held(plan):
    """Bytes of local rows in a plan."""
    from pyspark.sql.connect.plan import LogicalPlan

    own = getattr(getattr(plan, "_table", None), "nbytes", 0)
    return own + sum(rows_held(part) for part in vars(plan).values() if isinstance(part, LogicalPlan))
