import type { Vector } from "@duckdb/node-bindings";
import type { Data } from "apache-arrow";

/** Gathers rows of DuckDB vectors into one Arrow column. */
export interface ColumnBuilder {
  readonly length: number;
  /** Bytes gathered so far, near enough to cut batches by. */
  readonly byteLength: number;
  append(vector: Vector, start: number, count: number): void;
  /** The column so far. Its buffers are this builder's: use them before `reset`. */
  data(): Data;
  /** Begins an empty column in the same buffers. */
  reset(): void;
}
