import { rmSync } from "node:fs";

/** Takes away the kernel's folder with what is in it, and its state file: whoever made them may have been killed. */
export function removeScratch(folder: string, stateFile?: string): void {
  try {
    if (stateFile) rmSync(stateFile, { force: true });
    rmSync(folder, { recursive: true, force: true });
  } catch {} // the maker is alive and is at it, too
}
