import duckdb, { type LogicalType, type Vector } from "@duckdb/node-bindings";
import { isBitSet } from "../vectors/bits";
import { listEntryWidth, vectorBytes, vectorValidity } from "../vectors/raw-vector";
import { StringVector } from "../vectors/string-vector";
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
  const values = new Array<ScalarValue>(count);
  for (let row = 0; row < count; row++) values[row] = validity && !isBitSet(validity, row) ? null : read(row);
  return values;
}

type Reader = (vector: Vector, count: number, isValid: (row: number) => boolean) => (row: number) => ScalarValue;

const strings =
  <Value extends ScalarValue>(decode: (bytes: Uint8Array) => Value): Reader =>
  (vector, count) => {
    const strings = new StringVector(vector, count);
    return (row) => {
      const start = strings.start(row);
      return decode(strings.memory(row).subarray(start, start + strings.size(row)));
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
  for (let row = 0; row < values.length; row++) if (values[row] !== null) mask[row >> 3]! |= 1 << (row & 7);
  writeValidity(vector, mask);
}

/** @param mask a bit for each row, set where it is not null */
export function writeValidity(vector: Vector, mask: Uint8Array<ArrayBuffer>): void {
  duckdb.vector_ensure_validity_writable(vector);
  duckdb.copy_data_to_vector_validity(vector, 0, mask.buffer, mask.byteOffset, mask.byteLength);
}

type Writer = (vector: Vector, values: readonly ScalarValue[]) => void;

const copy = (vector: Vector, values: { readonly buffer: ArrayBuffer; readonly byteLength: number }) =>
  duckdb.copy_data_to_vector(vector, 0, values.buffer, 0, values.byteLength);

/** Loops: `from` takes some times as long. */
function numbers<Numbers extends Int32Array | Float64Array>(target: Numbers, values: readonly ScalarValue[]): Numbers {
  for (let row = 0; row < values.length; row++) target[row] = (values[row] as number | null) ?? 0;
  return target;
}

const encoder = new TextEncoder();

const writers: Readonly<Record<ValueType, Writer>> = {
  BOOLEAN: (vector, values) => {
    const bytes = new Uint8Array(values.length);
    for (let row = 0; row < values.length; row++) bytes[row] = values[row] === true ? 1 : 0;
    copy(vector, bytes);
  },
  INTEGER: (vector, values) => copy(vector, numbers(new Int32Array(values.length), values)),
  BIGINT: (vector, values) => {
    const longs = new BigInt64Array(values.length);
    for (let row = 0; row < values.length; row++) longs[row] = (values[row] as bigint | null) ?? 0n;
    copy(vector, longs);
  },
  DOUBLE: (vector, values) => copy(vector, numbers(new Float64Array(values.length), values)),
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
