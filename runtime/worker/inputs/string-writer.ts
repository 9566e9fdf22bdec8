import duckdb, { type Vector } from "@duckdb/node-bindings";
import type { Data } from "apache-arrow";
import { stringEntryWidth } from "../vectors/raw-vector";
import { isValid, type ValidityMask } from "./validity-mask";

const inlineLength = 12;

/**
 * Writes VARCHAR and BLOB values. Short ones are laid out as DuckDB's vector entries and copied together; others are handed over
 * one by one. Bytes beyond ASCII go the second way: DuckDB checks there that they are UTF-8.
 */
export function writeStrings(data: Data, vector: Vector, start: number, count: number, mask: ValidityMask): void {
  const values = data.values as Uint8Array;
  const offsets = data.valueOffsets as Int32Array | BigInt64Array;
  const entries = new Uint8Array(count * stringEntryWidth);
  const others: number[] = [];
  for (let row = 0; row < count; row++) {
    if (!isValid(mask, row)) continue;
    const from = Number(offsets[start + row]);
    const size = Number(offsets[start + row + 1]) - from;
    if (size > inlineLength || !copyAscii(values, from, size, entries, row * stringEntryWidth)) others.push(row);
  }
  duckdb.copy_data_to_vector(vector, 0, entries.buffer, 0, entries.byteLength);
  for (const row of others) {
    const bytes = values.subarray(Number(offsets[start + row]), Number(offsets[start + row + 1]));
    duckdb.vector_assign_string_element_len(vector, row, bytes);
  }
}

/** False, with nothing of the entry left, when a byte is not ASCII. */
function copyAscii(source: Uint8Array, from: number, size: number, entries: Uint8Array, entry: number): boolean {
  entries[entry] = size;
  for (let i = 0; i < size; i++) {
    const byte = source[from + i]!;
    if (byte > 0x7f) {
      entries.fill(0, entry, entry + stringEntryWidth);
      return false;
    }
    entries[entry + 4 + i] = byte;
  }
  return true;
}
