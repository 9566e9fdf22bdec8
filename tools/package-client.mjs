// `npm run package:client [-- --out FOLDER]`: the Spark Connect client alone, as a package for npm: sparknb-<version>.tgz.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import * as esbuild from "esbuild";
import { functionDocumenter } from "./document-functions.mjs";
import { root, run } from "./prepare.mjs";
import { otherNotices } from "./third-party-notices.mjs";
import { declarations } from "./typings.mjs";

const { out } = parseArgs({ options: { out: { type: "string", default: root } } }).values;
const entry = "runtime/client/api/index";
const common = { absWorkingDir: root, platform: "node", target: "node20", logLevel: "warning", legalComments: "none" };
const commonJsNames = `import { createRequire } from "node:module";
import { dirname as $folderOf } from "node:path";
import { fileURLToPath as $pathOf } from "node:url";
const require = createRequire(import.meta.url);
const __dirname = $folderOf($pathOf(import.meta.url));
`;
const { version, license, engines, dependencies, devDependencies } = JSON.parse(
  readFileSync(join(root, "package.json"), "utf8"),
);

run("npm", ["run", "-s", "generate"]);
const folder = mkdtempSync(join(tmpdir(), "sparknb-client-"));
try {
  const used = await writeCommonJs(join(folder, "cjs"));
  await writeModules(join(folder, "esm"), used.files);
  const documented = await functionDocumenter();
  const types = Object.entries(declarations([join(root, `${entry}.ts`)])).map(([path, text]) => [
    path,
    path.startsWith("runtime/client/api/functions/") ? documented(text) : text,
  ]);
  const paths = new Set(types.map(([path]) => path.replace(/\.d\.ts$/, "")));
  for (const kind of ["esm", "cjs"])
    for (const [path, text] of types) write(join(folder, kind, path), withFileNames(path, text, paths));
  for (const file of ["LICENSE", "CHANGELOG.md"]) cpSync(join(root, file), join(folder, file));
  cpSync(join(root, "docs/client.md"), join(folder, "README.md"));
  write(join(folder, "NOTICE"), otherNotices());
  write(join(folder, "package.json"), JSON.stringify(manifest(used.packages), undefined, 2));
  write(join(folder, "esm/package.json"), '{ "type": "module", "sideEffects": false }\n');
  write(join(folder, "cjs/package.json"), '{ "type": "commonjs" }\n');
  mkdirSync(out, { recursive: true });
  run("npm", ["pack", "--silent", "--pack-destination", resolve(out), folder]);
} finally {
  rmSync(folder, { recursive: true });
}

function manifest(packages) {
  const versions = packages.filter((name) => name !== "typescript").map((name) => [name, dependencies[name]]);
  return {
    name: "sparknb",
    version,
    description:
      "Spark Connect for TypeScript: DataFrames, SQL, streams and functions of your own, on any Spark Connect server.",
    license,
    engines: { node: engines.node },
    keywords: ["spark", "spark-connect", "dataframe", "sql", "arrow"],
    sideEffects: false,
    main: `./cjs/${entry}.js`,
    types: `./cjs/${entry}.d.ts`,
    exports: {
      ".": {
        import: { types: `./esm/${entry}.d.ts`, default: `./esm/${entry}.js` },
        require: { types: `./cjs/${entry}.d.ts`, default: `./cjs/${entry}.js` },
      },
      "./package.json": "./package.json",
    },
    dependencies: Object.fromEntries(versions),
    // Only `udf` reads TypeScript.
    peerDependencies: { typescript: devDependencies.typescript.replace("^", ">=") },
    peerDependenciesMeta: { typescript: { optional: true } },
  };
}

/** One file: whoever requires it has no bundler. */
async function writeCommonJs(outdir) {
  const { metafile } = await esbuild.build({
    ...common,
    outfile: join(outdir, `${entry}.js`),
    entryPoints: [`${entry}.ts`],
    bundle: true,
    packages: "external",
    format: "cjs",
    metafile: true,
  });
  const imports = Object.values(metafile.outputs).flatMap((output) => output.imports.map(({ path }) => path));
  const names = imports.filter((path) => !path.startsWith("node:")).map((path) => /^(@[^/]+\/)?[^/]+/.exec(path)[0]);
  return { files: Object.keys(metafile.inputs), packages: [...new Set(names)].sort() };
}

/** A file for each source, so that a bundler leaves out what is not used. */
async function writeModules(outdir, files) {
  const { outputFiles } = await esbuild.build({
    ...common,
    outdir,
    outbase: ".",
    entryPoints: files,
    format: "esm",
    logOverride: { "unsupported-require-call": "silent" },
    write: false,
  });
  const paths = new Set(outputFiles.map(({ path }) => relative(outdir, path).replace(/\.js$/, "")));
  for (const { path, text } of outputFiles) {
    const named = withFileNames(relative(outdir, path), text, paths);
    write(path, /\brequire\b|\b__dirname\b/.test(named) ? `${commonJsNames}${named}` : named);
  }
}

/** Node's modules are found by the whole name of their file. */
function withFileNames(path, text, paths) {
  return text.replace(/\b(from |import |import\()"(\.\.?(?:\/[^"]*)?)"/g, (_, before, specifier) => {
    const target = join(dirname(path), specifier);
    const file = paths.has(target) ? specifier : `${specifier.replace(/\/$/, "")}/index`;
    return `${before}"${file}.js"`;
  });
}

function write(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
