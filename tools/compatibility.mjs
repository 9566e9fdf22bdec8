/** Writes docs/compatibility.md from the function table and the sources. An argument tells the folder of PySpark's names (`../shared`). */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import * as esbuild from "esbuild";

const root = resolve(import.meta.dirname, "..");
const surface = join(resolve(process.argv[2] ?? join(root, "../shared")), "conformance/surface.json");
const folder = mkdtempSync(join(root, "node_modules/.compatibility-"));
try {
  const outfile = join(folder, "render.mjs");
  await esbuild.build({
    entryPoints: [join(root, "tools/compatibility/render.ts")],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    // Its own files are read from where they are.
    external: ["typescript"],
    logLevel: "error",
  });
  const { renderCompatibility } = await import(pathToFileURL(outfile).href);
  writeFileSync(
    join(root, "docs/compatibility.md"),
    renderCompatibility(root, existsSync(surface) ? surface : undefined),
  );
} finally {
  rmSync(folder, { recursive: true });
}
