import { readFileSync } from "node:fs";
import { join } from "node:path";
import { clientServers } from "./client-servers.mjs";
import { root, work } from "./environment.mjs";
import { exec } from "./exec.mjs";
import { planPanel } from "./plan-panel.mjs";
import { samplesOn } from "./sample.mjs";
import { startSpark } from "./spark-server.mjs";

/** The TypeScript client's live tests, the answers that the SQL cases hold, and what the language server offers: all of Apache Spark itself. */
const suites = [
  "test/client/live.test.ts",
  "test/client/spatial.test.ts",
  "test/sql/",
  "test/language/cases.test.ts",
  "test/language/contexts.test.ts",
];

export async function spark(report, python) {
  const server = await startSpark(python);
  const results = join(work, "client-live.json");
  try {
    // One file after the other: they share the server's catalog.
    await exec("npx", ["vitest", "run", "--maxWorkers=1", ...suites, "--reporter=json", `--outputFile=${results}`], {
      cwd: root,
      env: { SPARKNB_TEST_REMOTE: server.address },
    }).catch(() => {});
    for (const { assertionResults } of JSON.parse(readFileSync(results, "utf8")).testResults) {
      for (const { title, status, failureMessages } of assertionResults) {
        const name = `on Spark: ${title}`;
        if (status === "passed") report.pass(name);
        else if (status === "failed") report.fail(name, failureMessages.join("\n"));
        else report.skip(name, status);
      }
    }
    await clientServers(report, server.address);
    await samplesOn(report, "Spark", server.address);
    await planPanel(report, server.address);
  } finally {
    await server.stop();
  }
}
