// `npm run test:desktop`: the extension in VS Code itself, downloaded once or `SPARKNB_VSCODE=EXECUTABLE`. Needs a screen (`xvfb-run -a` on a server).
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { downloadAndUnzipVSCode, runTests } from "@vscode/test-electron";
import { prepareSmoke } from "./bundle.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const cachePath = fileURLToPath(new URL("./.work", import.meta.url));

const vscodeExecutablePath = process.env.SPARKNB_VSCODE ?? (await download());
// Short: sockets lie there.
const folder = mkdtempSync(join(tmpdir(), "desktop-"));
try {
  await runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: root,
    extensionTestsPath: await prepareSmoke(folder),
    launchArgs: [folder, "--disable-workspace-trust", "--user-data-dir", join(folder, "user-data")],
  });
  console.log("1 passed, 0 failed, 0 skipped");
} catch (error) {
  console.log(`✗ a notebook runs in VS Code: ${error.message}\n0 passed, 1 failed, 0 skipped`);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

async function download() {
  mkdirSync(cachePath, { recursive: true });
  try {
    return await downloadAndUnzipVSCode({ cachePath });
  } catch (error) {
    console.log(
      `VS Code could not be downloaded (${error.message}): set SPARKNB_VSCODE to the executable of an installed one.`,
    );
    console.log("0 passed, 1 failed, 0 skipped");
    process.exit(1);
  }
}
