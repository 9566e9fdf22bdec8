"""higgs.py FILE ROWS: rows in the manner of HIGGS: 21 measured features, 7 made of them, a class that a forest tells better than a line, and a number."""

import sys

import numpy
import pyarrow
import pyarrow.parquet

file, rows = sys.argv[1], int(sys.argv[2])
random = numpy.random.default_rng(28)
label = random.integers(0, 2, rows)
momenta = random.gamma(2.0, 0.5, (rows, 7)) * (1 + 0.25 * label[:, None] * random.random((rows, 7)))
angles = random.uniform(-1.75, 1.75, (rows, 10))
tags = random.choice([0.0, 1.0, 2.0], (rows, 4), p=[0.5, 0.3, 0.2])
pairs = [(0, 1), (1, 2), (2, 3), (3, 4), (4, 5), (5, 6), (0, 6)]
masses = numpy.stack(
    [numpy.sqrt(2 * momenta[:, i] * momenta[:, j] * (1 - numpy.cos(angles[:, i] - angles[:, j]))) for i, j in pairs], axis=1
)
masses += 0.3 * label[:, None] * random.standard_normal((rows, 7)) ** 2
features = numpy.hstack([momenta, angles, tags, masses])
number = features @ numpy.linspace(-1, 1, 28) + random.standard_normal(rows)
columns = {"label": label.astype(float), "number": number, **{f"f{i}": features[:, i] for i in range(28)}}
pyarrow.parquet.write_table(pyarrow.table(columns), file)
