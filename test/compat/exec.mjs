import { execFile } from "node:child_process";
import { promisify } from "node:util";

const environment = { ...process.env, TZ: "UTC", PYTHONWARNINGS: "ignore", SPARK_CONNECT_LOG_LEVEL: "critical" };

/** Longer than any takes: what hangs is to fail. */
const timeout = 20 * 60_000;

/** Runs a program to its end and returns what it printed. Throws with both of its outputs when it fails. */
export async function exec(command, args, { env, ...options } = {}) {
  try {
    const { stdout } = await promisify(execFile)(command, args, {
      maxBuffer: 64 * 1024 * 1024,
      timeout,
      env: { ...environment, ...env },
      ...options,
    });
    return stdout;
  } catch (error) {
    throw new Error(`${command} ${args[0]}: ${error.stdout ?? ""}${error.stderr ?? ""}`.slice(-3000) || error.message);
  }
}
