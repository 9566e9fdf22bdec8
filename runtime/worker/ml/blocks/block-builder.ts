import duckdb, { type DataChunk } from "@duckdb/node-bindings";
import type { Tensors } from "../../../types/tensors";
import { column } from "../columns/column";
import { grown } from "../grown";
import { FeatureRows } from "./feature-rows";

/** Collects rows of a result: a column of vectors is the features, doubles become columns of their own. */
export class BlockBuilder {
  rows = 0;
  readonly #features = new FeatureRows();
  readonly #columns: Float64Array<ArrayBuffer>[];

  /** @param names the result's columns; `features` holds vectors */
  constructor(readonly names: readonly string[]) {
    this.#columns = names.map(() => new Float64Array(1024));
  }

  get bytes(): number {
    return this.#features.bytes + 8 * this.rows * this.names.length;
  }

  /** @throws RangeError when vectors differ in size */
  append(chunk: DataChunk): void {
    const count = duckdb.data_chunk_get_size(chunk);
    for (const [i, name] of this.names.entries()) {
      const source = column(duckdb.data_chunk_get_vector(chunk, i), count);
      if (source.kind === "vector") this.#features.append(source);
      else if (source.kind === "number") {
        this.#columns[i] = grown(this.#columns[i]!, this.rows + count);
        this.#columns[i].set(source.values, this.rows);
      } else throw new TypeError(`Column ${name} is neither numbers nor vectors`);
    }
    this.rows += count;
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
