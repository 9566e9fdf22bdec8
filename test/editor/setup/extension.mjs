import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runCommand } from "./run-command.mjs";

export const root = fileURLToPath(new URL("../../..", import.meta.url));

/** The VSIX that users get. @param rebuild false: the one of an earlier run will do */
export async function ensureVsix(rebuild) {
  const { name, version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const file = join(root, `${name}-${process.platform}-${process.arch}-${version}.vsix`);
  if (rebuild || !existsSync(file)) await runCommand("npm", ["run", "-s", "package"], { cwd: root });
  return file;
}

/** Installs the VSIX as a user does, into a folder of its own. */
export async function installVsix(codeServer, vsix, extensionsFolder, userDataFolder) {
  rmSync(extensionsFolder, { recursive: true, force: true });
  const folders = ["--extensions-dir", extensionsFolder, "--user-data-dir", userDataFolder];
  const args = [codeServer.entry, ...folders, "--install-extension", vsix];
  await runCommand(codeServer.node, args, { stdio: "ignore" });
}
