/** Notebooks as people write them: long, uneven, with mistakes and cells left half-typed. The same number makes the same notebook. */
export function messyNotebook(seed, cellCount = 64) {
  const random = mulberry(seed * 7919 + 1);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const frames = [];
  const cells = [];
  const column = () => pick(["id", "price", "name", "day", "city", "total", "nmae", "prise"]);
  const frame = () => pick(frames.length > 0 ? frames : ["df"]);
  const makers = [
    () => {
      const name = `df${frames.length + 1}`;
      frames.push(name);
      return [
        "sparkts",
        `const ${name} = spark.createDataFrame([\n  { id: 1, price: 2.5, name: "x", day: "2026-01-01", city: "y" },\n  { id: 2, price: 3, name: "z", day: "2026-01-02", city: "y" },\n]);\n${name}.createOrReplaceTempView("t_${name}");`,
      ];
    },
    () => {
      const name = `r${frames.length + 1}`;
      const text = `const ${name} = ${frame()}\n  .filter(col("${column()}").isNotNull())\n  .withColumn("total", col("price").multiply(${Math.floor(random() * 9)}))\n  .groupBy("${column()}")\n  .agg(F.sum("${column()}").alias("total"), F.countDistinct("${column()}").alias("n"))\n  .orderBy(F.desc("total"));\nawait ${name}.show();`;
      frames.push(name);
      return ["sparkts", text];
    },
    () => [
      "sparkts",
      `// TODO ${column()}\nconst x = ${frame()}.select("${column()}", col("${column()}"), expr("upper(${column()}) AS big"))\nx.show(5)`,
    ],
    () => [
      "sparkts",
      `const joined = ${frame()}.alias("a").join(${frame()}.alias("b"), col("a.id").eq(col("b.id")), "left");\njoined.select("a.${column()}", "b.${column()}").limit(10)`,
    ],
    () => [
      "sparkts",
      `function clean(frame: DataFrame, names: string[]) {\n  for (const n of names) frame = frame.withColumn(n, F.trim(n));\n  return frame;\n}\nclean(${frame()}, ["${column()}", "${column()}"]).show()`,
    ],
    () => ["sparkts", `let ${frame()} = ${frame()}.fillna({ ${column()}: 0, `],
    () => ["sparkts", `${frame()}.select(\`${column()}`],
    () => [
      "sparkts",
      `if (true) {\n  const w = Window.partitionBy("${column()}").orderBy(F.desc("${column()}"));\n  ${frame()}.withColumn("rn", F.rowNumber().over(w)).filter("rn = 1`,
    ],
    () => [
      "sparksql",
      `SELECT t.${column()}, count(*) AS n, max(${column()})\nFROM t_${frame()} t\nWHERE ${column()} > 1 AND name LIKE 'x%'\nGROUP BY t.${column()}\nORDER BY n DESC`,
    ],
    () => [
      "sparksql",
      `WITH base AS (SELECT id, price FROM t_${frame()}), big AS (SELECT * FROM base WHERE price > 2)\nSELECT b.id, b.${column()} FROM big b JOIN base USING (id)`,
    ],
    () => ["sparksql", `select ${column()}, from t_${frame()} where (${column()} = 'a`],
    () => [
      "sparksql",
      `CREATE OR REPLACE TEMP VIEW v${cells.length} AS SELECT id, ${column()} FROM t_${frame()};\nSELECT * FROM v${cells.length} /* unfinished`,
    ],
    () => [
      "python",
      `from pyspark.sql import functions as F\np = spark.table("t_${frame()}")\np2 = p.filter((F.col("${column()}") > 1) & (p.${column()} == "x")).groupBy("${column()}").agg(F.sum("${column()}").alias("s"))\np2.show()`,
    ],
    () => [
      "python",
      `def f(d, c):\n    return d.select(F.col(c), "${column()}")\nfor c in ["${column()}", "id"]:\n    f(p, c).show(`,
    ],
    () => [
      "sparkts",
      `spark.sql("SELECT ${column()}, price * 2 AS twice FROM t_${frame()} WHERE ${column()} = 1").select("twice", "${column()}")`,
    ],
    () => [
      "sparkts",
      `const rows = await ${frame()}.collect();\nfor (const row of rows) {\n  console.log(row.get("${column()}"), row.nmae.length)\n}`,
    ],
  ];
  cells.push(makers[0]());
  while (cells.length < cellCount) cells.push(pick(makers)());
  return cells.map(([language, text]) => ({ language, text }));
}

/** A small generator of equal numbers for equal seeds. */
export function mulberry(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
