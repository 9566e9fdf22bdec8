import type { Vector } from "@duckdb/node-bindings";
import { type Data, type Decimal, makeData } from "apache-arrow";
import { vectorBytes, vectorValidity } from "../vectors/raw-vector";
import type { ColumnBuilder } from "./column-builder";
import { grow } from "./grow";
import { ValidityBuilder } from "./validity-builder";

const width = 16;

/** DuckDB keeps a decimal in 2, 4, 8 or 16 bytes by its precision; Arrow always in 16. */
export class DecimalBuilder implements ColumnBuilder {
  readonly #validity = new ValidityBuilder();
  #values: Uint8Array = new Uint8Array(0);

  constructor(
    readonly type: Decimal,
    readonly sourceWidth: 2 | 4 | 8 | 16,
  ) {}

  get length(): number {
    return this.#validity.length;
  }

  get byteLength(): number {
    return this.length * width;
  }

  append(vector: Vector, start: number, count: number): void {
    const end = start + count;
    this.#values = grow(this.#values, (this.length + count) * width);
    const bytes = vectorBytes(vector, end, this.sourceWidth);
    if (this.sourceWidth === 16) this.#values.set(bytes.subarray(start * width), this.byteLength);
    else this.#widen(bytes, start, count);
    this.#validity.append(vectorValidity(vector, end), start, count);
  }

  #widen(bytes: Uint8Array, start: number, count: number): void {
    const target = new Int32Array(this.#values.buffer, this.byteLength, count * 4);
    if (this.sourceWidth === 8) {
      const source = new Int32Array(bytes.buffer, bytes.byteOffset + start * 8, count * 2);
      for (let i = 0, to = 0; i < source.length; i += 2, to += 4) {
        const high = source[i + 1]!;
        target[to] = source[i]!;
        target[to + 1] = high;
        target[to + 2] = target[to + 3] = high >> 31;
      }
      return;
    }
    const at = bytes.byteOffset + start * this.sourceWidth;
    const source =
      this.sourceWidth === 4 ? new Int32Array(bytes.buffer, at, count) : new Int16Array(bytes.buffer, at, count);
    for (let i = 0, to = 0; i < count; i++, to += 4) {
      const value = source[i]!;
      target[to] = value;
      target[to + 1] = target[to + 2] = target[to + 3] = value >> 31;
    }
  }

  data(): Data {
    const data = this.#values.subarray(0, this.byteLength);
    this.#validity.clearNulls(data, width);
    return makeData({ type: this.type, ...this.#validity.arrow, data } as never);
  }

  reset(): void {
    this.#validity.reset();
  }
}
