import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";

/** A file that was written once and must be read as it was. */
export interface KeptFile {
  readonly path: string;
  readonly bytes: number;
  readonly checksum: string;
  /** When it was last written to: as long as it is the same, nobody looks into the file. */
  readonly modifiedMs: number;
}

export async function keptFile(path: string): Promise<KeptFile> {
  const { size, mtimeMs } = await stat(path);
  return { path, bytes: size, checksum: await checksum(path), modifiedMs: mtimeMs };
}

/** @param thorough looks into the file also when it seems untouched */
export async function isWhole(file: KeptFile, thorough: boolean): Promise<boolean> {
  try {
    const { size, mtimeMs } = await stat(file.path);
    if (size !== file.bytes) return false;
    if (!thorough && mtimeMs === file.modifiedMs) return true;
    return (await checksum(file.path)) === file.checksum;
  } catch {
    return false;
  }
}

async function checksum(path: string): Promise<string> {
  const hash = createHash("sha1");
  for await (const part of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(part as Uint8Array);
  return hash.digest("hex");
}
