import type { Connection } from "@duckdb/node-bindings";
import type { ExternalStep } from "../../protocol/worker-messages";
import { containsKind, defaultSize, fromJson, type StructType } from "../../types/index";
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
  return { rows: await SliceRows.open(connection, sql, slice, fixedBytes(type)), type, isWrapped };
}

/** Bytes of a row, if its values are all of one size. */
function fixedBytes(type: StructType): number | undefined {
  return containsKind(type, ...sized) ? undefined : defaultSize(type);
}

const sized = [
  "string",
  "char",
  "varchar",
  "binary",
  "variant",
  "array",
  "map",
  "geometry",
  "geography",
  "udt",
] as const;
