import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root, work } from "./environment.mjs";
import { exec } from "./exec.mjs";
import { startServer } from "./server.mjs";

const here = join(root, "test", "compat");
/** Spark's answers over the same tables; `run-tpcds.mjs` asks Spark for them. */
export const goldFile = join(here, "tpcds-spark.json");

/** TPC-DS's queries over small tables by PySpark: columns, types and rows are Spark's. Texts come with PySail, they are not part of the repository. */
export async function tpcds(report, python) {
  const queries = await queryFolder(python);
  if (!queries) return report.skip("TPC-DS", "PySail has no query texts here");
  const gold = JSON.parse(readFileSync(goldFile, "utf8"));
  const tables = await makeTables(python, queries);
  const server = await startServer();
  try {
    const answers = await ask(python, server.address, queries, tables.folder);
    for (const [name, theirs] of Object.entries(gold.queries))
      compare(report, name, answers[name], theirs, tables, gold);
  } finally {
    await server.stop();
  }
}

function compare(report, query, ours, theirs, tables, gold) {
  const name = `TPC-DS ${query}`;
  if (!ours || ours.error) return report.fail(name, ours?.error ?? "no such text");
  if (ours.columns !== theirs.columns) return report.fail(name, `${ours.columns}\nSpark: ${theirs.columns}`);
  if (tables.digest !== gold.tables)
    return report.skip(`${name}: rows`, "these tables are not those that Spark was asked about");
  if (ours.count === theirs.count && ours.digest === theirs.digest) return report.pass(name, `${ours.count} rows`);
  report.fail(name, `other rows than Spark's: ${ours.count}, Spark ${theirs.count}`);
}

export async function queryFolder(python) {
  const find =
    "import importlib.util as u; s = u.find_spec('pysail'); print(s.submodule_search_locations[0] if s else '')";
  const folder = join((await exec(python, ["-c", find])).trim(), "data", "tpcds", "queries");
  return existsSync(join(folder, "q1.sql")) ? folder : undefined;
}

export async function makeTables(python, queries) {
  const folder = join(work, "tpcds");
  mkdirSync(folder, { recursive: true });
  const script = join(here, "tpcds_data.py");
  const printed = await exec(python, [script, join(root, "test", "bench", "tpcds-tables.txt"), queries, folder]);
  return { folder, digest: printed.trim() };
}

/** Of each query its columns and either the number of rows and their digest, or the error. */
export async function ask(python, address, queries, tables) {
  const out = join(work, "tpcds-answers.json");
  await exec(python, [join(here, "tpcds.py"), address, queries, tables, out]);
  return Object.fromEntries(
    Object.entries(JSON.parse(readFileSync(out, "utf8"))).map(([name, { rows, ...rest }]) => [
      name,
      rows ? { ...rest, count: rows.length, digest: digestOf(rows) } : rest,
    ]),
  );
}

const digestOf = (rows) => createHash("sha256").update(rows.join("\n")).digest("hex").slice(0, 32);
