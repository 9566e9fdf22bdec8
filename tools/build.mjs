/** Bundles every process, the extension and its web pages into dist/. `--watch` rebuilds on change and leaves the code readable. */
import { cpSync, existsSync, readdirSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import * as esbuild from "esbuild";
import { codeCacheLoader } from "./code-cache-loader.mjs";
import { laterParts, parts } from "./later-parts.mjs";
import { bundleTypescript, typescriptBeside } from "./typescript-beside.mjs";
import { writeTypings } from "./typings.mjs";

process.chdir(resolve(import.meta.dirname, ".."));
const { watch } = parseArgs({ options: { watch: { type: "boolean", default: false } } }).values;

/** Processes of our own, started through a loader that keeps V8's compiled code between runs. */
const processes = {
  driver: "runtime/driver/main.ts",
  worker: "runtime/worker/main.ts",
  kernel: "runtime/kernel/main.ts",
  "function-host": "runtime/function-host/main.ts",
  cli: "runtime/cli/main.ts",
  "language-server": "language-server/main.ts",
};
/** Loaded by VS Code's extension host, which has a code cache of its own. */
const hosted = { extension: "extension/main.ts", ...parts };
const pageFolders = { renderers: "extension/renderers", "plan-panel": "extension/plan-panel/view" };

const shared = {
  outdir: "dist",
  bundle: true,
  minify: !watch,
  // Errors are shown by the names of their classes.
  keepNames: true,
  sourcemap: "linked",
  sourcesContent: false,
  legalComments: "none",
  logLevel: "warning",
};
const node = {
  ...shared,
  platform: "node",
  format: "cjs",
  target: "node20",
  mainFields: ["module", "main"],
  // Code that V8 takes from its cache cannot import() in Node 20: what stays outside the bundle is required.
  supported: { "dynamic-import": false },
  external: ["@duckdb/node-bindings*", "vscode"],
  plugins: [typescriptBeside],
};

/** Names that are not shortened need not be kept: keeping one costs a call for every function that is made, a tenth of a small query's time. */
const ownNames = { minify: false, minifyWhitespace: !watch, minifySyntax: !watch, keepNames: false };

/** One build each: a mistake in one leaves the others built. */
const builds = [
  ...present(processes).map(([name, path]) => ({
    ...node,
    entryPoints: { [name]: path },
    entryNames: "[name].bundle",
    ...(["driver", "worker", "kernel", "language-server"].includes(name) && ownNames),
    plugins: [...node.plugins, codeCacheLoader(name)],
  })),
  ...present(hosted).map(([name, path]) => ({
    ...node,
    entryPoints: { [name]: path },
    plugins: [...node.plugins, laterParts],
  })),
  ...Object.entries(pageFolders).map(([name, folder]) => ({
    ...shared,
    outdir: `dist/${name}`,
    platform: "browser",
    format: "esm",
    target: "es2022",
    entryPoints: pages(folder),
    // What is large and seldom needed is loaded when it is.
    splitting: true,
    chunkNames: "chunks/[name]-[hash]",
    loader: { ".svg": "text" },
  })),
];

/** Python is not bundled: kernel and workers give the folder to an interpreter. */
for (const folder of ["python", ...Object.keys(pageFolders)])
  rmSync(`dist/${folder}`, { recursive: true, force: true });
cpSync("runtime/kernel/python/sparknb_host", "dist/python/sparknb_host", {
  recursive: true,
  filter: (path) => !path.includes("__pycache__"),
});
cpSync("runtime/worker/python/sparknb_udf", "dist/python/sparknb_udf", {
  recursive: true,
  filter: (path) => !path.includes("__pycache__"),
});
await bundleTypescript("dist/typescript.js");
writeTypings("dist/typings.json");
const contexts = await Promise.all(builds.map((build) => esbuild.context(build)));
const results = await Promise.allSettled(contexts.map((context) => (watch ? context.watch() : context.rebuild())));
if (results.some((result) => result.status === "rejected")) process.exitCode = 1; // esbuild has printed why
if (!watch) await Promise.all(contexts.map((context) => context.dispose()));

function present(entries) {
  return Object.entries(entries).filter(([name, path]) => {
    if (!existsSync(path)) console.log(`${name}: skipped, ${path} does not exist yet`);
    return existsSync(path);
  });
}

/** A page is a folder's direct `.ts`/`.tsx` file; what it shares with others sits in sub-folders. */
function pages(folder) {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { withFileTypes: true }).filter((file) => file.isFile());
  return files.map((file) => `${folder}/${file.name}`).filter((path) => /(?<!\.d)\.tsx?$/.test(path));
}
