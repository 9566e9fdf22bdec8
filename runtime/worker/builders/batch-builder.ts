import duckdb, { type DataChunk, type Result } from "@duckdb/node-bindings";
import { type Data, Field, makeData, RecordBatch, RecordBatchStreamWriter, Schema, Struct } from "apache-arrow";
import type { StructType } from "../../types/index";
import { type ColumnBuilder, columnBuilder } from "./index";

/** Gathers rows of a result into record batches, each written as a complete Arrow IPC stream, as Spark sends them. */
export class BatchBuilder {
  rows = 0;
  readonly #columns: readonly ColumnBuilder[];

  constructor(
    result: Result,
    type: StructType,
    readonly schema: Schema,
    /** All columns as fields of one. */
    readonly isWrapped = false,
  ) {
    const found = duckdb.column_count(result);
    // DuckDB has no rows without columns: a column of no meaning stands for an empty schema.
    if (found !== type.fields.length && type.fields.length > 0) {
      throw new TypeError(`the SQL text gives ${found} columns, its schema has ${type.fields.length}`);
    }
    this.#columns = type.fields.map((field, index) =>
      columnBuilder(field.type, duckdb.column_logical_type(result, index), schema.fields[index]!),
    );
  }

  get byteLength(): number {
    return this.#columns.reduce((sum, column) => sum + column.byteLength, 0);
  }

  append(chunk: DataChunk, start: number, count: number): void {
    for (const [index, column] of this.#columns.entries()) {
      column.append(duckdb.data_chunk_get_vector(chunk, index), start, count);
    }
    this.rows += count;
  }

  /** The rows so far as an IPC stream; begins the next batch. */
  finish(): Uint8Array {
    const children = this.#columns.map((column) => column.data());
    const flat = structOf(this.schema, children, this.rows);
    const schema = this.isWrapped ? new Schema([new Field("_0", flat.type, false)]) : this.schema;
    const data = this.isWrapped ? structOf(schema, [flat], this.rows) : flat;
    const writer = new RecordBatchStreamWriter();
    // The constructor drops fields whose name comes twice.
    writer.write(Object.assign(new RecordBatch(schema, data), { schema }));
    writer.finish();
    const stream = writer.toUint8Array(true);
    for (const column of this.#columns) column.reset();
    this.rows = 0;
    return stream;
  }
}

const structOf = ({ fields }: Schema, children: Data[], length: number) =>
  makeData({ type: new Struct(fields), length, nullCount: 0, children });
