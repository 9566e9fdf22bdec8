// Guards what goes to users: `node tools/check-vsix.mjs FILE.vsix TARGET`.
import { statSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { parts } from "./later-parts.mjs";
import { zipEntries } from "./zip-entries.mjs";

const maxBytes = 80 * 1024 * 1024;

const library = { linux: "libduckdb.so", darwin: "libduckdb.dylib", win32: "duckdb.dll" };
const processes = [
  "extension",
  ...Object.keys(parts),
  "language-server",
  "driver",
  "worker",
  "kernel",
  "function-host",
  "cli",
];

const required = (target) => [
  "package.json",
  "package.nls.json",
  "readme.md",
  "changelog.md",
  "LICENSE.txt",
  "dist/THIRD-PARTY-NOTICES.txt",
  ...processes.map((name) => `dist/${name}.js`),
  "dist/typescript.js",
  "dist/typings.json",
  "dist/python/sparknb_host/main.py",
  "dist/renderers/grid.js",
  "dist/renderers/chart.js",
  "dist/renderers/error.js",
  "dist/plan-panel/panel.js",
  "dist/plan-panel/panel.css",
  "extension/media/icon.png",
  "extension/samples/first-steps.sparknb",
  "node_modules/@duckdb/node-bindings/duckdb.js",
  `node_modules/@duckdb/node-bindings-${target}/duckdb.node`,
  `node_modules/@duckdb/node-bindings-${target}/${library[target.split("-")[0]]}`,
];

/** Sources, tests, settings of tools, maps, other platforms' binaries. */
const forbidden = (target) => [
  /\.(ts|map|proto|test\.js|log|vsix|tsbuildinfo)$/,
  /^(runtime|language-server|test|tools|docs|\.)/,
  /^extension\/(?!media\/|samples\/)/,
  /(^|\/)(tsconfig|biome|package-lock|buf)[^/]*$/,
  new RegExp(`^node_modules/(?!@duckdb/node-bindings/|@duckdb/node-bindings-${target}/|detect-libc/)`),
];

/** @throws Error naming everything that is missing, superfluous or too big */
export function checkVsix(path, target) {
  const names = zipEntries(path)
    .map(({ name }) => name)
    .filter((name) => name.startsWith("extension/"))
    .map((name) => name.slice("extension/".length));
  const problems = [
    ...required(target)
      .filter((name) => !names.includes(name))
      .map((name) => `missing: ${name}`),
    ...names
      .filter((name) => forbidden(target).some((pattern) => pattern.test(name)))
      .map((name) => `does not belong: ${name}`),
  ];
  const bytes = statSync(path).size;
  if (bytes >= maxBytes) problems.push(`too big: ${bytes} bytes, limit ${maxBytes}`);
  if (problems.length > 0) throw new Error(`${basename(path)}\n  ${problems.join("\n  ")}`);
  return { files: names.length, bytes };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(checkVsix(process.argv[2], process.argv[3]));
