import type { Vector } from "@duckdb/node-bindings";
import { type Data, type DataType, vectorFromArray } from "apache-arrow";
import { isBitSet } from "../vectors/bits";
import { vectorValidity } from "../vectors/raw-vector";
import type { ColumnBuilder } from "./column-builder";

/** A column that DuckDB, having found it null throughout, gives as INTEGER or BIGINT whatever it was to be. */
export class UntypedNullBuilder implements ColumnBuilder {
  readonly byteLength = 0;
  length = 0;

  constructor(
    private readonly type: DataType,
    private readonly mismatch: TypeError,
  ) {}

  /** @throws TypeError for a row that is not null: the column is another type's */
  append(vector: Vector, start: number, count: number): void {
    const validity = vectorValidity(vector, start + count);
    for (let row = start; row < start + count; row++) if (!validity || isBitSet(validity, row)) throw this.mismatch;
    this.length += count;
  }

  data(): Data {
    return vectorFromArray(new Array<null>(this.length).fill(null), this.type).data[0]!;
  }

  reset(): void {
    this.length = 0;
  }
}
