import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runCommand } from "./run-command.mjs";

const codeServerVersion = "4.139.1";
const nodeVersion = "24";

/** Of an `npm run` around this one, which would speak of its own Node to the packages installed here. */
const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("npm_")));

const stamp = (workFolder) => join(workFolder, "code-server", `installed-${codeServerVersion}`);

/** Whether it is there already. */
export const hasCodeServer = (workFolder) => existsSync(stamp(workFolder));

/**
 * VS Code as a web server, installed once into `workFolder`. It needs a newer Node than ours, so that comes as a package too,
 * with the headers that its native modules are compiled against.
 * @returns {Promise<{ node: string, entry: string }>} paths of Node and of the script that starts the server
 */
export async function ensureCodeServer(workFolder) {
  const toolchain = join(workFolder, "node");
  const server = join(workFolder, "code-server");
  const nodePackage = join(toolchain, "node_modules", `node-${process.platform}-${process.arch}`);
  const node = join(nodePackage, "bin", "node");
  const entry = join(server, "node_modules", "code-server", "out", "node", "entry.js");
  if (hasCodeServer(workFolder)) return { node, entry };

  await install(
    toolchain,
    { dependencies: { [`node-${process.platform}-${process.arch}`]: nodeVersion } },
    environment,
  );
  await install(
    server,
    { dependencies: { "code-server": codeServerVersion }, allowScripts: { "code-server": true } },
    {
      ...environment,
      PATH: `${join(nodePackage, "bin")}:${process.env.PATH}`,
      npm_config_nodedir: nodePackage,
    },
  );
  writeFileSync(stamp(workFolder), "");
  return { node, entry };
}

async function install(folder, manifest, env) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), `${JSON.stringify({ private: true, ...manifest }, null, 2)}\n`);
  await runCommand("npm", ["install", "--no-audit", "--no-fund", "--loglevel=error"], { cwd: folder, env });
}
