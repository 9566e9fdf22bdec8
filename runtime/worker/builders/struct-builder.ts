import duckdb, { type Vector } from "@duckdb/node-bindings";
import { type Data, makeData, type Struct } from "apache-arrow";
import { vectorValidity } from "../vectors/raw-vector";
import type { ColumnBuilder } from "./column-builder";
import { ValidityBuilder } from "./validity-builder";

export class StructBuilder implements ColumnBuilder {
  readonly #validity = new ValidityBuilder();

  constructor(
    readonly type: Struct,
    readonly fields: readonly ColumnBuilder[],
  ) {}

  get length(): number {
    return this.#validity.length;
  }

  get byteLength(): number {
    return this.fields.reduce((sum, field) => sum + field.byteLength, 0);
  }

  append(vector: Vector, start: number, count: number): void {
    for (const [index, field] of this.fields.entries()) {
      field.append(duckdb.struct_vector_get_child(vector, index), start, count);
    }
    this.#validity.append(vectorValidity(vector, start + count), start, count);
  }

  data(): Data {
    const children = this.fields.map((field) => field.data());
    return makeData({ type: this.type, ...this.#validity.arrow, children });
  }

  reset(): void {
    for (const field of this.fields) field.reset();
    this.#validity.reset();
  }
}
