import type { Connection } from "@duckdb/node-bindings";
import type { ExternalStep } from "../../protocol/worker-messages";
import { fromJson, type StructType } from "../../types/index";
import { identifier } from "../database";
import { SliceRows } from "./slice-rows";
import type { SourceSlice } from "./slices";

export interface Source {
  readonly rows: SliceRows;
  readonly type: StructType;
  readonly isWrapped: boolean;
}

/** The rows of a slice, only what functions are given of them. */
export async function openSource(
  connection: Connection,
  table: string,
  { sources, isWrapped = false }: ExternalStep,
  place: number,
  slice: SourceSlice,
): Promise<Source> {
  const { kept, keys, schema } = sources[place]!;
  const type = fromJson(schema) as StructType;
  const columns = type.fields.map((_, i) => `v${kept + keys + i}`);
  const sql = `SELECT ${columns.length > 0 ? columns.join(", ") : "1"} FROM ${identifier(table)}`;
  return { rows: await SliceRows.open(connection, sql, slice), type, isWrapped };
}
