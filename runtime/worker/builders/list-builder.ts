import duckdb, { type Vector } from "@duckdb/node-bindings";
import { type Data, type List, type Map_, makeData } from "apache-arrow";
import { isBitSet } from "../vectors/bits";
import { listEntryWidth, vectorBytes, vectorValidity } from "../vectors/raw-vector";
import type { ColumnBuilder } from "./column-builder";
import { growOffsets } from "./grow";
import { ValidityBuilder } from "./validity-builder";

/** Arrays, and maps as arrays of entries. DuckDB's list entry is (offset u64, length u64) into a child vector. */
export class ListBuilder implements ColumnBuilder {
  readonly #validity = new ValidityBuilder();
  #offsets: Int32Array = new Int32Array(1);

  constructor(
    readonly type: List | Map_,
    readonly element: ColumnBuilder,
  ) {}

  get length(): number {
    return this.#validity.length;
  }

  get byteLength(): number {
    return this.length * 4 + this.element.byteLength;
  }

  append(vector: Vector, start: number, count: number): void {
    const end = start + count;
    const { length } = this;
    const offsets = growOffsets(this.#offsets, length + count + 1);
    this.#offsets = offsets;
    const bytes = vectorBytes(vector, end, listEntryWidth);
    const entries = new Uint32Array(bytes.buffer, bytes.byteOffset, end * 4);
    const validity = vectorValidity(vector, end);
    const child = duckdb.list_vector_get_child(vector);

    // Neighbouring lists mostly lie side by side in the child: they are appended as one run.
    let runStart = 0;
    let runLength = 0;
    let total = offsets[length]!;
    for (let row = start; row < end; row++) {
      const size = validity && !isBitSet(validity, row) ? 0 : entries[row * 4 + 2]!;
      if (size > 0) {
        const at = entries[row * 4]!;
        if (at !== runStart + runLength) {
          if (runLength > 0) this.element.append(child, runStart, runLength);
          runStart = at;
          runLength = 0;
        }
        runLength += size;
        total += size;
      }
      offsets[length + row - start + 1] = total;
    }
    if (runLength > 0) this.element.append(child, runStart, runLength);
    this.#validity.append(validity, start, count);
  }

  data(): Data {
    const valueOffsets = this.#offsets.subarray(0, this.length + 1);
    return makeData({ type: this.type, ...this.#validity.arrow, valueOffsets, child: this.element.data() } as never);
  }

  reset(): void {
    this.element.reset();
    this.#validity.reset();
  }
}
