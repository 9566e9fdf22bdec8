import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { differences } from "../../runtime/moving/differences";
import { type NotebookCell, newNotebookMetadata, serializeNotebook } from "../../runtime/notebook";
import { writeTypings } from "../../tools/typings.mjs";
import { LocalCluster } from "../driver/local-cluster";
import { bundle } from "../worker/dist";
import { sparknb } from "./sparknb";

let dist: string;
let other: LocalCluster;
const folder = mkdtempSync(join(tmpdir(), "sparknb-check-"));
beforeAll(async () => {
  dist = await bundle({
    cli: "runtime/cli/main.ts",
    driver: "runtime/driver/main.ts",
    worker: "runtime/worker/main.ts",
    "language-server": "language-server/main.ts",
  });
  const typings = resolve(import.meta.dirname, "../.work/typings.json");
  writeTypings(typings);
  cpSync(typings, join(dist, "typings.json"));
  other = await LocalCluster.start({ workers: 1 });
}, 60_000);
afterAll(async () => {
  await other.stop();
  rmSync(dist, { recursive: true });
  rmSync(folder, { recursive: true });
});

function notebook(...cells: readonly (readonly [language: NotebookCell["language"], source: string])[]): string {
  const path = join(folder, "moving.sparknb");
  const made = cells.map(([language, source], index) => ({
    id: `cell-${index + 1}`,
    language,
    source,
    outputs: [],
    metadata: {},
  }));
  writeFileSync(path, serializeNotebook({ cells: made, metadata: newNotebookMetadata }));
  return path;
}

it("names what is other there, and runs nothing", async () => {
  writeFileSync(join(folder, "people.csv"), "name,born\nAda,1815\n");
  const path = notebook(
    ["markdown", "# People"],
    [
      "sparkts",
      'const people = spark.read.option("header", true).csv("people.csv");\npeople.createOrReplaceTempView("p");',
    ],
    ["sparksql", "SELECT id + 1 AS next FROM range(3)"],
    ["sparkts", 'spark.conf.set("spark.sql.warehouse.dir", "/elsewhere");\nthrow new Error("ran");'],
  );
  const { code, stdout, stderr } = await sparknb(dist, "check", path, "--remote", other.driver.address);
  expect(stderr).toBe("");
  expect(stdout).toMatch(/^cell 2:1: \[PATH_NOT_FOUND\] .*people\.csv/);
  expect(stdout.split("\n").slice(1)).toEqual([
    "cell 2:1: people.csv is a file of this machine",
    "cell 4:1: the setting spark.sql.warehouse.dir cannot be changed there",
    "3 cells, 2 plans compared, 3 differences",
    "",
  ]);
  expect(code).toBe(1);
}, 60_000);

it("compares columns by name and type, and errors by condition", () => {
  const frame = (more: object) => [{ frames: [{ start: 3, end: 5, paths: [], ...more }], settings: {} }];
  const columns = (...list: [string, string][]) => frame({ columns: list });
  const error = (condition: string) => frame({ error: { condition, message: `[${condition}] No.\nMore` } });
  const compared = (here: ReturnType<typeof frame>, there: ReturnType<typeof frame>) =>
    differences(here, there).map(({ cell, start, condition, message }) => [cell, start, condition, message]);
  expect(compared(columns(["a", "int"], ["b", "date"]), columns(["a", "bigint"], ["c", "int"]))).toEqual([
    [0, 3, undefined, "column a is bigint there, int here"],
    [0, 3, undefined, "column b is not there"],
    [0, 3, undefined, "column c (int) is there only"],
  ]);
  expect(compared(columns(["a", "int"]), error("UNRESOLVED_ROUTINE"))).toEqual([
    [0, 3, "UNRESOLVED_ROUTINE", "[UNRESOLVED_ROUTINE] No."],
  ]);
  expect(compared(error("X"), columns(["a", "int"]))).toEqual([[0, 3, undefined, "is refused here only: [X] No."]]);
  expect(compared([...columns(["a", "int"]), ...columns(["b", "int"])], [...error("X"), ...error("X")])).toHaveLength(
    1,
  );
  expect([compared(error("X"), error("X")), compared(frame({}), columns(["a", "int"]))]).toEqual([[], []]);
});
