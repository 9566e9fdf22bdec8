import { escapePath, nullPartition } from "../files/partition-path";
import type { WritableFileSystem } from "./commit";

/** DuckDB's names of partition folders and of files in them, as Spark's. */
export async function finishFolder(folder: string, files: WritableFileSystem): Promise<void> {
  for (const name of await files.list(folder)) {
    const isFolder = (await files.stat(`${folder}/${name}`))?.isFolder ?? false;
    if (isFolder) await finishFolder(`${folder}/${name}`, files);
    const final = isFolder ? folderName(name) : fileName(name);
    if (final !== name) await files.move(`${folder}/${name}`, `${folder}/${final}`);
  }
}

/** DuckDB escapes as in URLs; Spark only what a path cannot hold. */
export function folderName(name: string): string {
  const at = name.indexOf("=");
  if (at < 0) return name;
  const value = decodeURIComponent(name.slice(at + 1));
  return `${escapePath(decodeURIComponent(name.slice(0, at)))}=${value === nullPartition || value === "" ? nullPartition : escapePath(value)}`;
}

/** `part-3-…` becomes `part-00003-…`. */
export const fileName = (name: string) =>
  name.replace(/^part-(\d+)-/, (_, number: string) => `part-${number.padStart(5, "0")}-`);
