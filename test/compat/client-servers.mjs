// `node test/compat/client-servers.mjs "Apache Spark 4.3=sc://…" "sparknb=sc://…" …`: the client's live tests against each of these servers; what they
// said is written to tools/compatibility/client-servers.json, from which docs/compatibility.md is made.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, work } from "./environment.mjs";
import { exec } from "./exec.mjs";

const results = join(work, "client-live.json");
const servers = [];
for (const argument of process.argv.slice(2)) {
  const at = argument.indexOf("=sc://");
  await exec(
    "npx",
    ["vitest", "run", "--retry", "0", "test/client/live.test.ts", "--reporter=json", `--outputFile=${results}`],
    {
      cwd: root,
      env: { SPARKNB_TEST_REMOTE: argument.slice(at + 1) },
    },
  ).catch(() => {});
  const tests = JSON.parse(readFileSync(results, "utf8")).testResults.flatMap(
    ({ assertionResults }) => assertionResults,
  );
  const named = tests.map(({ ancestorTitles, title, status }) => [
    [...ancestorTitles.slice(1), title].join(": "),
    status,
  ]);
  servers.push({ name: argument.slice(0, at), tests: Object.fromEntries(named) });
}
writeFileSync(join(root, "tools/compatibility/client-servers.json"), `${JSON.stringify(servers, undefined, 2)}\n`);
