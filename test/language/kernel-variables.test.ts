import { afterAll, beforeAll, expect, test } from "vitest";
import type { OpenNotebook } from "../../language-server/cells/open-notebook";
import { parseSchemaDdl, toJson } from "../../runtime/types";
import { LocalCluster } from "../driver/local-cluster";
import { ask } from "./ask";
import { languageNotebook, type MarkedCell, open } from "./language-notebook";

let cluster: LocalCluster;
let notebook: OpenNotebook;
beforeAll(async () => {
  cluster = await LocalCluster.start();
  notebook = languageNotebook(cluster.driver.address);
  const variable = (name: string, language: "sparkts" | "python", ddl: string) => ({
    ...{ name, language },
    schema: toJson(parseSchemaDdl(ddl)),
  });
  notebook.useVariables([
    variable("looped", "sparkts", "id BIGINT, total DOUBLE NOT NULL"),
    variable("known", "sparkts", "other STRING"),
    variable("pivoted", "python", "city STRING, y2025 INT"),
  ]);
});
afterAll(async () => {
  await notebook?.close();
  await cluster?.stop();
});

const loop = "let looped = start();\nfor (const name of await names()) looped = looped.withColumn(name, lit(1));";
const ts = (text: string): MarkedCell => ({ language: "sparkts", text });
const python = (text: string): MarkedCell => ({ language: "python", text });
const answer = (question: string, ...cells: MarkedCell[]) =>
  ask(open(notebook, cells) ?? { notebook, cell: notebook.cells.at(-1)!, offset: 0 }, question);

test("columns of what a loop makes are those of the last run, and say so", async () => {
  expect(await answer("complete", ts(loop), ts('looped.filter(col("‸"))'))).toBe(
    "id: bigint · the last run\ntotal: double not null · the last run",
  );
  expect(await answer("complete", ts(`${loop}\nlooped.select("to‸")`))).toBe("total: double not null · the last run");
  expect(await answer("hover", ts(loop), ts("const more = lo‸oped.limit(1);"))).toContain(
    "DataFrame with 2 columns, as of the last run",
  );
});

test("what is built on it goes on from there", async () => {
  const more = ts('const more = looped.withColumn("half", col("total").divide(2)).drop("id");');
  expect(await answer("complete", ts(loop), more, ts('more.orderBy("‸")'))).toBe(
    'total: double not null · the last run\nhalf: double · col("total").divide(2)',
  );
});

test("variables of Python, which TypeScript does not see", async () => {
  const made = python("pivoted = make(spark)");
  expect(await answer("complete", made, python('pivoted.groupBy("‸")'))).toBe(
    "city: string · the last run\ny2025: int · the last run",
  );
  expect(await answer("complete", made, ts('pivoted.select("‸")'))).toBe("");
});

test("what the text tells counts before it", async () => {
  expect(await answer("complete", ts('const known = spark.range(1);\nknown.select("‸")'))).toBe(
    "id: bigint not null · range",
  );
});

test("a column that the last run did not have is no mistake yet", async () => {
  expect(await answer("diagnostics", ts(loop), ts('looped.select("made_by_the_next_run").show()'))).not.toContain(
    "UNRESOLVED_COLUMN",
  );
  const view = ts('looped.createOrReplaceTempView("looped_view");');
  expect(
    await answer("diagnostics", ts(loop), view, { language: "sparksql", text: "SELECT nope FROM looped_view" }),
  ).not.toContain("UNRESOLVED_COLUMN");
});

test("variables that are gone are forgotten", async () => {
  expect(notebook.useVariables([])).toBe(true);
  expect(notebook.useVariables([])).toBe(false);
  expect(await answer("complete", ts(loop), ts('looped.filter(col("‸"))'))).toBe("");
});
