import duckdb, { type Vector } from "@duckdb/node-bindings";

/** A chunk's result of MLlib vectors: rows are appended in order, then written at once. */
export class VectorWriter {
  readonly #types: Int8Array<ArrayBuffer>;
  readonly #sizes: Int32Array<ArrayBuffer>;
  readonly #valueLists: Uint32Array<ArrayBuffer>;
  readonly #indexLists: Uint32Array<ArrayBuffer>;
  readonly #isPresent: Uint8Array<ArrayBuffer>;
  readonly #isSparse: Uint8Array<ArrayBuffer>;
  #values = new Float64Array(1024);
  #indices = new Int32Array(256);
  #valueCount = 0;
  #indexCount = 0;
  #row = 0;

  constructor(readonly count: number) {
    this.#types = new Int8Array(count);
    this.#sizes = new Int32Array(count);
    this.#valueLists = new Uint32Array(count * 4);
    this.#indexLists = new Uint32Array(count * 4);
    this.#isPresent = new Uint8Array(count);
    this.#isSparse = new Uint8Array(count);
  }

  null(): void {
    this.#row++;
  }

  dense(values: Float64Array, size = values.length): void {
    this.#add(values, size);
    this.#types[this.#row] = 1;
    this.#row++;
  }

  /** Rows that stand side by side. */
  denseRows(values: Float64Array, size: number, rows: number): void {
    this.#reserve(rows * size);
    this.#values.set(values.length === rows * size ? values : values.subarray(0, rows * size), this.#valueCount);
    for (let i = 0; i < rows; i++, this.#row++) {
      this.#valueLists[this.#row * 4] = this.#valueCount + i * size;
      this.#valueLists[this.#row * 4 + 2] = size;
      this.#types[this.#row] = 1;
      this.#isPresent[this.#row] = 1;
    }
    this.#valueCount += rows * size;
  }

  /** The first `stored` of `indices`, ascending, and of `values`. */
  sparse(size: number, indices: Int32Array, values: Float64Array, stored = values.length): void {
    this.#add(values, stored);
    if (this.#indexCount + stored > this.#indices.length) {
      const grown = new Int32Array((this.#indexCount + stored) * 2);
      grown.set(this.#indices);
      this.#indices = grown;
    }
    this.#indices.set(indices.subarray(0, stored), this.#indexCount);
    this.#indexLists[this.#row * 4] = this.#indexCount;
    this.#indexLists[this.#row * 4 + 2] = stored;
    this.#indexCount += stored;
    this.#sizes[this.#row] = size;
    this.#isSparse[this.#row] = 1;
    this.#row++;
  }

  /** Sparse where that is smaller, by Spark's own measure. */
  compressed(values: Float64Array, size = values.length): void {
    let nonZero = 0;
    for (let i = 0; i < size; i++) if (values[i] !== 0) nonZero++;
    if (12 * nonZero + 16 >= 8 * size) this.dense(values, size);
    else this.sparseOf(values, size);
  }

  /** What is not zero of whole rows. */
  sparseOf(values: Float64Array, size = values.length): void {
    const stored: number[] = [];
    for (let i = 0; i < size; i++) if (values[i] !== 0) stored.push(i);
    this.sparse(
      size,
      Int32Array.from(stored),
      Float64Array.from(stored, (i) => values[i]!),
    );
  }

  /** @param vector of duckType(vectorType) */
  write(vector: Vector): void {
    const field = (i: number) => duckdb.struct_vector_get_child(vector, i);
    copy(field(0), this.#types);
    copy(field(1), this.#sizes);
    writeList(field(2), this.#indexLists, this.#indices, this.#indexCount);
    writeList(field(3), this.#valueLists, this.#values, this.#valueCount);
    for (const [target, bits] of [
      [vector, this.#isPresent],
      [field(0), this.#isPresent],
      [field(1), this.#isSparse],
      [field(2), this.#isSparse],
      [field(3), this.#isPresent],
    ] as const) {
      if (bits.includes(0)) writeValidity(target, bits);
    }
  }

  #reserve(size: number): void {
    if (this.#valueCount + size <= this.#values.length) return;
    const grown = new Float64Array(Math.max(this.#valueCount + size, this.#values.length * 2));
    grown.set(this.#values.subarray(0, this.#valueCount));
    this.#values = grown;
  }

  #add(values: Float64Array, size: number): void {
    this.#reserve(size);
    this.#values.set(size === values.length ? values : values.subarray(0, size), this.#valueCount);
    this.#valueLists[this.#row * 4] = this.#valueCount;
    this.#valueLists[this.#row * 4 + 2] = size;
    this.#valueCount += size;
    this.#isPresent[this.#row] = 1;
  }
}

const copy = (vector: Vector, { buffer, byteLength }: { buffer: ArrayBuffer; byteLength: number }) =>
  duckdb.copy_data_to_vector(vector, 0, buffer, 0, byteLength);

/** @param entries of each row where its items begin, and how many they are: two 64-bit numbers */
export function writeList(
  vector: Vector,
  entries: Uint32Array<ArrayBuffer>,
  items: Float64Array<ArrayBuffer> | Int32Array<ArrayBuffer>,
  count: number,
): void {
  copy(vector, entries);
  duckdb.list_vector_reserve(vector, count);
  if (count > 0) {
    const bytes = count * items.BYTES_PER_ELEMENT;
    duckdb.copy_data_to_vector(duckdb.list_vector_get_child(vector), 0, items.buffer, 0, bytes);
  }
  duckdb.list_vector_set_size(vector, count);
}

export function writeValidity(vector: Vector, isSet: Uint8Array): void {
  const mask = new Uint8Array((isSet.length + 7) >> 3);
  for (const [row, set] of isSet.entries()) if (set) mask[row >> 3]! |= 1 << (row & 7);
  duckdb.vector_ensure_validity_writable(vector);
  duckdb.copy_data_to_vector_validity(vector, 0, mask.buffer, 0, mask.byteLength);
}
