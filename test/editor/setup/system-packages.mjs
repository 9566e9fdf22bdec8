import { execFileSync, spawnSync } from "node:child_process";

/** What compiling code-server's native modules and driving it need of a Debian system. */
const needed = ["libkrb5-dev", "libsecret-1-dev", "libx11-dev", "libxkbfile-dev", "chromium", "procps"];

const isInstalled = (name) =>
  spawnSync("dpkg", ["-s", name], { encoding: "utf8" }).stdout?.includes("Status: install ok installed");

/** Installs what is missing; where that is not possible (not root, not Debian) it says what the user must install. */
export function ensureSystemPackages() {
  if (spawnSync("dpkg", ["--version"]).status !== 0) return;
  const missing = needed.filter((name) => !isInstalled(name));
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0) throw new Error(`Install these packages first: ${missing.join(" ")}`);
  const run = (...args) => execFileSync("apt-get", args, { stdio: "inherit" });
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  run("update", "-qq");
  execFileSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...missing], { stdio: "inherit", env });
}
