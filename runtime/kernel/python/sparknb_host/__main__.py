"""Run as a file: PySpark 4.2 takes a main module without one for its own documentation tests, and ends."""

import os
import sys

sys.path[0] = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
from sparknb_host.main import main  # noqa: E402

sys.path[0] = ""  # modules beside the notebook
main()
