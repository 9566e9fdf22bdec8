import type { Vector } from "@duckdb/node-bindings";
import { type Data, IntervalMonthDayNano, makeData } from "apache-arrow";
import { vectorBytes, vectorValidity } from "../vectors/raw-vector";
import type { ColumnBuilder } from "./column-builder";
import { grow } from "./grow";
import { ValidityBuilder } from "./validity-builder";

const width = 16;

/** Both sides keep months i32, days i32 and a time part i64: DuckDB's in microseconds, Arrow's in nanoseconds. */
export class IntervalBuilder implements ColumnBuilder {
  readonly #validity = new ValidityBuilder();
  #values: Uint8Array = new Uint8Array(0);

  get length(): number {
    return this.#validity.length;
  }

  get byteLength(): number {
    return this.length * width;
  }

  append(vector: Vector, start: number, count: number): void {
    const end = start + count;
    this.#values = grow(this.#values, (this.length + count) * width);
    this.#values.set(vectorBytes(vector, end, width).subarray(start * width), this.byteLength);
    const halves = new BigInt64Array(this.#values.buffer, this.byteLength, count * 2);
    for (let i = 1; i < halves.length; i += 2) halves[i] = halves[i]! * 1000n;
    this.#validity.append(vectorValidity(vector, end), start, count);
  }

  data(): Data {
    const data = this.#values.subarray(0, this.byteLength);
    this.#validity.clearNulls(data, width);
    return makeData({ type: new IntervalMonthDayNano(), ...this.#validity.arrow, data } as never);
  }

  reset(): void {
    this.#validity.reset();
  }
}
