import { writeFileSync } from "node:fs";
import { join } from "node:path";
import * as esbuild from "esbuild";
import { root, work } from "./environment.mjs";
import { exec } from "./exec.mjs";

/** Our table of error conditions says what Spark's own list says: SQLSTATE and message, word for word. */
export async function conditions(report, python) {
  await report.check("error conditions are Spark's, word for word", async () => {
    const { outputFiles } = await esbuild.build({
      entryPoints: [join(root, "runtime", "errors", "index.ts")],
      bundle: true,
      format: "esm",
      write: false,
    });
    const url = `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`;
    const table = join(work, "conditions.json");
    writeFileSync(table, JSON.stringify((await import(url)).conditions));
    return (await exec(python, [join(root, "test", "compat", "conditions.py"), table])).trim();
  });
}
