import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as esbuild from "esbuild";

/** A benchmark that calls the sources themselves: bundled, and run in a process of its own. */
export const inProcess = (source) => async (args) => {
  const folder = mkdtempSync(join(tmpdir(), "sparknb-benchmark-"));
  try {
    const outfile = join(folder, "benchmark.cjs");
    await esbuild.build({
      entryPoints: [join(import.meta.dirname, source)],
      outfile,
      bundle: true,
      platform: "node",
      format: "cjs",
      define: { "import.meta.dirname": JSON.stringify(import.meta.dirname) },
      logLevel: "error",
    });
    process.exitCode = spawnSync(process.execPath, [...process.execArgv, outfile, ...args], {
      stdio: "inherit",
    }).status;
  } finally {
    rmSync(folder, { recursive: true });
  }
};
