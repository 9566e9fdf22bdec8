import { cpSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import * as esbuild from "esbuild";

let made = 0;

/** Bundles processes of ours for a test, from the sources as they are, and gives the folder they are in. */
export async function bundle(
  entries: Readonly<Record<string, string>>,
  format: "cjs" | "esm" = "cjs",
): Promise<string> {
  const outdir = resolve(import.meta.dirname, "../.work", `dist-${process.pid}-${made++}`);
  await esbuild.build({
    entryPoints: { ...entries },
    outdir,
    bundle: true,
    platform: "node",
    format,
    target: "node20",
    mainFields: ["module", "main"],
    external: ["@duckdb/node-bindings*"],
    logLevel: "error",
  });
  if ("kernel" in entries) {
    const host = resolve(import.meta.dirname, "../../runtime/kernel/python/sparknb_host");
    cpSync(host, resolve(outdir, "python/sparknb_host"), { recursive: true });
  }
  if (format === "esm") writeFileSync(resolve(outdir, "package.json"), '{ "type": "module" }');
  return outdir;
}
