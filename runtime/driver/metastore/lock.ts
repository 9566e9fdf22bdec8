import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const retryMs = 2;

/** Runs while no other process of this machine, and nothing else in this one, holds the lock file. For moments only: it blocks. */
export function withLock<T>(path: string, run: () => T): T {
  while (!tryLock(path)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, retryMs);
  try {
    return run();
  } finally {
    rmSync(path, { force: true });
  }
}

/** The same for what takes longer. */
export async function withLockHeld<T>(path: string, run: () => Promise<T>): Promise<T> {
  while (!tryLock(path)) await sleep(10 * retryMs);
  try {
    return await run();
  } finally {
    rmSync(path, { force: true });
  }
}

function tryLock(path: string): boolean {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, String(process.pid), { flag: "wx", mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    if (isAbandoned(path)) rmSync(path, { force: true });
    return false;
  }
}

/** Its process was killed. */
function isAbandoned(path: string): boolean {
  try {
    const pid = Number(readFileSync(path, "utf8"));
    if (pid > 0) process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ESRCH";
  }
}
