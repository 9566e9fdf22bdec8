import duckdb, { type Vector } from "@duckdb/node-bindings";
import type { Data } from "apache-arrow";
import { copyBits, isBitSet } from "../vectors/bits";

/** Which of a run of rows are not null, one bit each from bit 0; undefined when all are. */
export type ValidityMask = Uint8Array<ArrayBuffer> | undefined;

/** The mask of a column's rows. A field of a struct that is null is null itself for DuckDB, whatever Arrow left there. */
export function validityMask(data: Data, start: number, count: number, parent: ValidityMask): ValidityMask {
  if (data.nullCount === 0 || !data.nullBitmap || data.nullBitmap.length === 0) return parent;
  const mask = new Uint8Array((count + 7) >> 3);
  copyBits(data.nullBitmap, data.offset + start, mask, 0, count);
  if (parent) for (let i = 0; i < mask.length; i++) mask[i]! &= parent[i]!;
  return mask;
}

export function writeValidity(vector: Vector, mask: ValidityMask): void {
  if (!mask) return;
  duckdb.vector_ensure_validity_writable(vector);
  duckdb.copy_data_to_vector_validity(vector, 0, mask.buffer, 0, mask.byteLength);
}

export const isValid = (mask: ValidityMask, row: number) => !mask || isBitSet(mask, row);
