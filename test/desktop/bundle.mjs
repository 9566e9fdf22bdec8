import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const smoke = fileURLToPath(new URL("./smoke.ts", import.meta.url));

/** Puts the notebook and the code that an extension host runs into a folder. @returns the code's path */
export async function prepareSmoke(folder) {
  const cell = {
    ...{ cell_type: "code", execution_count: null, id: "smoke", outputs: [] },
    metadata: { vscode: { languageId: "sparksql" } },
    source: ["SELECT sum(id) AS total FROM range(4)"],
  };
  const notebook = { cells: [cell], metadata: {}, nbformat: 4, nbformat_minor: 5 };
  writeFileSync(join(folder, "smoke.sparknb"), JSON.stringify(notebook));
  const outfile = join(folder, "smoke.cjs");
  await build({ entryPoints: [smoke], outfile, bundle: true, format: "cjs", platform: "node", external: ["vscode"] });
  return outfile;
}
