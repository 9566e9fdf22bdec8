import { spawn } from "node:child_process";
import { mkdirSync, openSync } from "node:fs";
import { dirname, join } from "node:path";
import { sailPython, work } from "./environment.mjs";
import { freePort, untilOpen } from "./ports.mjs";

/** Sail's Spark Connect server, in an environment of its own. */
export async function startSail() {
  const python = sailPython();
  const folder = join(work, "sail");
  mkdirSync(folder, { recursive: true });
  const port = await freePort();
  const child = spawn(
    join(dirname(python), process.platform === "win32" ? "sail.exe" : "sail"),
    ["spark", "server", "--ip", "127.0.0.1", "--port", port],
    {
      cwd: folder,
      stdio: ["ignore", openSync(join(folder, "server.log"), "w"), openSync(join(folder, "server.err"), "w")],
    },
  );
  const stop = async () => {
    const exited = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGTERM");
    await exited;
  };
  await untilOpen(port, child, "Sail's server").catch(async (error) => {
    if (child.exitCode === null) await stop();
    throw error;
  });
  return { address: `sc://127.0.0.1:${port}`, stop };
}
