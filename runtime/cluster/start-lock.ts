import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isAlive } from "./is-alive";
import { makePrivateFolder } from "./private-folder";
import { stateFolder } from "./state-file";

const pause = 50;

/** Runs `body` while no other process of this user does so under the same name. The lock of a process that died is void. */
export async function withLock<T>(name: string, body: () => Promise<T>, folder = stateFolder()): Promise<T> {
  makePrivateFolder(folder);
  const path = join(folder, `${name}.lock`);
  while (!take(path)) await sleep(pause);
  try {
    return await body();
  } finally {
    rmSync(path, { force: true });
  }
}

function take(path: string): boolean {
  try {
    writeFileSync(path, String(process.pid), { flag: "wx", mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    const holder = Number(readHolder(path));
    if (holder > 0 && !isAlive(holder)) rmSync(path, { force: true });
    return false;
  }
}

function readHolder(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return ""; // just released
  }
}
