import { describe, expect, it } from "vitest";
import { type Notebook, type NotebookCellLanguage, parseNotebook, serializeNotebook } from "../../runtime/notebook";
import { formatOf } from "../../runtime/notebook/convert/formats";

const notebook = (...cells: [NotebookCellLanguage, string][]): Notebook => ({
  cells: cells.map(([language, source], index) => ({ id: `c${index}`, language, source, outputs: [], metadata: {} })),
  metadata: {},
});
const mixed = notebook(
  ["markdown", "# Sales\n\nof *one* year"],
  ["python", "df = spark.range(3)\n%time df.count()\n\ndf.show()"],
  ["sparksql", "CREATE TEMP VIEW v AS SELECT 1;\nSELECT ';' AS x FROM v"],
  ["sparkts", "const n = `a`;\nn"],
);
const write = (extension: string, from: Notebook) => formatOf(`x${extension}`)!.write(from, "x");
const read = (extension: string, text: string) => formatOf(`x${extension}`)!.read!(text);
const cellsOf = ({ cells }: Notebook) => cells.map(({ language, source }) => [language, source]);

describe("scripts", () => {
  it("a Python program: SQL runs through Spark, magics and other languages are comments", () => {
    expect(write(".py", mixed)).toBe(`from pyspark.sql import SparkSession

spark = SparkSession.builder.getOrCreate()

# %% [markdown]
# # Sales
#
# of *one* year

# %%
df = spark.range(3)
# %time df.count()

df.show()

# %% [sql]
spark.sql(r"""
CREATE TEMP VIEW v AS SELECT 1
""").show()
spark.sql(r"""
SELECT ';' AS x FROM v
""").show()

# %% [typescript]
# const n = \`a\`;
# n
`);
  });

  it("a SQL script: its statements end, all else is a comment", () => {
    expect(write(".sql", notebook(["python", "x = 1"], ["sparksql", "SELECT 1"], ["sparksql", "SELECT 2;"]))).toBe(
      "-- %% [python]\n-- x = 1\n\n-- %%\nSELECT 1;\n\n-- %%\nSELECT 2;\n",
    );
  });

  it.each([".py", ".ts", ".sql"])("come back from %s as the cells they were", (extension) => {
    const plain = notebook(
      ["markdown", "text"],
      ["python", "a = 1"],
      ["sparkts", "let b = 1;"],
      ["sparksql", "SELECT 1;\nSELECT 2"],
    );
    const again = cellsOf(read(extension, write(extension, plain)));
    const expected = cellsOf(plain);
    if (extension === ".sql") expected[3]![1] += ";";
    expect(again).toEqual(expected);
  });

  it("SQL that Python's quotes cannot hold stays a comment", () => {
    const text = write(".py", notebook(["sparksql", 'SELECT """ AS x'], ["sparksql", "SELECT :name"]));
    expect(text).toContain('# SELECT """ AS x');
    expect(text).toContain("# SELECT :name");
    expect(text).not.toContain("spark.sql(");
  });

  it("a script without marks is one cell, an empty one none", () => {
    expect(cellsOf(read(".sql", "SELECT 1;\n"))).toEqual([["sparksql", "SELECT 1;"]]);
    expect(cellsOf(read(".py", "\n"))).toEqual([]);
  });

  it("Databricks' source format", () => {
    const text = [
      "# Databricks notebook source",
      "# MAGIC %md",
      "# MAGIC # Title",
      "",
      "# COMMAND ----------",
      "",
      "df = spark.table('t')",
      "",
      "# COMMAND ----------",
      "",
      "# MAGIC %sql",
      "# MAGIC SELECT *",
      "# MAGIC FROM t",
      "",
      "# COMMAND ----------",
      "",
      "# MAGIC %scala",
      "# MAGIC val x = 1",
      "",
    ].join("\r\n");
    expect(cellsOf(read(".py", text))).toEqual([
      ["markdown", "# Title"],
      ["python", "df = spark.table('t')"],
      ["sparksql", "SELECT *\nFROM t"],
      ["raw", "%scala\nval x = 1"],
    ]);
  });
});

describe("other files", () => {
  it("a Jupyter notebook of Python cells names Jupyter's kernel, and comes back", () => {
    const python = notebook(["python", "1"], ["markdown", "x"]);
    const text = write(".ipynb", python);
    expect(JSON.parse(text).metadata.kernelspec).toEqual({
      display_name: "Python 3",
      language: "python",
      name: "python3",
    });
    expect(cellsOf(read(".ipynb", text))).toEqual(cellsOf(python));
    expect(JSON.parse(write(".ipynb", mixed)).metadata.kernelspec).toBeUndefined();
  });

  it("a page that runs nothing and loads nothing", () => {
    const source = serializeNotebook({
      ...mixed,
      cells: [
        mixed.cells[0]!,
        {
          ...mixed.cells[1]!,
          source: "a < b",
          outputs: [
            { kind: "stream", name: "stdout", text: "<x>\n" },
            {
              kind: "display",
              isResult: true,
              items: [
                { mime: "image/png", data: "AAAA", isBase64: true },
                { mime: "text/plain", data: "fig" },
              ],
            },
            { kind: "error", error: { name: "E", summary: "s", message: "s & t", frames: [] } },
          ],
        },
      ],
    });
    const html = formatOf("x.html")!.write(parseNotebook(source), "my <notebook>");
    expect(html).toContain("<title>my &lt;notebook&gt;</title>");
    expect(html).toContain("default-src 'none'");
    expect(html).toContain("<h1>Sales</h1>");
    expect(html).toContain("a &lt; b");
    expect(html).toContain("&lt;x&gt;");
    expect(html).toContain('src="data:image/png;base64,AAAA"');
    expect(html).toContain("E: s &amp; t");
  });

  it("is told by its name", () => {
    expect(formatOf("/a/B.IPYNB")?.extension).toBe(".ipynb");
    expect(formatOf("a.docx")).toBeUndefined();
    expect(formatOf("a.html")?.read).toBeUndefined();
  });
});
