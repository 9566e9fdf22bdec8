import { readFileSync, statSync } from "node:fs";
import { decodeTensors, type Tensors } from "../../types/tensors";

/** Files of numbers that tasks name, kept while there is room: an iterative fit reads the same blocks again and again. */
export class TensorFiles {
  readonly #kept = new Map<string, { readonly tensors: Tensors; readonly bytes: number }>();
  #bytes = 0;

  /** @param maxBytes kept at most; one larger file is read anew each time */
  constructor(readonly maxBytes: number) {}

  /** Files never change once they have their name. */
  read(path: string): Tensors {
    const known = this.#kept.get(path);
    if (known) {
      this.#kept.delete(path);
      this.#kept.set(path, known);
      return known.tensors;
    }
    const tensors = decodeTensors(readFileSync(path));
    this.keep(path, tensors, statSync(path).size);
    return tensors;
  }

  /** What a file holds that was just written. */
  keep(path: string, tensors: Tensors, bytes: number): void {
    if (bytes > this.maxBytes || this.#kept.has(path)) return;
    this.#kept.set(path, { tensors, bytes });
    this.#bytes += bytes;
    for (const [oldest, file] of this.#kept) {
      if (this.#bytes <= this.maxBytes) break;
      this.#kept.delete(oldest);
      this.#bytes -= file.bytes;
    }
  }
}
