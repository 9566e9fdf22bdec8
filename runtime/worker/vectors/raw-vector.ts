import duckdb, { type Vector } from "@duckdb/node-bindings";

/**
 * The bytes of a vector's first `end` rows. In Node they are DuckDB's own memory, in Electron a copy: read only, and only while the
 * chunk they came from is alive.
 */
export function vectorBytes(vector: Vector, end: number, width: number): Uint8Array {
  return duckdb.vector_get_data(vector, end * width);
}

/** The validity mask of a vector's first `end` rows, null when no row is null. */
export function vectorValidity(vector: Vector, end: number): Uint8Array | null {
  return duckdb.vector_get_validity(vector, ((end + 63) >> 6) * 8) as Uint8Array | null;
}

/** Bytes of each type whose values lie side by side. */
export const stringEntryWidth = 16;
/** Strings up to this many bytes lie in their entry itself, behind their length. */
export const inlineLength = 12;
export const listEntryWidth = 16;

const pointer = new ArrayBuffer(8);
const pointerWords = new Uint32Array(pointer);

/** Memory of DuckDB's at an address (< 2^53). */
export function memoryAt(address: number, length: number): Uint8Array {
  pointerWords[0] = address >>> 0;
  pointerWords[1] = Math.floor(address / 2 ** 32);
  return duckdb.get_data_from_pointer(pointer, 0, length);
}
