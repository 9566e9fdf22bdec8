import { createRequire } from "node:module";
import { join } from "node:path";
import * as esbuild from "esbuild";
import { root, work } from "./paths.mjs";

/** A TypeScript module of this repository, bundled for this run: plain Node reads no TypeScript. @param path from the root */
export const bundled = async (path) => createRequire(import.meta.url)(await bundleFile(path));

/** The bundle's file. */
export async function bundleFile(path) {
  const outfile = join(work, `${path.replace(/\W+/g, "-")}.cjs`);
  await esbuild.build({
    entryPoints: [join(root, path)],
    outfile,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    mainFields: ["module", "main"],
    logLevel: "warning",
  });
  return outfile;
}
