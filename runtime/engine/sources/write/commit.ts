import { SparkError } from "../../../errors/index";
import type { FileSystem } from "../files/file-system";
import { finishFolder } from "./finish-folder";
import type { WritePlan } from "./write-plan";

/** What committing needs beyond listing. */
export interface WritableFileSystem extends FileSystem {
  /** With those around it. */
  makeFolder(path: string): Promise<void>;
  move(from: string, to: string): Promise<void>;
  /** With all in it; nothing there is no error. */
  remove(path: string): Promise<void>;
  writeEmpty(path: string): Promise<void>;
}

/** Makes the staging folder. False: the mode says that nothing is to be written. @throws PATH_ALREADY_EXISTS */
export async function prepareWrite({ staging, target, mode }: WritePlan, files: WritableFileSystem): Promise<boolean> {
  if (mode === "error_if_exists" || mode === "ignore") {
    const exists = (await files.stat(target)) !== undefined;
    if (exists && mode === "ignore") return false;
    if (exists) throw new SparkError("PATH_ALREADY_EXISTS", { outputPath: `file:${target}` });
  }
  await files.makeFolder(staging);
  return true;
}

/** Moves what was written to its place. Until then the target is as it was. */
export async function commitWrite(plan: WritePlan, files: WritableFileSystem): Promise<void> {
  const { staging, target, mode, overwritesPartitions } = plan;
  await finishFolder(staging, files);
  if (mode === "append" || (mode === "overwrite" && overwritesPartitions && (await hasFolders(staging, files)))) {
    await merge(staging, target, mode === "overwrite", files);
    await files.remove(staging);
    await files.writeEmpty(`${target}/_SUCCESS`);
    return;
  }
  await files.writeEmpty(`${staging}/_SUCCESS`);
  const old = `${staging}.old`;
  const exists = (await files.stat(target)) !== undefined;
  if (exists) await files.move(target, old);
  await files.move(staging, target);
  if (exists) await files.remove(old);
}

/** Moves partitions to their places; those in `replaced` go, and come back when that fails. */
export async function commitPartitions(
  { staging, target }: WritePlan,
  replaced: readonly string[],
  files: WritableFileSystem,
): Promise<void> {
  await finishFolder(staging, files);
  const old = `${staging}.old`;
  const aside: (readonly [string, string])[] = [];
  try {
    for (const path of replaced) {
      if (!(await files.stat(path))) continue;
      await files.makeFolder(old);
      await files.move(path, `${old}/${aside.length}`);
      aside.push([path, `${old}/${aside.length}`]);
    }
    await merge(staging, target, false, files);
  } catch (error) {
    for (const [path, kept] of aside) {
      await files.remove(path);
      await files.move(kept, path);
    }
    throw error;
  }
  await files.remove(staging);
  await files.remove(old);
  await files.writeEmpty(`${target}/_SUCCESS`);
}

/** An attempt that was lost amid a file has left it under DuckDB's passing name. */
export async function removeUnfinished({ staging }: WritePlan, files: WritableFileSystem): Promise<void> {
  for (const name of await files.list(staging)) if (name.startsWith("tmp_")) await files.remove(`${staging}/${name}`);
}

export const abortWrite = ({ staging }: WritePlan, files: WritableFileSystem): Promise<void> => files.remove(staging);

/** Files come beside those that are there; with `replaces`, in place of those in the same innermost folder. */
async function merge(from: string, to: string, replaces: boolean, files: WritableFileSystem): Promise<void> {
  await files.makeFolder(to);
  const names = await files.list(from);
  if (replaces && !(await hasFolders(from, files)))
    for (const name of await files.list(to)) await files.remove(`${to}/${name}`);
  for (const name of names) {
    const isFolder = (await files.stat(`${from}/${name}`))?.isFolder;
    if (isFolder) await merge(`${from}/${name}`, `${to}/${name}`, replaces, files);
    else await files.move(`${from}/${name}`, `${to}/${name}`);
  }
}

async function hasFolders(path: string, files: FileSystem): Promise<boolean> {
  for (const name of await files.list(path)) if ((await files.stat(`${path}/${name}`))?.isFolder) return true;
  return false;
}
