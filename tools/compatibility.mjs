/** Writes docs/compatibility.md from the function table and the sources. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import * as esbuild from "esbuild";

const root = resolve(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "sparknb-compatibility-"));
try {
  const outfile = join(folder, "render.mjs");
  await esbuild.build({
    entryPoints: [join(root, "tools/compatibility/render.ts")],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    logLevel: "error",
  });
  const { renderCompatibility } = await import(pathToFileURL(outfile).href);
  writeFileSync(join(root, "docs/compatibility.md"), renderCompatibility(root));
} finally {
  rmSync(folder, { recursive: true });
}
