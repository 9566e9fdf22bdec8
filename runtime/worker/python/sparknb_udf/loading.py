"""Whether this Python can run functions."""

import sys

OLDEST = (4, 2)


def load():
    """PySpark's version, and what is wrong with it."""
    try:
        import pyspark

        version = pyspark.__version__
        if tuple(int(part) for part in version.split(".")[:2]) < OLDEST:
            return version, "PySpark %s is too old: 4.2 is the oldest that can run functions here." % version
        import pyarrow  # noqa: F401
        import pyspark.worker  # noqa: F401

        from . import planning, rows, sources, tables, tracebacks  # noqa: F401

        rows.install()
        tables.install()
        tracebacks.install()
    except ImportError as error:
        return None, "%s cannot run functions: %s." % (sys.executable, error)
    try:
        # Most functions need them, and what is loaded before a fork is loaded once.
        import pandas  # noqa: F401
        import pyspark.sql.pandas.types  # noqa: F401
    except ImportError:
        pass
    return version, None
