import type { Vector } from "@duckdb/node-bindings";
import { type Data, type DataType, makeData } from "apache-arrow";
import { vectorBytes, vectorValidity } from "../vectors/raw-vector";
import type { ColumnBuilder } from "./column-builder";
import { grow } from "./grow";
import { ValidityBuilder } from "./validity-builder";

/** Types whose values DuckDB and Arrow lay out alike. */
export class FixedWidthBuilder implements ColumnBuilder {
  readonly #validity = new ValidityBuilder();
  #values: Uint8Array = new Uint8Array(0);

  constructor(
    readonly type: DataType,
    readonly width: number,
  ) {}

  get length(): number {
    return this.#validity.length;
  }

  get byteLength(): number {
    return this.length * this.width;
  }

  append(vector: Vector, start: number, count: number): void {
    const { length, width } = this;
    const end = start + count;
    this.#values = grow(this.#values, (length + count) * width);
    this.#values.set(vectorBytes(vector, end, width).subarray(start * width), length * width);
    this.#validity.append(vectorValidity(vector, end), start, count);
  }

  data(): Data {
    const data = this.#values.subarray(0, this.byteLength);
    this.#validity.clearNulls(data, this.width);
    return makeData({ type: this.type, ...this.#validity.arrow, data } as never);
  }

  reset(): void {
    this.#validity.reset();
  }
}
