import { mkdir, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { SessionConfig } from "../../config/index";
import type { WritableFileSystem } from "../../engine/sources/index";
import { unsupported } from "../error/unsupported";

/** This machine's files, as listing and writing want them. */
export const localFiles: WritableFileSystem = {
  async stat(path) {
    const found = await stat(path).catch(() => undefined);
    return found && { isFolder: found.isDirectory(), size: found.size, modifiedMs: Math.floor(found.mtimeMs) };
  },
  list: (path) => readdir(path),
  async makeFolder(path) {
    await mkdir(path, { recursive: true });
  },
  move: (from, to) => rename(from, to),
  // Tasks of a write that has failed may still be making files when it is removed.
  remove: (path) => rm(path, { recursive: true, force: true, maxRetries: 20, retryDelay: 25 }),
  writeEmpty: (path) => writeFile(path, ""),
};

/** A path as the user wrote it, absolute: relative ones count from the session's folder, or else from where the driver was started. */
export function absolutePath(path: string, config: SessionConfig): string {
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(path)?.[1]?.toLowerCase();
  if (scheme && scheme !== "file") throw unsupported(`The file system ${scheme}:`);
  const plain = path.startsWith("file://") ? fileURLToPath(path) : scheme ? path.slice("file:".length) : path;
  return resolve(config.find("spark.sparknb.workingDirectory") ?? process.cwd(), plain);
}
