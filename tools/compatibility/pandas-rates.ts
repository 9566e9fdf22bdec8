/** What `test/compat/pandas-api.py` counted on 2026-11-29: docstrings of `pyspark.pandas` modules whose every example passes, here and on Spark 4.3, and all. */
export const pandasRates: readonly (readonly [module: string, ours: number, spark: number, all: number])[] = [
  ["frame", 124, 130, 131],
  ["series", 98, 102, 103],
  ["generic", 41, 41, 41],
  ["groupby", 50, 49, 50],
  ["window", 40, 40, 40],
  ["indexes.base", 47, 49, 51],
  ["strings", 43, 43, 43],
  ["datetimes", 17, 17, 17],
  ["namespace", 13, 18, 21],
];
