import type { Vector } from "@duckdb/node-bindings";
import { type Data, makeData, Null } from "apache-arrow";
import type { ColumnBuilder } from "./column-builder";

/** VOID: every row is null, Arrow sends only their number. */
export class NullBuilder implements ColumnBuilder {
  readonly byteLength = 0;
  length = 0;

  append(_vector: Vector, _start: number, count: number): void {
    this.length += count;
  }

  data(): Data {
    return makeData({ type: new Null(), length: this.length, nullCount: this.length });
  }

  reset(): void {
    this.length = 0;
  }
}
