import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";

/** Of a file's content. @throws an error with `code` when it cannot be read */
export async function fileChecksum(path: string): Promise<string> {
  const hash = createHash("sha1");
  for await (const part of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(part as Uint8Array);
  return hash.digest("hex");
}
