import type { Tensors } from "../../../types/tensors";
import { type VectorColumn, visitStored } from "../columns/vector-column";
import { grown } from "../grown";
import { sizeMismatch } from "../numeric/size-mismatch";

/** Sparse blocks are those whose rows store less than this part of their elements. */
const sparseBelow = 0.3;
/** Numbers of which more are likely to follow. */
const largeCount = 1 << 17;

/** Vectors of one size, one after the other: side by side as long as they come dense, else by what they store. */
export class FeatureRows {
  #rows = 0;
  #size: number | undefined;
  /** Until a row comes that is not dense. */
  #dense: Float64Array<ArrayBuffer> | undefined = new Float64Array(4096);
  #starts = new Int32Array(1024);
  #indices = new Int32Array(4096);
  #stored = new Float64Array(4096);
  /** Elements that are not zero. */
  #storedCount = 0;

  #nulls = 0;
  #areFinite = true;

  /** @param maxBytes about what they come to take */
  constructor(readonly maxBytes: number) {}

  /** About what a block of them takes. */
  get bytes(): number {
    return this.#dense ? 8 * this.#rows * (this.#size ?? 0) : 12 * this.#storedCount;
  }

  /** @throws RaisedCondition when rows differ in size */
  append(source: VectorColumn, from: number, to: number): void {
    const { denseSize: size } = source;
    if (this.#dense && size !== undefined) this.#appendDense(source.values.subarray(from * size, to * size), size);
    else this.#appendStored(source, from, to);
    this.#rows += to - from;
  }

  #appendStored(source: VectorColumn, from: number, to: number): void {
    this.#turnSparse();
    const first = this.#rows - from;
    this.#starts = grown(this.#starts, first + to + 1);
    for (let row = from; row < to; row++) {
      if (source.isNull(row)) this.#nulls++;
      else this.#storeRow(source, row);
      this.#starts[first + row + 1] = this.#storedCount;
    }
  }

  #storeRow(source: VectorColumn, row: number): void {
    this.#checkSize(source.size(row));
    const most = this.#storedCount + source.end(row) - source.start(row);
    this.#stored = grown(this.#stored, most);
    this.#indices = grown(this.#indices, most);
    visitStored(source, row, (index, value) => this.#store(index, value));
  }

  finish(): Tensors {
    const [rows, size] = [this.#rows, this.#size ?? 0];
    const values = { rows, size, nulls: this.#nulls, areFinite: this.#areFinite };
    if (this.#storedCount >= sparseBelow * rows * size) return { values, arrays: { features: this.#toDense(size) } };
    this.#turnSparse();
    const starts = this.#starts.subarray(0, rows + 1);
    const indices = this.#indices.subarray(0, this.#storedCount);
    return { values, arrays: { starts, indices, features: this.#stored.subarray(0, this.#storedCount) } };
  }

  #appendDense(values: Float64Array, size: number): void {
    this.#checkSize(size);
    const from = this.#rows * size;
    const end = from + values.length;
    // Memory that is not written to costs nothing; to copy what is there does.
    if (end > largeCount && end > this.#dense!.length)
      this.#dense = grown(this.#dense!, Math.max(end, this.maxBytes / 16));
    this.#dense = grown(this.#dense!, end);
    this.#dense.set(values, from);
    let stored = 0;
    let rest = 0;
    for (let i = 0; i < values.length; i++) {
      if (values[i] !== 0) stored++;
      rest += values[i]! - values[i]!;
    }
    this.#areFinite &&= rest === 0;
    this.#storedCount += stored;
  }

  #checkSize(size: number): void {
    this.#size ??= size;
    if (size !== this.#size) throw sizeMismatch(this.#size, size);
  }

  #store(index: number, value: number): void {
    if (value === 0) return;
    this.#areFinite &&= value - value === 0;
    this.#indices[this.#storedCount] = index;
    this.#stored[this.#storedCount++] = value;
  }

  #turnSparse(): void {
    const dense = this.#dense;
    if (!dense) return;
    this.#dense = undefined;
    const size = this.#size ?? 0;
    this.#starts = grown(this.#starts, this.#rows + 1);
    this.#indices = grown(this.#indices, this.#storedCount);
    this.#stored = grown(this.#stored, this.#storedCount);
    this.#storedCount = 0;
    for (let row = 0, at = 0; row < this.#rows; row++) {
      for (let i = 0; i < size; i++, at++) this.#store(i, dense[at]!);
      this.#starts[row + 1] = this.#storedCount;
    }
  }

  #toDense(size: number): Float64Array {
    if (this.#dense) return this.#dense.subarray(0, this.#rows * size);
    const dense = new Float64Array(this.#rows * size);
    for (let row = 0; row < this.#rows; row++) {
      for (let i = this.#starts[row]!; i < this.#starts[row + 1]!; i++) {
        dense[row * size + this.#indices[i]!] = this.#stored[i]!;
      }
    }
    return dense;
  }
}
