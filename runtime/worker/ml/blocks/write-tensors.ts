import { closeSync, openSync, writeSync } from "node:fs";
import { encodedTensors, type Tensors } from "../../../types/tensors";

/** Writes a new file, array by array; its bytes. */
export function writeTensors(path: string, tensors: Tensors): number {
  const file = openSync(path, "w", 0o600);
  let bytes = 0;
  try {
    for (const part of encodedTensors(tensors)) {
      for (let at = 0; at < part.length; ) at += writeSync(file, part, at);
      bytes += part.length;
    }
  } finally {
    closeSync(file);
  }
  return bytes;
}
