import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureCodeServer } from "./code-server.mjs";
import { ensureSystemPackages } from "./system-packages.mjs";

export const workFolder = fileURLToPath(new URL("../.work", import.meta.url));

/** Idempotent; two minutes the first time, nothing after. */
export async function setup() {
  mkdirSync(join(workFolder, "screenshots"), { recursive: true });
  await ensureSystemPackages();
  return ensureCodeServer(workFolder);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await setup());
