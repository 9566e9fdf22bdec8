import { spawnSync } from "node:child_process";
import { runCommand } from "./run-command.mjs";

/** What compiling code-server's native modules and driving it need of a Debian system. */
const needed = ["libkrb5-dev", "libsecret-1-dev", "libx11-dev", "libxkbfile-dev", "chromium", "procps"];

const isInstalled = (name) =>
  spawnSync("dpkg", ["-s", name], { encoding: "utf8" }).stdout?.includes("Status: install ok installed");

/** Installs what is missing; where that is not possible (not root, not Debian) it says what the user must install. */
export async function ensureSystemPackages() {
  if (spawnSync("dpkg", ["--version"]).status !== 0) return;
  const missing = needed.filter((name) => !isInstalled(name));
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0) throw new Error(`Install these packages first: ${missing.join(" ")}`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await runCommand("apt-get", ["update", "-qq"], { env });
  await runCommand("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...missing], { env });
}
