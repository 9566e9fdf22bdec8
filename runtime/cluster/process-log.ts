import { closeSync, openSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { makePrivateFolder } from "./private-folder";
import { stateFolder } from "./state-file";

const tailLength = 8192;
export const logFile = (name: string, folder = stateFolder()) => join(folder, `${name}.log`);

/** Where a process that outlives us writes its standard error: a new file each time. */
export function openLog(name: string): number {
  makePrivateFolder(stateFolder());
  return openSync(logFile(name), "w", 0o600);
}

export const closeLog = (descriptor: number) => closeSync(descriptor);

/** Its last words, once it has ended; the file goes. */
export function takeLog(name: string): string {
  try {
    return readFileSync(logFile(name), "utf8").slice(-tailLength).trim();
  } catch {
    return "";
  } finally {
    rmSync(logFile(name), { force: true });
  }
}
