import duckdb, { type DataChunk } from "@duckdb/node-bindings";
import type { Tensors } from "../../../types/tensors";
import { column } from "../columns/column";
import { type VectorColumn, visitStored } from "../columns/vector-column";
import { grown } from "../grown";

/** Sparse blocks are those whose rows store less than this part of their elements. */
const sparseBelow = 0.3;

/** Collects rows of a result: a column of vectors is the features, doubles become columns of their own. */
export class BlockBuilder {
  rows = 0;
  bytes = 0;
  #size: number | undefined;
  #starts = new Int32Array(1024);
  #indices = new Int32Array(4096);
  #stored = new Float64Array(4096);
  #storedCount = 0;
  readonly #columns: Float64Array<ArrayBuffer>[];

  /** @param names the result's columns; `features` holds vectors */
  constructor(readonly names: readonly string[]) {
    this.#columns = names.map(() => new Float64Array(1024));
  }

  append(chunk: DataChunk): void {
    const count = duckdb.data_chunk_get_size(chunk);
    for (const [i, name] of this.names.entries()) {
      const source = column(duckdb.data_chunk_get_vector(chunk, i), count);
      if (source.kind === "vector") this.#features(source);
      else if (source.kind === "number") {
        this.#columns[i] = grown(this.#columns[i]!, this.rows + count);
        this.#columns[i].set(source.values, this.rows);
        this.bytes += 8 * count;
      } else throw new TypeError(`Column ${name} is neither numbers nor vectors`);
    }
    this.rows += count;
  }

  /** @throws RangeError when rows differ in size */
  finish(): Tensors {
    const { rows } = this;
    const size = this.#size ?? 0;
    const arrays: Record<string, Float64Array | Int32Array> = {};
    for (const [i, name] of this.names.entries()) {
      if (name !== "features") arrays[name] = this.#columns[i]!.subarray(0, rows);
    }
    if (this.names.includes("features")) {
      if (this.#storedCount < sparseBelow * rows * size) {
        arrays.starts = this.#starts.subarray(0, rows + 1);
        arrays.indices = this.#indices.subarray(0, this.#storedCount);
        arrays.features = this.#stored.subarray(0, this.#storedCount);
      } else arrays.features = this.#dense(size);
    }
    return { values: { rows, size }, arrays };
  }

  #features(source: VectorColumn): void {
    this.#starts = grown(this.#starts, this.rows + source.count + 1);
    for (let row = 0; row < source.count; row++) {
      const size = source.size(row);
      this.#size ??= size;
      if (size !== this.#size) throw new RangeError(`Vectors of ${this.#size} and of ${size} elements in one column`);
      const most = this.#storedCount + source.end(row) - source.start(row);
      this.#stored = grown(this.#stored, most);
      this.#indices = grown(this.#indices, most);
      visitStored(source, row, (index, value) => {
        if (value === 0) return;
        this.#indices[this.#storedCount] = index;
        this.#stored[this.#storedCount++] = value;
      });
      this.#starts[this.rows + row + 1] = this.#storedCount;
    }
    this.bytes = Math.max(this.bytes, 12 * this.#storedCount);
  }

  #dense(size: number): Float64Array {
    const dense = new Float64Array(this.rows * size);
    for (let row = 0; row < this.rows; row++) {
      for (let i = this.#starts[row]!; i < this.#starts[row + 1]!; i++) {
        dense[row * size + this.#indices[i]!] = this.#stored[i]!;
      }
    }
    return dense;
  }
}
