import { rmdirSync, rmSync } from "node:fs";
import { dirname } from "node:path";

/** Takes away a unix socket and the folder made for it: whoever made them may have been killed. A named pipe goes by itself. */
export function removeAddress(address: string): void {
  if (process.platform === "win32") return;
  try {
    rmSync(address, { force: true });
    rmdirSync(dirname(address));
  } catch {} // the maker is alive and was faster, or keeps other files there
}
