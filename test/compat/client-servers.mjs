import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, work } from "./environment.mjs";
import { exec } from "./exec.mjs";
import { startSail } from "./sail-server.mjs";
import { startServer } from "./server.mjs";

const table = join(root, "tools/compatibility/client-servers.json");
const results = join(work, "client-live.json");

/**
 * The client's live tests against Apache Spark, sparknb and Sail. docs/compatibility.md has a table of it; where it is no longer so, what the
 * table is made from is written anew, and the check fails.
 */
export async function clientServers(report, sparkAddress) {
  await report.check("the client's tests on three Sparks go as docs/compatibility.md says", async () => {
    const servers = [{ name: "Apache Spark 4.3", tests: await liveTests(sparkAddress) }];
    for (const [name, start] of [
      ["sparknb", () => startServer("--insecure", "--workers", "2")],
      ["Sail 0.7.2", startSail],
    ]) {
      const server = await start();
      try {
        servers.push({ name, tests: await liveTests(server.address) });
      } finally {
        await server.stop();
      }
    }
    const failed = Object.entries(servers[0].tests).filter(([, status]) => status !== "passed");
    if (failed.length > 0) throw new Error(`on Apache Spark: ${failed.map(([test]) => test).join(", ")}`);
    const text = `${JSON.stringify(servers, undefined, 2)}\n`;
    if (readFileSync(table, "utf8") !== text) {
      const otherwise = differences(JSON.parse(readFileSync(table, "utf8")), servers);
      writeFileSync(table, text);
      throw new Error(`${otherwise.join("; ")}; ${table} is written anew: run node tools/compatibility.mjs`);
    }
    const passed = ({ tests }) => Object.values(tests).filter((status) => status === "passed").length;
    return servers.map((server) => `${server.name}: ${passed(server)}`).join(", ");
  });
}

function differences(expected, actual) {
  return actual.flatMap(({ name, tests }, index) =>
    Object.entries(tests)
      .filter(([test, status]) => expected[index]?.tests[test] !== status)
      .map(([test, status]) => `${name}, ${test}: ${status}`),
  );
}

/** How each test went, by its name. */
async function liveTests(address) {
  await exec(
    "npx",
    ["vitest", "run", "--retry", "0", "test/client/live.test.ts", "--reporter=json", `--outputFile=${results}`],
    { cwd: root, env: { SPARKNB_TEST_REMOTE: address } },
  ).catch(() => {});
  const tests = JSON.parse(readFileSync(results, "utf8")).testResults.flatMap(
    ({ assertionResults }) => assertionResults,
  );
  return Object.fromEntries(
    tests.map(({ ancestorTitles, title, status }) => [[...ancestorTitles.slice(1), title].join(": "), status]),
  );
}
