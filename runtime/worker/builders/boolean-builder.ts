import type { Vector } from "@duckdb/node-bindings";
import { Bool, type Data, makeData } from "apache-arrow";
import { vectorBytes, vectorValidity } from "../vectors/raw-vector";
import type { ColumnBuilder } from "./column-builder";
import { grow } from "./grow";
import { ValidityBuilder } from "./validity-builder";

/** DuckDB's bytes to Arrow's bits. */
export class BooleanBuilder implements ColumnBuilder {
  readonly #validity = new ValidityBuilder();
  #bits: Uint8Array = new Uint8Array(0);

  get length(): number {
    return this.#validity.length;
  }

  get byteLength(): number {
    return (this.length + 7) >> 3;
  }

  append(vector: Vector, start: number, count: number): void {
    const { length } = this;
    const bytes = vectorBytes(vector, start + count, 1);
    const bits = grow(this.#bits, (length + count + 7) >> 3);
    for (let i = 0; i < count; i++) {
      if (bytes[start + i] === 1) bits[(length + i) >> 3]! |= 1 << ((length + i) & 7);
    }
    this.#bits = bits;
    this.#validity.append(vectorValidity(vector, start + count), start, count);
  }

  data(): Data {
    const data = this.#bits.subarray(0, this.byteLength);
    const { nullBitmap } = this.#validity.arrow;
    nullBitmap?.forEach((valid, i) => {
      data[i]! &= valid;
    });
    return makeData({ type: new Bool(), ...this.#validity.arrow, data });
  }

  reset(): void {
    this.#bits.fill(0, 0, this.byteLength);
    this.#validity.reset();
  }
}
