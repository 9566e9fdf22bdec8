import { join } from "node:path";
import { hasCodeServer } from "../editor/setup/code-server.mjs";
import { workFolder } from "../editor/setup/setup.mjs";
import { root } from "./environment.mjs";
import { exec } from "./exec.mjs";

const name = "on Spark: the plan panel";

/** The editor's scenario of a Spark of another make, with the extension as `test:editor` packaged it last. */
export async function planPanel(report, address) {
  if (!hasCodeServer(workFolder)) return report.skip(name, "no editor here: npm run test:editor installs it");
  await report.check(name, async () => {
    const args = [join(root, "test/editor/run.mjs"), "--keep-vsix", "--only", "plan-remote", "--lanes", "1"];
    const printed = await exec(process.execPath, args, { cwd: root, env: { SPARKNB_TEST_REMOTE: address } });
    if (!printed.includes("1 passed, 0 failed, 0 skipped")) throw new Error(printed);
  });
}
