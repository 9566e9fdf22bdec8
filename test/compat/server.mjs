import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { root } from "./environment.mjs";

/** `sparknb server` on a free port. */
export async function startServer(...args) {
  const child = spawn(process.execPath, [join(root, "dist", "cli.js"), "server", "--port", "0", ...args], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, TZ: "UTC" },
  });
  const lines = createInterface(child.stdout);
  const address = await new Promise((resolve, reject) => {
    lines.once("line", resolve);
    child.once("exit", (code) => reject(new Error(`sparknb server ended with ${code} before it was ready`)));
  });
  const exited = new Promise((resolve) => child.once("exit", resolve));
  return {
    address,
    pid: child.pid,
    async stop() {
      child.kill("SIGTERM");
      return exited;
    },
  };
}
