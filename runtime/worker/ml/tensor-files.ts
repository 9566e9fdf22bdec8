import { existsSync, readFileSync, renameSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { decodeTensors, type Tensors } from "../../types/tensors";
import { writeTensors } from "./blocks/write-tensors";
import { giveNumbers } from "./dense/spare-numbers";

interface Kept {
  readonly tensors: Tensors;
  readonly bytes: number;
  /** Absent: it is nowhere else. */
  readonly hasFile: boolean;
}

/** Files of numbers that tasks name, kept while there is room: an iterative fit reads the same blocks again and again. */
export class TensorFiles {
  readonly #kept = new Map<string, Kept>();
  #bytes = 0;

  /** @param maxBytes kept at most; one larger file is read anew each time */
  constructor(readonly maxBytes: number) {}

  has(path: string): boolean {
    return this.#kept.has(path) || existsSync(path);
  }

  /** Files never change once they have their name. */
  read(path: string): Tensors {
    const known = this.#kept.get(path);
    if (known) {
      this.#kept.delete(path);
      this.#kept.set(path, known);
      return known.tensors;
    }
    const tensors = decodeTensors(readFileSync(path));
    this.#keep(path, { tensors, bytes: statSync(path).size, hasFile: true });
    return tensors;
  }

  write(path: string, tensors: Tensors): void {
    this.#keep(path, { tensors, bytes: writeWhole(path, tensors), hasFile: true });
  }

  /** The file is written when its room is needed, if ever. */
  hold(path: string, tensors: Tensors): void {
    const bytes = Object.values(tensors.arrays).reduce((sum, { byteLength }) => sum + byteLength, 0);
    if (bytes > this.maxBytes) writeWhole(path, tensors);
    else this.#keep(path, { tensors, bytes, hasFile: false });
  }

  /** Of what `hold` was given, where it is still held. */
  forget(path: string): void {
    const known = this.#kept.get(path);
    if (!known || known.hasFile) return;
    this.#kept.delete(path);
    this.#bytes -= known.bytes;
    for (const array of Object.values(known.tensors.arrays)) if (array instanceof Float64Array) giveNumbers(array);
  }

  #keep(path: string, kept: Kept): void {
    if (kept.bytes > this.maxBytes || this.#kept.has(path)) return;
    this.#kept.set(path, kept);
    this.#bytes += kept.bytes;
    for (const [oldest, file] of this.#kept) {
      if (this.#bytes <= this.maxBytes) break;
      // Without its folder, what it was made for has ended.
      if (!file.hasFile && existsSync(dirname(oldest))) writeWhole(oldest, file.tensors);
      this.#kept.delete(oldest);
      this.#bytes -= file.bytes;
    }
  }
}

/** Whoever looks for the file finds a whole one or none; its bytes. */
function writeWhole(path: string, tensors: Tensors): number {
  const bytes = writeTensors(`${path}.part`, tensors);
  renameSync(`${path}.part`, path);
  return bytes;
}
