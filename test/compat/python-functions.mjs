import { join } from "node:path";
import { root } from "./environment.mjs";
import { exec } from "./exec.mjs";
import { startServer } from "./server.mjs";

const scripts = {
  "Python functions": "python-functions.py",
  "Python functions from rows to rows": "python-maps.py",
  "Python functions over windows": "python-windows.py",
};

/** Python functions by the real PySpark client, in its own interpreter: Spark's own answers. */
export async function pythonFunctions(report, python) {
  const server = await startServer("--insecure", "--conf", `spark.pyspark.python=${python}`);
  for (const [what, script] of Object.entries(scripts)) {
    await report.check(`${what} give Spark's answers`, async () =>
      (await exec(python, [join(root, "test", "compat", script), server.address])).trim(),
    );
  }
  await server.stop();
}
