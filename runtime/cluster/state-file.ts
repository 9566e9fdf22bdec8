import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isAlive } from "./is-alive";
import { makePrivateFolder } from "./private-folder";
import { scratchRoot } from "./scratch-folder";

/** What is known of a running process, for whoever looks for it later. */
export interface ProcessState {
  readonly pid: number;
}

/** How to reach a running driver. */
export interface DriverState extends ProcessState {
  readonly port: number;
  readonly token?: string;
}

/** How to reach a notebook's kernel. */
export interface KernelState extends ProcessState {
  readonly address: string;
  readonly token: string;
  /** Of its Spark: when that is another by now, the kernel's session is gone. */
  readonly remote: string;
  /** The front end's own names of what it runs: the notebook and the target. */
  readonly notebook: string;
  readonly target: string;
}

/** The user's runtime folder. */
export const stateFolder = () =>
  process.env.XDG_RUNTIME_DIR ? join(process.env.XDG_RUNTIME_DIR, "sparknb") : scratchRoot();

export const stateFile = (name: string, folder = stateFolder()) => join(folder, `${name}.json`);

/** Written whole or not at all, readable by this user only. */
export function writeState<State extends ProcessState>(name: string, state: State, folder = stateFolder()): void {
  makePrivateFolder(folder);
  const path = stateFile(name, folder);
  writeFileSync(`${path}.${process.pid}`, JSON.stringify(state), { mode: 0o600 });
  renameSync(`${path}.${process.pid}`, path);
}

/** Undefined when no such process runs; the file of one that is gone is removed. */
export function readState<State extends ProcessState>(name: string, folder = stateFolder()): State | undefined {
  try {
    const state = JSON.parse(readFileSync(stateFile(name, folder), "utf8")) as State;
    if (isAlive(state.pid)) return state;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
  }
  removeState(name, folder);
  return undefined;
}

/** Names of all states that begin so. */
export function listStates(prefix: string, folder = stateFolder()): string[] {
  try {
    const names = readdirSync(folder).filter((file) => file.startsWith(prefix) && file.endsWith(".json"));
    return names.map((file) => file.slice(0, -".json".length));
  } catch {
    return []; // nothing of ours has ever run
  }
}

export function removeState(name: string, folder = stateFolder()): void {
  rmSync(stateFile(name, folder), { force: true });
}
