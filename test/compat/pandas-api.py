"""pandas-api.py REMOTE OUT [MODULES]: the documentation examples of `pyspark.pandas` over Spark Connect, a docstring at a time; writes what each came to as JSON."""
import doctest
import importlib
import json
import os
import shutil
import signal
import sys
import tempfile
import time
import warnings

remote, out = sys.argv[1:3]
default = "window,groupby,strings,datetimes,generic,namespace,indexes.base,series,frame,config,numpy_compat,mlflow,accessors"
modules = (sys.argv[3] if len(sys.argv) > 3 else default).split(",")
os.environ.update(SPARK_REMOTE=remote, SPARK_CONNECT_MODE_ENABLED="1", TZ="UTC")
warnings.simplefilter("ignore")
SECONDS = 60

import numpy  # noqa: E402
import pandas  # noqa: E402

import pyspark.pandas as ps  # noqa: E402
from pyspark.sql import SparkSession  # noqa: E402

spark = SparkSession.builder.remote(remote).getOrCreate()
ps.set_option("plotting.backend", "matplotlib")
flags = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE


class Kept(doctest.DocTestRunner):
    """The first example that fails, with what it gave; the others go on, as readers would."""

    def __init__(self):
        super().__init__(verbose=False, optionflags=flags)
        self.broken = []

    def report_start(self, out, test, example):
        pass

    def report_success(self, out, test, example, got):
        pass

    def report_failure(self, out, test, example, got):
        self.broken.append({"source": example.source[:300], "want": example.want[:800], "got": got[:800]})

    def report_unexpected_exception(self, out, test, example, info):
        error = info[1]
        condition = error.getCondition() if hasattr(error, "getCondition") else None
        what = {"exception": type(error).__name__, "condition": condition, "message": str(error)[:800]}
        self.broken.append({"source": example.source[:300], **what})


def late(*_):
    raise TimeoutError(f"no answer in {SECONDS} s")


signal.signal(signal.SIGALRM, late)
results = {}
folder = tempfile.mkdtemp()
os.chdir(folder)
for name in modules:
    module = importlib.import_module(f"pyspark.pandas.{name}")
    found = [test for test in doctest.DocTestFinder().find(module) if test.examples]
    items = results[name] = {}
    started = time.time()
    for number, test in enumerate(sorted(found, key=lambda one: one.name)):
        if all(example.options.get(doctest.SKIP) for example in test.examples):
            continue
        path = os.path.join(folder, f"{name}-{number}")
        os.makedirs(path)
        test.globs = {**module.__dict__, "ps": ps, "pd": pandas, "np": numpy, "spark": spark, "path": path}
        runner = Kept()
        signal.alarm(SECONDS)
        try:
            runner.run(test, out=lambda text: None)
        except (TimeoutError, KeyboardInterrupt) as error:
            runner.broken.append({"exception": type(error).__name__, "message": str(error)})
        signal.alarm(0)
        items[test.name] = runner.broken[:2]
        with open(out, "w") as file:
            json.dump(results, file, indent=1)
    passed = sum(not failures for failures in items.values())
    print(f"{name}: {passed} of {len(items)} in {time.time() - started:.0f} s", flush=True)
shutil.rmtree(folder)
os._exit(0)
