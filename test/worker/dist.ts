import { resolve } from "node:path";
import * as esbuild from "esbuild";

/** Bundles one process of ours for a test, from the sources as they are, and gives the folder it is in. */
export async function bundle(entries: Readonly<Record<string, string>>): Promise<string> {
  const outdir = resolve(import.meta.dirname, "../.work", `dist-${process.pid}`);
  await esbuild.build({
    entryPoints: entries,
    outdir,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    mainFields: ["module", "main"],
    external: ["@duckdb/node-bindings*"],
    logLevel: "error",
  });
  return outdir;
}
