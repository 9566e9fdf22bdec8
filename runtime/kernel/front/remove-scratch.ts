import { rmSync } from "node:fs";

/** Takes away the kernel's folder with what is in it, and its other files: whoever made them may have been killed. */
export function removeScratch(folder: string, files: readonly string[]): void {
  try {
    for (const path of [...files, folder]) rmSync(path, { recursive: true, force: true });
  } catch {} // the maker is alive and is at it, too
}
