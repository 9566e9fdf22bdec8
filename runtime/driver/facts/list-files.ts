import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { SessionConfig } from "../../config/index";
import { SparkError } from "../../errors/index";
import type { FileEntry } from "../../plan/resolved/index";
import { type StructType, structType } from "../../types/index";

export interface Listing {
  readonly files: readonly FileEntry[];
  readonly partitionSchema: StructType;
}

/** @throws PATH_NOT_FOUND */
export async function listFiles(
  paths: readonly string[],
  _options: Readonly<Record<string, string>>,
  _config: SessionConfig,
): Promise<Listing> {
  const files: FileEntry[] = [];
  for (const path of paths) await walk(path.startsWith("file:") ? fileURLToPath(path) : path, files);
  return { files, partitionSchema: structType([]) };
}

async function walk(path: string, files: FileEntry[]): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new SparkError("PATH_NOT_FOUND", { path: `file:${path}` });
  if (found.isDirectory()) {
    const names = (await readdir(path)).filter((name) => !/^[_.]/.test(name)).sort();
    for (const name of names) await walk(join(path, name), files);
  } else files.push({ path, size: found.size, modifiedMs: found.mtimeMs, partitionValues: [] });
}
