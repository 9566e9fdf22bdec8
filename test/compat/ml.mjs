import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root, work } from "./environment.mjs";
import { exec } from "./exec.mjs";
import { startServer } from "./server.mjs";

/** MLlib's stages by the real PySpark client: Spark's own figures. */
export async function ml(report, python) {
  const server = await startServer("--insecure");
  const folder = mkdtempSync(join(work, "ml-"));
  await report.check("MLlib gives Spark's figures", async () =>
    (await exec(python, [join(root, "test", "compat", "ml.py"), server.address, folder])).trim(),
  );
  await report.check("customer segments cost what Spark's do", async () =>
    (await exec(python, [join(root, "test", "compat", "rfm.py"), server.address, folder])).trim().split("\n").at(-1),
  );
  rmSync(folder, { recursive: true, force: true });
  await server.stop();
}
