import duckdb, { type LogicalType, type Vector } from "@duckdb/node-bindings";
import { isBitSet } from "../vectors/bits";
import { listEntryWidth, stringEntryWidth, vectorBytes, vectorValidity } from "../vectors/raw-vector";
import { StringHeap } from "../vectors/string-heap";
import type { ElementType, ListType, ScalarValue, ValueType } from "./scalar-function";

export function logicalType(type: ValueType): LogicalType {
  if (isList(type)) return duckdb.create_list_type(logicalType(type.slice(0, -2) as ElementType));
  return duckdb.create_logical_type(duckdb.Type[type]);
}

const isList = (type: ValueType): type is ListType => type.endsWith("[]");

/** A vector's first `count` values. */
export function readValues(type: ValueType, vector: Vector, count: number): ScalarValue[] {
  const validity = vectorValidity(vector, count);
  const read = readers[type](vector, count, (row) => !validity || isBitSet(validity, row));
  return Array.from({ length: count }, (_, row) => (validity && !isBitSet(validity, row) ? null : read(row)));
}

type Reader = (vector: Vector, count: number, isValid: (row: number) => boolean) => (row: number) => ScalarValue;

const strings =
  <Value extends ScalarValue>(decode: (bytes: Uint8Array) => Value): Reader =>
  (vector, count, isValid) => {
    const bytes = vectorBytes(vector, count, stringEntryWidth);
    const words = new Uint32Array(bytes.buffer, bytes.byteOffset, count * 4);
    const heap = new StringHeap();
    const address = (row: number) => words[row * 4 + 2]! + words[row * 4 + 3]! * 2 ** 32;
    const runs = Int32Array.from({ length: count }, (_, row) =>
      isValid(row) && words[row * 4]! > 12 ? heap.add(address(row), words[row * 4]!) : -1,
    );
    heap.read();
    return (row) => {
      const size = words[row * 4]!;
      const run = runs[row]!;
      const memory = run < 0 ? bytes : heap.bytes(run);
      const start = run < 0 ? row * stringEntryWidth + 4 : heap.offset(run, address(row));
      return decode(memory.subarray(start, start + size));
    };
  };

const decoder = new TextDecoder();

const readers: Readonly<Record<ValueType, Reader>> = {
  BOOLEAN: (vector, count) => {
    const bytes = vectorBytes(vector, count, 1);
    return (row) => bytes[row] === 1;
  },
  INTEGER: (vector, count) => {
    const bytes = vectorBytes(vector, count, 4);
    const values = new Int32Array(bytes.buffer, bytes.byteOffset, count);
    return (row) => values[row]!;
  },
  BIGINT: (vector, count) => {
    const bytes = vectorBytes(vector, count, 8);
    const values = new BigInt64Array(bytes.buffer, bytes.byteOffset, count);
    return (row) => values[row]!;
  },
  DOUBLE: (vector, count) => {
    const bytes = vectorBytes(vector, count, 8);
    const values = new Float64Array(bytes.buffer, bytes.byteOffset, count);
    return (row) => values[row]!;
  },
  VARCHAR: strings((bytes) => decoder.decode(bytes)),
  BLOB: strings((bytes) => bytes),
  "BIGINT[]": lists("BIGINT"),
  "DOUBLE[]": lists("DOUBLE"),
  "VARCHAR[]": lists("VARCHAR"),
  "BLOB[]": lists("BLOB"),
};

function lists(element: ElementType): Reader {
  return (vector, count, isValid) => {
    const bytes = vectorBytes(vector, count, listEntryWidth);
    const entries = new BigUint64Array(bytes.buffer, bytes.byteOffset, count * 2);
    const start = (row: number) => Number(entries[row * 2]);
    const end = (row: number) => start(row) + Number(entries[row * 2 + 1]);
    let size = 0;
    for (let row = 0; row < count; row++) if (isValid(row)) size = Math.max(size, end(row));
    const items = size > 0 ? readValues(element, duckdb.list_vector_get_child(vector), size) : [];
    return (row) => items.slice(start(row), end(row)) as readonly string[];
  };
}

/** Writes all of a vector's values. */
export function writeValues(type: ValueType, vector: Vector, values: readonly ScalarValue[]): void {
  writers[type](vector, values);
  if (!values.includes(null)) return;
  const mask = new Uint8Array((values.length + 7) >> 3);
  for (const [row, value] of values.entries()) if (value !== null) mask[row >> 3]! |= 1 << (row & 7);
  duckdb.vector_ensure_validity_writable(vector);
  duckdb.copy_data_to_vector_validity(vector, 0, mask.buffer, 0, mask.byteLength);
}

type Writer = (vector: Vector, values: readonly ScalarValue[]) => void;

const copy = (vector: Vector, values: { readonly buffer: ArrayBuffer; readonly byteLength: number }) =>
  duckdb.copy_data_to_vector(vector, 0, values.buffer, 0, values.byteLength);

const encoder = new TextEncoder();

const writers: Readonly<Record<ValueType, Writer>> = {
  BOOLEAN: (vector, values) =>
    copy(
      vector,
      Uint8Array.from(values, (value) => (value === true ? 1 : 0)),
    ),
  INTEGER: (vector, values) =>
    copy(
      vector,
      Int32Array.from(values, (value) => (value as number | null) ?? 0),
    ),
  BIGINT: (vector, values) =>
    copy(
      vector,
      BigInt64Array.from(values, (value) => (value as bigint | null) ?? 0n),
    ),
  DOUBLE: (vector, values) =>
    copy(
      vector,
      Float64Array.from(values, (value) => (value as number | null) ?? 0),
    ),
  VARCHAR: (vector, values) => {
    for (const [row, value] of values.entries()) {
      if (value !== null) duckdb.vector_assign_string_element_len(vector, row, encoder.encode(value as string));
    }
  },
  BLOB: (vector, values) => {
    for (const [row, value] of values.entries()) {
      if (value !== null) duckdb.vector_assign_string_element_len(vector, row, value as Uint8Array);
    }
  },
  "BIGINT[]": writeLists("BIGINT"),
  "DOUBLE[]": writeLists("DOUBLE"),
  "VARCHAR[]": writeLists("VARCHAR"),
  "BLOB[]": writeLists("BLOB"),
};

function writeLists(element: ElementType): Writer {
  return (vector, values) => {
    const written = values.map((value) => (value ?? []) as readonly ScalarValue[]);
    const items = written.flat() as ScalarValue[];
    const entries = new BigUint64Array((values.length * listEntryWidth) / 8);
    let offset = 0;
    for (const [row, { length }] of written.entries()) {
      entries.set([BigInt(offset), BigInt(length)], row * 2);
      offset += length;
    }
    copy(vector, entries);
    duckdb.list_vector_reserve(vector, items.length);
    writers[element](duckdb.list_vector_get_child(vector), items);
    duckdb.list_vector_set_size(vector, items.length);
  };
}
