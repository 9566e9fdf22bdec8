import { randomBytes } from "node:crypto";
import { join } from "node:path";

/** Where a process listens for others of this machine: a unix socket in a private folder, on Windows a named pipe. */
export function localAddress(folder: string, name: string): string {
  if (process.platform === "win32") return `\\\\.\\pipe\\sparknb-${name}-${randomBytes(16).toString("hex")}`;
  return join(folder, `${name}.sock`);
}
