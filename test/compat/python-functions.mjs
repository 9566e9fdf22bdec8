import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { isAlive } from "../is-alive.mjs";
import { root } from "./environment.mjs";
import { exec } from "./exec.mjs";
import { startServer } from "./server.mjs";

const scripts = {
  "Python functions": "python-functions.py",
  "What only the DataFrame API asks for": "python-frames.py",
  "Python functions from rows to rows": "python-maps.py",
  "Python functions over windows": "python-windows.py",
  "Python table functions": "python-tables.py",
  "Python data sources": "python-sources.py",
  "Python functions with files": "python-files.py",
  "Python functions of every kind, all rows": "python-kinds.py",
  "Python functions that fail": "python-failures.py",
};

/** Python functions by the real PySpark client, in its own interpreter: Spark's own answers. */
export async function pythonFunctions(report, python) {
  const memory = "spark.executor.pyspark.memory=2g";
  const server = await startServer("--insecure", "--conf", `spark.pyspark.python=${python}`, "--conf", memory);
  const folder = await mkdtemp(join(tmpdir(), "sparknb-python-"));
  const pids = join(folder, "pids");
  for (const [what, script] of Object.entries(scripts)) {
    await report.check(`${what} give Spark's answers`, async () =>
      (await exec(python, [join(root, "test", "compat", script), server.address, pids])).trim(),
    );
  }
  await report.check("The pandas API on Spark gives what its documentation shows", async () => {
    const script = join(root, "test", "compat", "pandas-api.py");
    const printed = await exec(python, [
      script,
      server.address,
      join(folder, "pandas.json"),
      "window,datetimes,strings",
    ]);
    const rates = [...printed.matchAll(/^(\S+): (\d+) of (\d+)/gm)];
    const broken = rates.filter(([, , passed, all]) => passed !== all);
    if (broken.length > 0 || rates.length === 0) throw new Error(printed);
    return rates.map(([line]) => line).join(", ");
  });
  await server.stop();
  await report.check("No Python process outlives its server", async () => {
    const living = (await readFile(pids, "utf8")).split("\n").map(Number);
    for (let tries = 0; living.some(isAlive); tries++) {
      if (tries > 600) throw new Error(`still alive: ${living.filter(isAlive).join(", ")}`);
      await wait(100);
    }
    return `${living.length} have ended`;
  });
  await rm(folder, { recursive: true });
}
