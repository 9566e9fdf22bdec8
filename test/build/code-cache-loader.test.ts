import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as esbuild from "esbuild";
import { afterEach, beforeEach, expect, test } from "vitest";
// @ts-expect-error the build tools are plain JavaScript
import { codeCacheLoader } from "../../tools/code-cache-loader.mjs";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sparknb-test-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function build(text: string): Promise<void> {
  writeFileSync(join(folder, "main.js"), text);
  await esbuild.build({
    entryPoints: { tool: join(folder, "main.js") },
    outdir: join(folder, "dist"),
    entryNames: "[name].bundle",
    bundle: true,
    supported: { "dynamic-import": false },
    platform: "node",
    format: "cjs",
    plugins: [codeCacheLoader("tool")],
    logLevel: "silent",
  });
}

const run = (cache: string) =>
  execFileSync(process.execPath, [join(folder, "dist/tool.js")], {
    env: { ...process.env, XDG_CACHE_HOME: cache },
  }).toString();
const cached = () => readdirSync(join(folder, "cache/sparknb/code"));

const program = (word: string) => `const path = require("node:path");
  import("node:os").then(() => console.log("${word}", path.basename(__dirname)));`;

test("a program runs the same without, with and after a cache", async () => {
  await build(program("one"));
  expect(run(join(folder, "cache"))).toBe("one dist\n");
  expect(cached()).toHaveLength(1);
  expect(run(join(folder, "cache"))).toBe("one dist\n");
});

test("a new build of the same length does not run the old code, and its cache replaces the old one", async () => {
  await build(program("one"));
  run(join(folder, "cache"));
  const before = cached();
  await build(program("two"));
  expect(run(join(folder, "cache"))).toBe("two dist\n");
  expect(cached()).toHaveLength(1);
  expect(cached()).not.toEqual(before);
});

test("a broken cache and a folder that cannot be written do no harm", async () => {
  await build(program("one"));
  run(join(folder, "cache"));
  writeFileSync(join(folder, "cache/sparknb/code", cached()[0]!), "rubbish");
  expect(run(join(folder, "cache"))).toBe("one dist\n");
  mkdirSync(join(folder, "blocked"));
  writeFileSync(join(folder, "blocked/sparknb"), "a file where the folder should be");
  expect(run(join(folder, "blocked"))).toBe("one dist\n");
});
