import { existsSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { work } from "./environment.mjs";
import { exec } from "./exec.mjs";
import { startServer } from "./server.mjs";

/** TPC-H at scale 0.1 by PySpark: each query's rows equal DuckDB's own. The script and the query texts are not part of the repository. */
export async function tpch(report, python, shared) {
  if (!shared) return report.skip("TPC-H", "no ../shared folder");
  const script = join(shared, "bench", "tpch.py");
  const data = join(work, "tpch-0.1");
  if (!existsSync(join(data, "lineitem.parquet"))) {
    mkdirSync(data, { recursive: true });
    await exec(join(dirname(python), "tpchgen-cli"), ["parquet", "-s", "0.1", `--output-dir=${data}`]);
  }
  const reference = join(work, "tpch-reference.json");
  await exec(python, [script, "--duckdb", "--data", data, "--runs", "1", "--out", reference]);
  const server = await startServer();
  try {
    const printed = await exec(python, [
      script,
      "--remote",
      server.address,
      "--data",
      data,
      "--runs",
      "2",
      "--label",
      "sparknb",
      "--check",
      reference,
    ]);
    const wrong = new Set(JSON.parse(/^wrong: (\[.*\])$/m.exec(printed)[1]));
    for (const [, id, outcome] of printed.matchAll(/^q(\d+)\s+(.*)$/gm)) {
      const name = `TPC-H query ${id}`;
      if (outcome.startsWith("ERR") || wrong.has(Number(id))) report.fail(name, outcome);
      else report.pass(name, outcome);
    }
  } finally {
    await server.stop();
  }
}
