import { randomBytes } from "node:crypto";
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { isAlive } from "./is-alive";
import { makePrivateFolder } from "./private-folder";

/** The user's folder for scratch folders. Its path is short: a unix socket's may have 104 bytes on macOS. */
export const scratchRoot = () => join(tmpdir(), `sparknb-${process.getuid?.() ?? userInfo().username}`);

/**
 * Makes a folder (0700) for the files of one process and removes those whose process is dead. Its name carries the process's id.
 * @param root where; `scratchRoot()` unless Spark's `spark.local.dir` says otherwise
 */
export function makeScratchFolder(kind: "driver" | "kernel", root = scratchRoot()): string {
  makePrivateFolder(root);
  removeStaleScratchFolders(root);
  const path = join(root, `${kind}-${process.pid}-${randomBytes(4).toString("hex")}`);
  mkdirSync(path, { mode: 0o700 });
  return path;
}

export function removeScratchFolder(path: string): void {
  rmSync(path, { recursive: true, force: true, maxRetries: 3 });
}

function removeStaleScratchFolders(root: string): void {
  for (const name of readdirSync(root)) {
    const [, pid] = /^(?:driver|kernel)-(\d+)-[0-9a-f]+$/.exec(name) ?? [];
    if (pid && !isAlive(Number(pid))) removeScratchFolder(join(root, name));
  }
}
