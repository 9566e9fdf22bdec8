import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isAlive } from "./is-alive";
import { makePrivateFolder } from "./private-folder";
import { scratchRoot } from "./scratch-folder";

/** How to reach a running driver. */
export interface DriverState {
  readonly pid: number;
  readonly port: number;
  readonly token?: string;
}

/** The user's runtime folder. */
export const stateFolder = () =>
  process.env.XDG_RUNTIME_DIR ? join(process.env.XDG_RUNTIME_DIR, "sparknb") : scratchRoot();

const stateFile = (folder: string, name: string) => join(folder, `${name}.json`);

/** Written whole or not at all, readable by this user only. */
export function writeState(name: string, state: DriverState, folder = stateFolder()): void {
  makePrivateFolder(folder);
  const path = stateFile(folder, name);
  writeFileSync(`${path}.${process.pid}`, JSON.stringify(state), { mode: 0o600 });
  renameSync(`${path}.${process.pid}`, path);
}

/** Undefined when no such driver runs; the file of one that is gone is removed. */
export function readState(name: string, folder = stateFolder()): DriverState | undefined {
  try {
    const state = JSON.parse(readFileSync(stateFile(folder, name), "utf8")) as DriverState;
    if (isAlive(state.pid)) return state;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
  }
  removeState(name, folder);
  return undefined;
}

export function removeState(name: string, folder = stateFolder()): void {
  rmSync(stateFile(folder, name), { force: true });
}
