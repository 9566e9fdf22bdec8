"""python-failures.py REMOTE PIDS: processes of functions that are killed, leak or never end. Their ids are left in the file PIDS."""
import os
import signal
import sys
import tempfile
import threading
import time

import pandas as pd
from pyspark.errors import PySparkException, PythonException
from pyspark.sql.functions import pandas_udf, udf, udtf
from python_answers import fails, finish, same, spark

pids = sys.argv[2]
folder = tempfile.TemporaryDirectory()


def own_pid(_):
    import resource

    return os.getpid() if resource.getrlimit(resource.RLIMIT_AS)[0] > 0 else -1


def first_time(name):
    try:
        os.close(os.open(os.path.join(folder.name, name), os.O_CREAT | os.O_EXCL))
        return True
    except FileExistsError:
        return False


def mortal(batches):
    """Every fifth batch kills its process when it comes the first time."""
    for batch in batches:
        number = batch.id[0] // 10000
        if number % 5 == 0 and first_time(f"batch-{number}"):
            os.kill(os.getpid(), signal.SIGKILL)
        yield batch


def always_dead(_):
    os.kill(os.getpid(), signal.SIGKILL)


def leaking(_):
    kept = []
    while True:
        kept.append(b"x" * (1 << 30))


def endless(_):
    with open(os.path.join(folder.name, "endless"), "w") as file:
        file.write(str(os.getpid()))
    while True:
        pass


def is_alive(pid):
    try:
        os.kill(pid, 0)
        return True
    except ProcessLookupError:
        return False


def until(what, holds):
    deadline = time.time() + 60
    while not holds():
        assert time.time() < deadline, what
        time.sleep(0.05)


many = spark.range(400000)
same("killed on the way", many.mapInPandas(mortal, "id long").selectExpr("sum(id)", "count(*)", "count(distinct id)"), [(79999800000, 400000, 400000)])
assert len(os.listdir(folder.name)) == 8, "each of the batches has killed a process"
fails("always killed", PySparkException, "Python worker exited unexpectedly (crashed): ended by", spark.range(1).select(udf(always_dead, "int")("id")).collect)
fails("leak", PythonException, "MemoryError", spark.range(1).select(udf(leaking, "int")("id")).collect)
fails("its bound", PythonException, "spark.executor.pyspark.memory", spark.range(1).select(udf(leaking, "int")("id")).collect)
kept = []


def leaking_by_calls(n):
    kept.append(b"x" * (1 << 30))
    return len(kept)


fails("leak of a gigabyte by call", PythonException, "MemoryError", spark.range(100).select(udf(leaking_by_calls, "int")("id")).collect)
same("lives on", spark.range(3).select(pandas_udf(lambda ids: ids + 1, "long")("id")), [(1,), (2,), (3,)])


def at_work():
    path = os.path.join(folder.name, f"at-work-{os.getpid()}")
    if not os.path.exists(path):
        open(path, "w").close()


def slow(batches):
    for batch in batches:
        at_work()
        time.sleep(0.05)
        yield batch


def slow_row(n):
    if n % 2000 == 0:
        at_work()
        time.sleep(0.05)
    return n + 1


def slow_sum(values: pd.Series) -> int:
    at_work()
    time.sleep(0.02)
    return values.sum()


def frail(work):
    """Of whatever a process is asked to do, it dies at the fourth."""
    done = int(os.environ.get("DONE", 0))
    if done == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    os.environ["DONE"] = str(done + 1)
    return work


def frail_group(frame):
    return frail(pd.DataFrame({"k": frame.k[:1], "v": [frame.id.sum()]}))


def frail_pair(left, right):
    return frail(pd.DataFrame({"k": left.k[:1], "v": [left.id.sum() - right.id.sum()]}))


@udtf(returnType="v long")
class FrailRows:
    def eval(self, n: int):
        yield frail((n,))
        yield (-n,)


class Killing:
    """Every second, all that work: a slice may take longer than its processes live."""

    def __enter__(self):
        self.killed, self.ended = 0, threading.Event()
        self.thread = threading.Thread(target=self.run)
        self.thread.start()
        return self

    def run(self):
        while not self.ended.wait(1):
            for name in os.listdir(folder.name):
                pid = int(name.rpartition("-")[2]) if name.startswith("at-work") else 0
                if pid and is_alive(pid):
                    os.kill(pid, signal.SIGKILL)
                    self.killed += 1

    def __exit__(self, *_):
        self.ended.set()
        self.thread.join()


million = spark.range(1000000)
with Killing() as killing:
    same("killed every second", spark.range(400000).mapInPandas(slow, "id long").selectExpr("sum(id)", "count(distinct id)"), [(79999800000, 400000)])
    values = million.select(udf(slow_row, "long")("id").alias("v"))
    same("killed every second, by row", values.selectExpr("sum(v)", "count(*)", "count(distinct v)"), [(500000500000, 1000000, 1000000)])
    groups = million.groupBy((million.id % 500).alias("k")).agg(pandas_udf(slow_sum, "long")("id").alias("v"))
    same("killed every second, by group", groups.selectExpr("sum(v)", "count(*)", "sum(v * k)"), [(499999500000, 500, 124770708500000)])
assert killing.killed > 10, "many have been killed"
# What takes longer than a process lives is divided until it does not.
keyed = spark.range(20000).selectExpr("id", "id % 40 AS k")
sums = [(199990000, 40, 780)]
same("processes that die at their fourth group", keyed.groupBy("k").applyInPandas(frail_group, "k long, v long").selectExpr("sum(v)", "count(*)", "sum(k)"), sums)
pairs = keyed.groupBy("k").cogroup(keyed.filter("id >= 40").groupBy("k")).applyInPandas(frail_pair, "k long, v long")
same("processes that die at their fourth pair", pairs.selectExpr("sum(v)", "count(*)", "sum(k)"), [(780, 40, 780)])
spark.udtf.register("frail_rows", FrailRows)
rows = spark.sql("SELECT id, v FROM range(50) AS r, LATERAL frail_rows(id)")
same("processes that die at their fourth row", rows.selectExpr("sum(v)", "count(*)", "sum(id * v)", "max(id)"), [(0, 100, 0, 49)])
cancelled = []
query = threading.Thread(target=lambda: cancelled.append(outcome(spark.range(1).select(udf(endless, "int")("id")))))


def outcome(frame):
    try:
        frame.collect()
    except PySparkException as raised:
        return str(raised)


query.start()
until("the endless function has begun", lambda: os.path.exists(os.path.join(folder.name, "endless")))
spark.interruptAll()
query.join()
assert "OPERATION_CANCELED" in cancelled[0], cancelled
with open(os.path.join(folder.name, "endless")) as file:
    endless_pid = int(file.read() or 0)
until("the endless function has ended", lambda: not is_alive(endless_pid))
same("after the interrupt", spark.range(2).selectExpr("id"), [(0,), (1,)])

living = {row.pid for row in many.select(udf(own_pid, "long")("id").alias("pid")).distinct().collect()}
assert living and -1 not in living, "every process has a bound of memory"
with open(pids, "w") as file:
    file.write("\n".join(map(str, living)))
finish()
