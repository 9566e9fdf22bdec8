import { join } from "node:path";
import { root } from "./environment.mjs";
import { exec } from "./exec.mjs";
import { startServer } from "./server.mjs";

/** Python functions by the real PySpark client, in its own interpreter: Spark's own answers. */
export async function pythonFunctions(report, python) {
  const server = await startServer("--insecure", "--conf", `spark.pyspark.python=${python}`);
  await report.check("Python functions give Spark's answers", async () =>
    (await exec(python, [join(root, "test", "compat", "python-functions.py"), server.address])).trim(),
  );
  await server.stop();
}
