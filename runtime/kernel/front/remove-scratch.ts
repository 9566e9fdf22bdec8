import { rmSync } from "node:fs";

/** Takes away the kernel's folder and what is in it: whoever made it may have been killed. */
export function removeScratch(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {} // the maker is alive and is at it, too
}
