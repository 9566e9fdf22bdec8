import type { Vector } from "@duckdb/node-bindings";
import { type Binary, type Data, makeData, type Utf8 } from "apache-arrow";
import { isBitSet } from "../vectors/bits";
import { inlineLength, stringEntryWidth, vectorBytes, vectorValidity } from "../vectors/raw-vector";
import { StringHeap } from "../vectors/string-heap";
import type { ColumnBuilder } from "./column-builder";
import { grow, growOffsets } from "./grow";
import { ValidityBuilder } from "./validity-builder";

/** Below this a loop copies faster than `set`. */
const loopLength = 48;
const maxColumnBytes = 2 ** 31 - 1;

/** VARCHAR and BLOB. An entry is 16 bytes: length u32, then the bytes themselves or a prefix u32 and an address u64. */
export class StringBuilder implements ColumnBuilder {
  readonly #validity = new ValidityBuilder();
  #offsets: Int32Array = new Int32Array(1);
  #values: Uint8Array = new Uint8Array(0);
  #used = 0;

  constructor(readonly type: Utf8 | Binary) {}

  get length(): number {
    return this.#validity.length;
  }

  get byteLength(): number {
    return this.#used + this.length * 4;
  }

  append(vector: Vector, start: number, count: number): void {
    const end = start + count;
    const bytes = vectorBytes(vector, end, stringEntryWidth);
    const words = new Uint32Array(bytes.buffer, bytes.byteOffset, end * 4);
    const validity = vectorValidity(vector, end);

    const heap = new StringHeap();
    const runs = new Int32Array(count);
    let total = this.#used;
    for (let row = start; row < end; row++) {
      if (validity && !isBitSet(validity, row)) continue;
      const size = words[row * 4]!;
      total += size;
      if (size > inlineLength) runs[row - start] = heap.add(addressOf(words, row), size);
    }
    if (total > maxColumnBytes) throw new RangeError("a column of one batch exceeds 2 GB");
    heap.read();
    this.#values = grow(this.#values, total);
    this.#offsets = growOffsets(this.#offsets, this.length + count + 1);
    this.#copy(bytes, words, validity, start, count, heap, runs);
    this.#validity.append(validity, start, count);
  }

  #copy(
    bytes: Uint8Array,
    words: Uint32Array,
    validity: Uint8Array | null,
    start: number,
    count: number,
    heap: StringHeap,
    runs: Int32Array,
  ): void {
    const values = this.#values;
    const offsets = this.#offsets;
    let used = this.#used;
    let next = this.length + 1;
    // Strings that follow one another in memory are copied as one block, held back until a string breaks the row.
    let block: Uint8Array | undefined;
    let blockStart = 0;
    let blockEnd = 0;
    for (let row = start; row < start + count; row++, next++) {
      if (!validity || isBitSet(validity, row)) {
        const size = words[row * 4]!;
        if (size > inlineLength) {
          const run = runs[row - start]!;
          const memory = heap.bytes(run);
          const at = heap.offset(run, addressOf(words, row));
          if (memory !== block || at !== blockEnd) {
            if (block) copyBlock(block, blockStart, blockEnd, values, used - (blockEnd - blockStart));
            block = memory;
            blockStart = blockEnd = at;
          }
          blockEnd += size;
          used += size;
        } else {
          if (block) copyBlock(block, blockStart, blockEnd, values, used - (blockEnd - blockStart));
          block = undefined;
          for (let at = row * stringEntryWidth + 4, last = at + size; at < last; at++) values[used++] = bytes[at]!;
        }
      }
      offsets[next] = used;
    }
    if (block) copyBlock(block, blockStart, blockEnd, values, used - (blockEnd - blockStart));
    this.#used = used;
  }

  data(): Data {
    const valueOffsets = this.#offsets.subarray(0, this.length + 1);
    const data = this.#values.subarray(0, this.#used);
    return makeData({ type: this.type, ...this.#validity.arrow, valueOffsets, data } as never);
  }

  reset(): void {
    this.#used = 0;
    this.#validity.reset();
  }
}

const addressOf = (words: Uint32Array, row: number) => words[row * 4 + 2]! + words[row * 4 + 3]! * 2 ** 32;

function copyBlock(source: Uint8Array, start: number, end: number, target: Uint8Array, to: number): void {
  if (end - start >= loopLength) target.set(source.subarray(start, end), to);
  else for (let at = start; at < end; at++) target[to++] = source[at]!;
}
