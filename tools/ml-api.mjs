/** Writes the client's ML classes (`runtime/client/api/ml/generated`) from the driver's registry and its table of parameters. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { renderMlApi } from "./ml-api/render.mjs";

const folder = resolve(import.meta.dirname, "..", "runtime/client/api/ml/generated");
const files = await renderMlApi();
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
