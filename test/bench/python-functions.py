"""python-functions.py REMOTE … [--rows N] [--runs N] [--only KIND;…]: each kind of Python function on each server in turns.

A JSON line for each kind: whether all servers give the same rows, and the best time on each.
"""
import argparse
import json
import os
import sys
import time

from pyspark.sql import SparkSession

parser = argparse.ArgumentParser()
parser.add_argument("remotes", nargs="+")
parser.add_argument("--rows", type=int, default=1_000_000)
parser.add_argument("--runs", type=int, default=3)
parser.add_argument("--only", default="")
options = parser.parse_args()

sessions = [SparkSession.builder.remote(remote).create() for remote in options.remotes]
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "compat"))
from python_kinds import answer, kinds  # noqa: E402  functions are made for a session's client

servers = [kinds(session, options.rows) for session in sessions]
for kind in options.only.split(";") if options.only else servers[0]:
    answers, times = [], []
    for frames in servers:
        answers.append(answer(frames[kind]()))
        times.append([])
    for _ in range(options.runs):
        for frames, of_server in zip(servers, times):
            started = time.perf_counter()
            answer(frames[kind]())
            of_server.append(time.perf_counter() - started)
    best = [round(min(of_server), 2) for of_server in times]
    print(json.dumps({"kind": kind, "equal": len(set(answers)) == 1, "answer": answers[0], "best": best}), flush=True)
os._exit(0)
