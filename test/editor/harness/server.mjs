import { spawn } from "node:child_process";
import { join } from "node:path";
import { root } from "../setup/extension.mjs";

/** A Spark beside the notebook's own. @returns its address, token and all, and how to stop it */
export async function startServer(args = [], options = {}) {
  const server = spawn(process.execPath, [join(root, "dist/cli.js"), "server", "--port", "0", ...args], {
    ...options,
    stdio: ["pipe", "pipe", "inherit"],
  });
  const address = await new Promise((resolve) => server.stdout.once("data", (line) => resolve(String(line).trim())));
  return { address, stop: () => server.kill("SIGTERM") };
}
