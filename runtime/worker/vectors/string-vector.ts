import type { Vector } from "@duckdb/node-bindings";
import { isBitSet } from "./bits";
import { inlineLength, stringEntryWidth, vectorBytes, vectorValidity } from "./raw-vector";
import { StringHeap } from "./string-heap";

/** Where the bytes of a vector's VARCHAR or BLOB values lie. Only while the chunk that it came from is alive. */
export class StringVector {
  readonly #entries: Uint8Array;
  readonly #words: Uint32Array;
  readonly #heap = new StringHeap();
  readonly #runs: Int32Array;
  readonly validity: Uint8Array | null;

  constructor(vector: Vector, count: number) {
    this.validity = vectorValidity(vector, count);
    this.#entries = vectorBytes(vector, count, stringEntryWidth);
    this.#words = new Uint32Array(this.#entries.buffer, this.#entries.byteOffset, count * 4);
    this.#runs = new Int32Array(count);
    for (let row = 0; row < count; row++) {
      if (this.isValid(row) && this.size(row) > inlineLength)
        this.#runs[row] = this.#heap.add(this.#address(row), this.size(row));
    }
    this.#heap.read();
  }

  isValid(row: number): boolean {
    return !this.validity || isBitSet(this.validity, row);
  }

  /** Of a row that is not null, as the others. */
  size(row: number): number {
    return this.#words[row * 4]!;
  }

  /** What holds the row's bytes, from `start(row)`. */
  memory(row: number): Uint8Array {
    return this.size(row) > inlineLength ? this.#heap.bytes(this.#runs[row]!) : this.#entries;
  }

  start(row: number): number {
    if (this.size(row) <= inlineLength) return row * stringEntryWidth + 4;
    return this.#heap.offset(this.#runs[row]!, this.#address(row));
  }

  #address(row: number): number {
    return this.#words[row * 4 + 2]! + this.#words[row * 4 + 3]! * 2 ** 32;
  }
}
