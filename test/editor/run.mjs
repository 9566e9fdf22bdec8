// `npm run test:editor [-- --keep-vsix] [-- --only NAME] [-- --lanes N]`: installs the packaged VSIX in a real VS Code (code-server + Chromium) and drives it.
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Lane } from "./harness/lane.mjs";
import { ensureVsix } from "./setup/extension.mjs";
import { setup, workFolder } from "./setup/setup.mjs";

const { values } = parseArgs({
  options: {
    "keep-vsix": { type: "boolean", default: false },
    only: { type: "string", default: "" },
    lanes: { type: "string", default: String(Math.min(2, availableParallelism())) },
  },
});

const scenarios = new URL("./scenarios/", import.meta.url);
const files = readdirSync(scenarios).filter((file) => file.endsWith(".mjs") && file.startsWith(values.only));
const [codeServer, vsix] = await Promise.all([setup(), ensureVsix(!values["keep-vsix"])]);
if (!values.only) rmSync(join(workFolder, "screenshots"), { recursive: true, force: true });
mkdirSync(join(workFolder, "screenshots"), { recursive: true });

// The one that installs packages takes longest: the other lane goes on meanwhile.
const waiting = files.toSorted((a, b) => Number(b === "python.mjs") - Number(a === "python.mjs") || a.localeCompare(b));
const lanes = Array.from({ length: Math.min(Number(values.lanes), files.length) }, (_, id) => new Lane(id));
const ends = (await Promise.all(lanes.map((lane) => lane.work({ codeServer, vsix }, waiting)))).flat();
const [passed, failed, skipped] = ["passed", "failed", "skipped"].map(
  (end) => ends.filter((one) => one === end).length,
);
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exit(failed > 0 ? 1 : 0);
