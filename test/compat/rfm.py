"""rfm.py REMOTE FOLDER: the cells of the Python notebook of customer segments, over 20,000 rows; its costs beside Spark's."""

import json
import os
import sys
import tempfile

remote, folder = sys.argv[1:]
os.environ["RFM_ROWS"] = "20000"
tempfile.tempdir = folder

from pyspark.sql import SparkSession

here = os.path.join(os.path.dirname(__file__), "..", "notebook", "rfm")
names = {"spark": SparkSession.builder.remote(remote).getOrCreate()}
with open(os.path.join(here, "rfm.sparknb"), encoding="utf-8") as file:
    cells = json.load(file)["cells"]
for cell in cells:
    if cell["cell_type"] == "code" and cell["id"] != "plots":
        exec("".join(cell["source"]), names)
with open(os.path.join(here, "spark-costs.json"), encoding="utf-8") as file:
    expected = json.load(file)["python"]
ratios = {k: cost / expected[str(k)] for k, cost in names["costs"].items()}
assert list(ratios) == list(range(2, 10)), ratios
assert max(ratios.values()) < 1.05, ratios
assert not [name for name in os.listdir(folder) if name.endswith(".csv")], "the notebook leaves its file"
print(f"costs at most {max(ratios.values()):.3f} of Spark's")
# Models that go with the interpreter have PySpark wait for ever for an answer that no thread is left to take, on Spark too.
sys.stdout.flush()
os._exit(0)
