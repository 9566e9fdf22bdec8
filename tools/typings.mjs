/** What the language server knows of the names that cells use: the client API's declarations, TypeScript's own library, Node's types. */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import ts from "typescript";

const root = resolve(import.meta.dirname, "..");
const api = join(root, "runtime/client/api/index.ts");
/** Rooms whose types a user of the client API can meet. */
const shown = ["runtime/client/", "runtime/types/"];

/** Declaration files of modules and of all that they import, by their paths from the project's folder. */
export const declarations = (entries) => emitted(entries).files;

function emitted(entries) {
  const program = ts.createProgram(entries, {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ["lib.es2023.d.ts", "lib.esnext.disposable.d.ts"],
    types: ["node"],
    declaration: true,
    emitDeclarationOnly: true,
    stripInternal: true,
    noCheck: true,
    skipLibCheck: true,
  });
  const files = {};
  program.emit(undefined, (path, text) => {
    files[relative(root, path)] = text;
  });
  return { program, files };
}

/** Declarations by the path that the server gives them. */
export function typings() {
  const { program, files: all } = emitted([api, join(root, "runtime/client/predefined.ts")]);
  const own = Object.entries(all).filter(([name]) => shown.some((folder) => name.startsWith(folder)));
  const files = Object.fromEntries(own.map(([name, text]) => [`/sparknb/${name}`, text]));
  files["/sparknb/cells.d.ts"] = predefinedNames(program);
  for (const [path, text] of [...libraries(), ...nodeTypes()]) files[path] = text;
  return files;
}

/** Does nothing when nothing that it reads is newer: it takes seconds. */
export function writeTypings(outfile) {
  const sources = ["runtime/client", "runtime/types", "runtime/protocol", "runtime/errors"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true }).map((file) => join(root, folder, String(file))),
  );
  const newest = Math.max(
    ...[import.meta.filename, join(root, "package-lock.json"), ...sources].map((path) => statSync(path).mtimeMs),
  );
  if (existsSync(outfile) && statSync(outfile).mtimeMs >= newest) return;
  writeFileSync(outfile, JSON.stringify(typings()));
}

/** Global declarations of what `runtime/client/predefined.ts` provides. */
function predefinedNames(program) {
  const checker = program.getTypeChecker();
  const exportsOf = (path) => checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(path)));
  const lines = [];
  const add = (module, symbols) => {
    for (const symbol of symbols) {
      if (!/^[A-Z]/.test(symbol.name)) continue;
      const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
      const parameters = target.declarations?.find((node) => node.typeParameters)?.typeParameters;
      if (target.flags & ts.SymbolFlags.Value) lines.push(`const ${symbol.name}: typeof ${module}.${symbol.name};`);
      if (target.flags & ts.SymbolFlags.Type && !parameters)
        lines.push(`type ${symbol.name} = ${module}.${symbol.name};`);
    }
  };
  add("client", exportsOf(api));
  add("client.types", exportsOf(join(root, "runtime/client/api/types.ts")));
  const functions = "client.functions";
  return `import * as client from "./runtime/client/api/index";
declare global {
  /** The notebook's session at Spark. */
  const spark: client.SparkSession;
  /** Shows a value below the cell: a DataFrame as a table, others as text. */
  function display(value: unknown): Promise<void>;
  ${["functions", "F"].map((name) => `/** Spark's functions. */ const ${name}: typeof ${functions};`).join("\n  ")}
  /** Spark's machine learning. */
  const ml: typeof client.ml;
  ${["col", "lit", "expr", "udf"].map((name) => `const ${name}: typeof ${functions}.${name};`).join("\n  ")}
  ${[...new Set(lines)].join("\n  ")}
}
`;
}

function* libraries() {
  const folder = dirname(ts.getDefaultLibFilePath({}));
  const seen = new Set();
  const visit = function* (name) {
    if (seen.has(name)) return;
    seen.add(name);
    const text = readFileSync(join(folder, name), "utf8");
    yield [`/lib/${name}`, text];
    for (const [, lib] of text.matchAll(/<reference lib="([^"]+)"/g)) yield* visit(`lib.${lib}.d.ts`);
  };
  for (const name of ["lib.es2023.d.ts", "lib.esnext.disposable.d.ts", "lib.decorators.d.ts"]) yield* visit(name);
}

function* nodeTypes() {
  for (const name of ["@types/node", "undici-types"]) {
    const folder = join(root, "node_modules", name);
    if (!existsSync(folder)) continue;
    for (const file of readdirSync(folder, { recursive: true }).map(String).sort()) {
      const isWanted =
        (file.endsWith(".d.ts") && !file.startsWith("ts5") && !file.includes("inspector")) || file === "package.json";
      if (isWanted) yield [`/node_modules/${name}/${file}`, readFileSync(join(folder, file), "utf8")];
    }
  }
}
