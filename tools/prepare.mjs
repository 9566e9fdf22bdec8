import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, "node_modules", ".sparknb-installed");

/** Runs a command of npm's packages or npm itself in the project's folder, its output shown. */
export function run(command, args, options = {}) {
  execFileSync(command, args, { cwd: root, stdio: "inherit", shell: process.platform === "win32", ...options });
}

/** Installs what package-lock.json names, once for each version of it. */
export function install() {
  const wanted = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  console.log("Installing packages …");
  run("npm", ["ci", "--loglevel=error"]);
  writeFileSync(stamp, wanted);
}

const sources = [
  "runtime",
  "extension",
  "language-server",
  "tools",
  "package.json",
  "package-lock.json",
  "buf.yaml",
  "buf.gen.yaml",
];
const made = new Set(["gen", "data", "out"]);

/** Builds, unless every source is as it was at the last build. */
export function build() {
  const hash = createHash("sha256");
  const add = (path) => {
    const status = statSync(join(root, path));
    if (!status.isDirectory()) hash.update(`${path} ${status.size} ${status.mtimeMs}\n`);
    else for (const name of readdirSync(join(root, path)).sort()) if (!made.has(name)) add(`${path}/${name}`);
  };
  for (const path of sources) add(path);
  const built = join(root, "dist", ".built");
  const wanted = hash.digest("hex");
  if (existsSync(built) && readFileSync(built, "utf8") === wanted) return;
  run("npm", ["run", "-s", "build"]);
  writeFileSync(built, wanted);
}
