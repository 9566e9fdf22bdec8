// `npm test`: installs, builds, checks style, types and walls, and runs every test that needs nothing but npm's packages.
import { readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, install, run } from "./prepare.mjs";

install();
build();
run("npm", ["run", "-s", "lint"]);
run("npm", ["run", "-s", "typecheck"]);

const report = join(tmpdir(), `sparknb-test-${process.pid}.json`);
let failed = false;
try {
  run("npx", ["vitest", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`]);
} catch {
  failed = true;
}
const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(report, "utf8"));
rmSync(report);
console.log(`${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests + numTodoTests} skipped`);
process.exit(failed ? 1 : 0);
