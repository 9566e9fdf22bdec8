"""Where frames were made: PySpark tells the line of columns only. Call sites are written as TypeScript's are: `cell 3:2:4`, from 1."""

import ast
import functools
import itertools
import linecache
import sys

from .errors import CELL_FILE


def tell_places():
    from pyspark.sql.connect.plan import LogicalPlan

    init = LogicalPlan.__init__
    create = LogicalPlan._create_proto_relation

    def made(plan, *args, **kwargs):
        init(plan, *args, **kwargs)
        plan._made_at = call_place()

    def placed(plan):
        relation = create(plan)
        place = getattr(plan, "_made_at", None)
        if place is not None:
            origin = relation.common.origin.python_origin
            origin.fragment, origin.call_site = place
        return relation

    LogicalPlan.__init__ = made
    LogicalPlan._create_proto_relation = placed


def call_place():
    """The call in a cell that is under way: its method's name and where that stands. None outside of cells."""
    frame, inner = sys._getframe(1), None
    while frame is not None and not CELL_FILE.match(frame.f_code.co_filename):
        frame, inner = frame.f_back, frame
    if frame is None:
        return None
    file = frame.f_code.co_filename
    name, line, column = name_of_call(file, calls_of(file), frame, inner)
    return name, f"cell {CELL_FILE.match(file)[1]}:{line}:{column}"


def name_of_call(file, calls, frame, inner):
    positions = getattr(frame.f_code, "co_positions", None)
    if positions is not None:
        line, end_line, column, end_column = next(itertools.islice(positions(), frame.f_lasti // 2, None))
        call = calls.get((end_line, end_column))
        if call is None and line is not None and column is not None:
            return inner.f_code.co_name, line, column_of(file, line, column)
    else:  # Python 3.10 knows the line alone
        wanted = (frame.f_lineno, inner.f_code.co_name)
        call = next((one for one in calls.values() if (one[1], one[0]) == wanted), None)
    if call is None:
        return inner.f_code.co_name, frame.f_lineno, 1
    name, line, column = call
    return name, line, column_of(file, line, column)


@functools.lru_cache(maxsize=64)
def calls_of(file):
    """Calls by where they end: the name of what is called, its line, and its column in bytes."""
    try:
        tree = ast.parse("".join(linecache.getlines(file)))
    except SyntaxError:
        return {}
    calls = {}
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        called, end = node.func, (node.end_lineno, node.end_col_offset)
        if isinstance(called, ast.Attribute):
            calls[end] = called.attr, called.end_lineno, called.end_col_offset - len(called.attr.encode())
        elif isinstance(called, ast.Name):
            calls[end] = called.id, called.lineno, called.col_offset
    return calls


def column_of(file, line, column):
    """As editors count: from 1, in units of UTF-16."""
    before = linecache.getline(file, line).encode()[:column].decode(errors="ignore")
    return len(before.encode("utf-16-le")) // 2 + 1
