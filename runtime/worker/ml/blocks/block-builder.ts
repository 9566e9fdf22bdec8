import duckdb, { type DataChunk } from "@duckdb/node-bindings";
import type { Tensors } from "../../../types/tensors";
import { type Column, column } from "../columns/column";
import { grown } from "../grown";
import { FeatureRows } from "./feature-rows";

/** A chunk's columns, which builders take rows from. */
export function columnsOf(chunk: DataChunk): readonly Column[] {
  const count = duckdb.data_chunk_get_size(chunk);
  return Array.from({ length: duckdb.data_chunk_get_column_count(chunk) }, (_, i) =>
    column(duckdb.data_chunk_get_vector(chunk, i), count),
  );
}

/** Collects rows of a result: a column of vectors is the features, doubles become columns of their own. */
export class BlockBuilder {
  rows = 0;
  readonly #features: FeatureRows;
  readonly #columns: Float64Array<ArrayBuffer>[];

  /**
   * @param names the result's columns; `features` holds vectors
   * @param maxBytes about what it comes to hold
   */
  constructor(
    readonly names: readonly string[],
    maxBytes: number,
  ) {
    this.#features = new FeatureRows(maxBytes);
    this.#columns = names.map((name) => new Float64Array(name === "features" ? 0 : 1024));
  }

  get bytes(): number {
    return this.#features.bytes + 8 * this.rows * this.names.length;
  }

  /** @throws RaisedCondition when vectors differ in size */
  append(columns: readonly Column[], from: number, to: number): void {
    for (const [i, source] of columns.entries()) {
      if (source.kind === "vector") this.#features.append(source, from, to);
      else if (source.kind === "number") {
        this.#columns[i] = grown(this.#columns[i]!, this.rows + to - from);
        this.#columns[i].set(source.values.subarray(from, to), this.rows);
      } else throw new TypeError(`Column ${this.names[i]} is neither numbers nor vectors`);
    }
    this.rows += to - from;
  }

  finish(): Tensors {
    const { rows } = this;
    const { values, arrays } = this.#features.finish();
    const columns = this.names.map((name, i) => [name, this.#columns[i]!.subarray(0, rows)] as const);
    return {
      values: { ...values, rows },
      arrays: {
        ...Object.fromEntries(columns.filter(([name]) => name !== "features")),
        ...(this.names.includes("features") && arrays),
      },
    };
  }
}
