import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, work } from "./environment.mjs";
import { exec } from "./exec.mjs";
import { startServer } from "./server.mjs";

/** The TypeScript client beside PySpark's: the same calls make the same messages; and what it does when the network fails, 200 times. */
export async function client(report, python) {
  await report.check("the TypeScript client's plans are PySpark's", async () => {
    const server = await startServer("--insecure", "--workers", "1");
    try {
      const plans = join(work, "pyspark-plans.json");
      const script = join(root, "test/client/plans/pyspark_plans.py");
      writeFileSync(plans, await exec(python, [script, server.address, "--functions"]));
      return await passed("test/client/plans", { SPARKNB_PYSPARK_PLANS: plans });
    } finally {
      await server.stop();
    }
  });
  await report.check("200 broken connections end with the right rows, or the right error", () =>
    passed("test/client/faults", { SPARKNB_FAULT_RUNS: "200" }),
  );
}

/** How many tests of a folder passed. @throws Error with what failed */
async function passed(folder, env) {
  const results = join(work, "client-results.json");
  await exec("npx", ["vitest", "run", folder, "--reporter=json", `--outputFile=${results}`], { cwd: root, env }).catch(
    () => {},
  );
  const { testResults, numPassedTests } = JSON.parse(readFileSync(results, "utf8"));
  const failed = testResults.flatMap(({ assertionResults }) =>
    assertionResults.filter((test) => test.status === "failed"),
  );
  if (failed.length > 0)
    throw new Error(failed.map(({ title, failureMessages }) => `${title}: ${failureMessages[0]}`).join("\n"));
  return `${numPassedTests} tests`;
}
