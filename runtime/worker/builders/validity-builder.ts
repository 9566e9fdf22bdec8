import { copyBits, isBitSet, setBits } from "../vectors/bits";
import { grow } from "./grow";

const noBits: Uint8Array = new Uint8Array(0);

/** A column's null bitmap, made only when the first null-able vector comes. */
export class ValidityBuilder {
  length = 0;
  nullCount = 0;
  #bits = noBits;
  #isMade = false;

  append(validity: Uint8Array | null, start: number, count: number): void {
    if (validity && !this.#isMade) {
      this.#bits = grow(this.#bits, (this.length + count + 7) >> 3);
      setBits(this.#bits, 0, this.length);
      this.#isMade = true;
    }
    if (this.#isMade) {
      this.#bits = grow(this.#bits, (this.length + count + 7) >> 3);
      if (validity) this.nullCount += count - copyBits(validity, start, this.#bits, this.length, count);
      else setBits(this.#bits, this.length, count);
    }
    this.length += count;
  }

  /** What `makeData` takes. */
  get arrow(): { length: number; nullCount: number; nullBitmap: Uint8Array | undefined } {
    const nullBitmap = this.nullCount > 0 ? this.#bits.subarray(0, (this.length + 7) >> 3) : undefined;
    return { length: this.length, nullCount: this.nullCount, nullBitmap };
  }

  /** Zeroes the values of null rows: DuckDB leaves there what the memory held before, and equal rows must give equal bytes. */
  clearNulls(values: Uint8Array, width: number): void {
    if (this.nullCount === 0) return;
    for (let i = 0; i < this.length; i++) {
      if (this.#bits[i >> 3] === 0xff) i |= 7;
      else if (!isBitSet(this.#bits, i)) values.fill(0, i * width, (i + 1) * width);
    }
  }

  reset(): void {
    if (this.#isMade) this.#bits.fill(0, 0, (this.length + 7) >> 3);
    this.length = 0;
    this.nullCount = 0;
    this.#isMade = false;
  }
}
