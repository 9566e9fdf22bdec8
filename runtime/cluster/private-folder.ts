import { lstatSync, mkdirSync } from "node:fs";

/**
 * Makes a folder that only this user may enter, or takes it over when it is already there and is exactly that.
 * @throws Error when it belongs to someone else, is open to others or is not a folder: its name was guessed and taken
 */
export function makePrivateFolder(path: string): void {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  const found = lstatSync(path);
  const isOurs = process.getuid === undefined || (found.uid === process.getuid() && (found.mode & 0o077) === 0);
  if (!found.isDirectory() || !isOurs) throw new Error(`${path} is not a folder of this user's alone`);
}
