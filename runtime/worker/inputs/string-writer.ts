import duckdb, { type Vector } from "@duckdb/node-bindings";
import { type Data, DataType } from "apache-arrow";
import { inlineLength, stringEntryWidth, vectorBytes } from "../vectors/raw-vector";
import { isValid, type ValidityMask } from "./validity-mask";

const prefixLength = 4;

/**
 * Writes VARCHAR and BLOB values. Short ones are laid out as DuckDB's vector entries; the bytes of all of them go to the vector's own
 * memory at once, for the entries of long ones to point there.
 */
export function writeStrings(data: Data, vector: Vector, start: number, count: number, mask: ValidityMask): void {
  if (count === 0) return;
  const values = data.values as Uint8Array;
  const offsets = data.valueOffsets as Int32Array | BigInt64Array;
  const first = Number(offsets[start]);
  const end = Number(offsets[start + count]);
  const run = values.subarray(first, end);
  const isText = DataType.isUtf8(data.type) || DataType.isLargeUtf8(data.type);
  const isSplit = isText && mayBeSplit(run, offsets, first, start, count);
  const address = isSplit ? undefined : keep(vector, run, isText);
  if (address === undefined) {
    writeOneByOne(values, offsets, vector, start, count, mask);
    return;
  }
  const entries = zeroed(count * stringEntryWidth);
  const words = new Uint32Array(entries.buffer);
  for (let row = 0; row < count; row++) {
    if (!isValid(mask, row)) continue;
    const from = Number(offsets[start + row]);
    const size = Number(offsets[start + row + 1]) - from;
    const word = row * (stringEntryWidth / 4);
    words[word] = size;
    const copied = size > inlineLength ? prefixLength : size;
    for (let i = 0, at = word * 4 + 4; i < copied; i++) entries[at + i] = values[from + i]!;
    if (size <= inlineLength) continue;
    const place = address + (from - first);
    words[word + 2] = place >>> 0;
    words[word + 3] = Math.floor(place / 2 ** 32);
  }
  duckdb.copy_data_to_vector(vector, 0, entries.buffer, 0, entries.byteLength);
}

let memory = new Uint8Array(2048 * stringEntryWidth);

/** The same memory each time: vectors take copies, and what is dropped has V8 look for more to drop. */
function zeroed(length: number): Uint8Array<ArrayBuffer> {
  if (memory.length < length) memory = new Uint8Array(length);
  else memory.fill(0, 0, length);
  return memory.subarray(0, length);
}

/** Where the vector keeps the bytes; undefined when they are not UTF-8, which DuckDB refuses in a VARCHAR. */
function keep(vector: Vector, bytes: Uint8Array, isText: boolean): number | undefined {
  if (bytes.length <= inlineLength) return !isText || isAscii(bytes) ? 0 : undefined;
  duckdb.copy_data_to_vector(vector, 0, new ArrayBuffer(stringEntryWidth), 0, stringEntryWidth);
  duckdb.vector_assign_string_element_len(vector, 0, bytes);
  const entry = Buffer.from(vectorBytes(vector, 1, stringEntryWidth));
  if (entry.readUInt32LE(0) !== bytes.length) return undefined;
  return entry.readUInt32LE(8) + entry.readUInt32LE(12) * 2 ** 32;
}

/** Whether a string begins within a character: then all together may be UTF-8 and each alone not. */
function mayBeSplit(
  run: Uint8Array,
  offsets: Int32Array | BigInt64Array,
  first: number,
  start: number,
  count: number,
): boolean {
  for (let row = start; row < start + count; row++) {
    const byte = run[Number(offsets[row]) - first];
    if (byte !== undefined && (byte & 0xc0) === 0x80) return true;
  }
  return false;
}

function isAscii(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte > 0x7f) return false;
  return true;
}

function writeOneByOne(
  values: Uint8Array,
  offsets: Int32Array | BigInt64Array,
  vector: Vector,
  start: number,
  count: number,
  mask: ValidityMask,
): void {
  duckdb.copy_data_to_vector(vector, 0, new ArrayBuffer(count * stringEntryWidth), 0, count * stringEntryWidth);
  for (let row = 0; row < count; row++) {
    if (!isValid(mask, row)) continue;
    const bytes = values.subarray(Number(offsets[start + row]), Number(offsets[start + row + 1]));
    duckdb.vector_assign_string_element_len(vector, row, bytes);
  }
}
