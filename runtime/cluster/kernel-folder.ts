import { mkdirSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { makePrivateFolder } from "./private-folder";
import { removeScratchFolder, scratchRoot } from "./scratch-folder";
import { readState } from "./state-file";

/** Milliseconds in which a process that starts has its state written. */
const startTime = 60_000;

/** The folder of a kernel that outlives who starts it: found by the kernel's own name, not by the starter's process id. */
export function makeKernelFolder(name: string): string {
  makePrivateFolder(scratchRoot());
  removeStaleFolders();
  const path = join(scratchRoot(), name);
  mkdirSync(path, { mode: 0o700 });
  return path;
}

function removeStaleFolders(): void {
  for (const name of readdirSync(scratchRoot())) {
    const [, process] = /^((?:kernel|driver)-[0-9a-f]{16})(?:\.log)?$/.exec(name) ?? [];
    if (!process || readState(process)) continue;
    const path = join(scratchRoot(), name);
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats && Date.now() - stats.ctimeMs > startTime) removeScratchFolder(path);
  }
}
