import { SparkError } from "../../../errors/index";
import type { FileSystem } from "./file-system";
import { globToRegExp, isGlob } from "./glob";

/** Every path that a user's paths stand for. @throws PATH_NOT_FOUND for one that stands for nothing. */
export async function expandPaths(paths: readonly string[], files: FileSystem): Promise<readonly string[]> {
  const expanded: string[] = [];
  for (const path of paths) {
    const found = isGlob(path) ? await matches(path, files) : (await files.stat(path)) ? [path] : [];
    if (found.length === 0) throw new SparkError("PATH_NOT_FOUND", { path: `file:${path}` });
    expanded.push(...found);
  }
  return expanded;
}

/** Name by name from the root: only folders that can lead to a match are listed. */
async function matches(path: string, files: FileSystem): Promise<readonly string[]> {
  let found: readonly string[] = [""];
  for (const part of split(path)) {
    const next: string[] = [];
    for (const folder of found) {
      if (!isGlob(part)) {
        if (await files.stat(`${folder}/${part}`)) next.push(`${folder}/${part}`);
        continue;
      }
      if (!(await files.stat(folder || "/"))?.isFolder) continue;
      const pattern = globToRegExp(part);
      const names = (await files.list(folder || "/")).filter((name) => pattern.test(name));
      next.push(...[...names].sort().map((name) => `${folder}/${name}`));
    }
    found = next;
  }
  return found;
}

/** At slashes outside of braces. */
const split = (path: string) => path.match(/(?:\{[^}]*\}|[^/])+/g) ?? [];
