// `npm run test:editor [-- --keep-vsix] [-- --only NAME]`: installs the packaged VSIX in a real VS Code (code-server + Chromium) and drives it.
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Workbench } from "./harness/workbench.mjs";
import { ensureVsix, installVsix } from "./setup/extension.mjs";
import { setup, workFolder } from "./setup/setup.mjs";

const { values } = parseArgs({
  options: { "keep-vsix": { type: "boolean", default: false }, only: { type: "string", default: "" } },
});

const codeServer = setup();
const extensionsFolder = join(workFolder, "extensions");
installVsix(codeServer, ensureVsix(!values["keep-vsix"]), extensionsFolder, join(workFolder, "user-data"));
if (!values.only) rmSync(join(workFolder, "screenshots"), { recursive: true, force: true });
mkdirSync(join(workFolder, "screenshots"), { recursive: true });

const folder = new URL("./scenarios/", import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith(".mjs") && file.startsWith(values.only));
let failed = 0;
for (const file of files.sort()) {
  const { title, run } = await import(new URL(file, folder));
  if (await passes(file, title, run)) continue;
  console.log("  once more:");
  if (!(await passes(file, title, run))) failed++;
}
/** A browser on a busy machine may miss a moment: a scenario has a second try, and the log shows that it took it. */
async function passes(file, title, run) {
  const workbench = new Workbench({ codeServer, workFolder, extensionsFolder });
  const started = Date.now();
  try {
    await run(workbench);
    console.log(`✓ ${title} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
    return true;
  } catch (error) {
    await workbench.editor?.screenshot(`failed-${file.replace(".mjs", "")}`).catch(() => {});
    console.log(`✗ ${title}\n${error.stack}`);
    return false;
  } finally {
    await workbench.close();
  }
}

console.log(`${files.length - failed} passed, ${failed} failed, 0 skipped`);
process.exit(failed > 0 ? 1 : 0);
