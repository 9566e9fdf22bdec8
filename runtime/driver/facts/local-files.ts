import { readdir, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { SessionConfig } from "../../config/index";
import type { FileSystem } from "../../engine/sources/index";
import { unsupported } from "../error/unsupported";

/** This machine's files, as listing wants them. */
export const localFiles: FileSystem = {
  async stat(path) {
    const found = await stat(path).catch(() => undefined);
    return found && { isFolder: found.isDirectory(), size: found.size, modifiedMs: Math.floor(found.mtimeMs) };
  },
  list: (path) => readdir(path),
};

/** A path as the user wrote it, absolute: relative ones count from the session's folder, or else from where the driver was started. */
export function absolutePath(path: string, config: SessionConfig): string {
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(path)?.[1]?.toLowerCase();
  if (scheme && scheme !== "file") throw unsupported(`The file system ${scheme}:`);
  const plain = path.startsWith("file://") ? fileURLToPath(path) : scheme ? path.slice("file:".length) : path;
  return resolve(config.find("spark.sparknb.workingDirectory") ?? process.cwd(), plain);
}
