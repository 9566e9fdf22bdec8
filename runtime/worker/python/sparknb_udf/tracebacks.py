"""Tracebacks begin with the user's lines: frames of ours are left out as PySpark leaves out its own."""

import os

import pyspark
from pyspark import util

HIDDEN = tuple(os.path.dirname(file) + os.sep for file in (pyspark.__file__, __file__))


def install():
    if hasattr(util, "try_simplify_traceback"):
        util.try_simplify_traceback = simplified


def simplified(traceback):
    """None: nothing of it is the user's."""
    while traceback is not None and traceback.tb_frame.f_code.co_filename.startswith(HIDDEN):
        traceback = traceback.tb_next
    return traceback
