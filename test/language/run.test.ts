import { afterAll, beforeAll, expect, test } from "vitest";
import { frameLenses } from "../../language-server/features/frame-lenses";
import { peekRows } from "../../language-server/features/peek";
import { stepHints } from "../../language-server/features/step-hints";
import { LocalCluster } from "../driver/local-cluster";
import { languageNotebook, open } from "./language-notebook";

let cluster: LocalCluster;
beforeAll(async () => {
  cluster = await LocalCluster.start();
});
afterAll(() => cluster?.stop());

const first =
  'const people = spark.createDataFrame([{ name: "Ada", born: 1815 }, { name: "Max", born: 1858 }]);\npeople.createOrReplaceTempView("people");';

async function peek(canPeek: boolean, text: string, language = "sparkts"): Promise<string | undefined> {
  const notebook = languageNotebook(cluster.driver.address, canPeek);
  try {
    return await peekRows(
      open(notebook, [
        { language: "sparkts", text: first },
        { language, text },
      ])!,
      20,
    );
  } finally {
    await notebook.close();
  }
}

test("first rows of a step, a name and a view that no cell has made yet", async () => {
  const chain = 'people.filt‸er(col("born").gt(1850)).select("name").show()';
  expect(await peek(true, chain)).toBe("+----+----+\n|name|born|\n+----+----+\n| Max|1858|\n+----+----+\n");
  expect(await peek(true, "const n = people.limit(1);\nn‸.sel")).toContain("| Ada|1815|");
  const query = 'spark.sq‸l("SELECT count(*) AS n FROM people")';
  expect(await peek(true, query)).toBe("+---+\n|  n|\n+---+\n|  2|\n+---+\n");
  expect(
    await peek(true, 'from pyspark.sql import functions as F\nspark.table("people").agg(F.mi‸n("born"))', "python"),
  ).toContain("1815");
});

test("first rows of a query of a SQL cell, and of a command's", async () => {
  const text = "SELECT count(*) AS n FROM people;\nCREATE TEMP VIEW old AS SELECT name FROM peo‸ple WHERE born < 1850";
  expect(await peek(true, text, "sparksql")).toBe("+----+\n|name|\n+----+\n| Ada|\n+----+\n");
  expect(await peek(true, text.replace("‸", "").replace("n FROM", "n‸ FROM"), "sparksql")).toContain("|  2|");
  expect(await peek(true, "DROP VIEW people‸", "sparksql")).toBeUndefined();
});

test("a lens leads to the rows of its frame, not to those of a step of it", async () => {
  const texts = ['const n = people.limit(1)\n  .select(people.col("name"));', 'people.filter(col("born").lt(1850))'];
  const notebook = languageNotebook(cluster.driver.address, true);
  const cells = texts.map((text) => ({ language: "sparkts", text: `${text}‸` }));
  for (const [index, rows] of ["+----+\n|name|\n+----+\n| Ada|\n+----+\n", "|name|born|"].entries()) {
    const request = open(notebook, [{ language: "sparkts", text: first }, cells[index]!])!;
    const [lens] = await frameLenses(request);
    expect(await peekRows({ ...request, offset: lens!.rowsAt! }, 20)).toContain(rows);
  }
  await notebook.close();
});

test("nothing where no frame is, and never from a target that was not said to take it", async () => {
  expect(await peek(true, "const x = 1‸;")).toBeUndefined();
  await expect(peek(false, "people.lim‸it(1)")).rejects.toThrow("local Spark only");
});

test("a mistake says what Spark says", async () => {
  await expect(peek(true, 'people.sel‸ect("nope")')).rejects.toThrow("UNRESOLVED_COLUMN");
});

test("rows and time stand behind the calls that ran", async () => {
  const notebook = languageNotebook(undefined);
  const text = 'const old = people\n  .filter(col("born").lt(1850))\n  .groupBy("name").count();\nold.show();‸';
  const request = open(notebook, [{ language: "sparkts", text }])!;
  const step = (line: number, column: number, rows: number, milliseconds: number, isPartial = false) => ({
    ...{ line, column, rows, milliseconds, isPartial },
  });
  const hints = stepHints(request, [
    step(2, 4, 1234567, 12.4),
    step(3, 20, 1, 0.2),
    step(4, 5, 20, 61_000, true),
    step(9, 1, 1, 1),
  ]);
  expect(
    hints.map(({ offset, text: hint }) => `${request.cell.text.slice(0, offset).split("\n").at(-1)} ← ${hint}`),
  ).toEqual([
    '  .filter(col("born").lt(1850)) ← 1,234,567 rows · 12 ms',
    '  .groupBy("name").count() ← 1 row · <1 ms',
    "old.show() ← 20+ rows · 61.0 s",
  ]);
  await notebook.close();
});
