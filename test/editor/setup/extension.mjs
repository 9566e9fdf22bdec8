import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../..", import.meta.url));

/** The VSIX that users get. @param rebuild false: the one of an earlier run will do */
export function ensureVsix(rebuild) {
  const { name, version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const file = join(root, `${name}-${process.platform}-${process.arch}-${version}.vsix`);
  if (rebuild || !existsSync(file)) execFileSync("npm", ["run", "-s", "package"], { cwd: root, stdio: "inherit" });
  return file;
}

/** Installs the VSIX as a user does, into a folder of its own. */
export function installVsix(codeServer, vsix, extensionsFolder, userDataFolder) {
  rmSync(extensionsFolder, { recursive: true, force: true });
  const folders = ["--extensions-dir", extensionsFolder, "--user-data-dir", userDataFolder];
  execFileSync(codeServer.node, [codeServer.entry, ...folders, "--install-extension", vsix], { stdio: "ignore" });
}
