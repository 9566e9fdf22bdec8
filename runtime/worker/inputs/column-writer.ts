import duckdb, { type LogicalType, type Vector } from "@duckdb/node-bindings";
import { type Data, DataType, type Field } from "apache-arrow";
import { isBitSet } from "../vectors/bits";
import { listEntryWidth } from "../vectors/raw-vector";
import { decimalWidthOf, narrowDecimals } from "./narrow-decimals";
import { writeStrings } from "./string-writer";
import { isValid, type ValidityMask, validityMask, writeValidity } from "./validity-mask";

/** Writes a column's rows `start` … `start + count` as a vector's first ones. `parent` masks rows that an enclosing struct makes null. */
export type ColumnWriter = (vector: Vector, start: number, count: number, parent?: ValidityMask) => void;

type ValueWriter = (vector: Vector, start: number, count: number, mask: ValidityMask) => void;

/**
 * The writer of an Arrow column into DuckDB vectors of type `target`, which is `duckType` of its Spark type. Values are copied in,
 * never written through memory of DuckDB's, which Electron does not hand out.
 * @throws TypeError when the two types do not go together
 */
export function columnWriter(data: Data, target: LogicalType): ColumnWriter {
  if (DataType.isNull(data.type)) {
    return (vector, _start, count) => writeValidity(vector, new Uint8Array((count + 7) >> 3));
  }
  const writeValues = valueWriter(data, target);
  return (vector, start, count, parent) => {
    const mask = validityMask(data, start, count, parent);
    writeValues(vector, start, count, mask);
    writeValidity(vector, mask);
  };
}

function valueWriter(data: Data, target: LogicalType): ValueWriter {
  const { type } = data;
  const id = duckdb.get_type_id(target);
  const fits = (expected: duckdb.Type) => {
    if (id !== expected) throw new TypeError(`Arrow ${type} cannot be loaded as DuckDB ${duckdb.Type[id]}`);
  };
  if (DataType.isDictionary(type)) return dictionaryWriter(data, target);
  if (DataType.isBool(type)) {
    fits(duckdb.Type.BOOLEAN);
    return booleanWriter(data);
  }
  if (DataType.isUtf8(type) || DataType.isLargeUtf8(type)) {
    fits(duckdb.Type.VARCHAR);
    return (vector, start, count, mask) => writeStrings(data, vector, start, count, mask);
  }
  if (DataType.isBinary(type) || DataType.isLargeBinary(type)) {
    fits(duckdb.Type.BLOB);
    return (vector, start, count, mask) => writeStrings(data, vector, start, count, mask);
  }
  if (DataType.isDecimal(type)) {
    fits(duckdb.Type.DECIMAL);
    const width = decimalWidthOf(target);
    return width === 16 ? fixedWriter(data, 16) : decimalWriter(data, width);
  }
  if (DataType.isList(type)) {
    fits(duckdb.Type.LIST);
    return listWriter(data, columnWriter(data.children[0]!, duckdb.list_type_child_type(target)));
  }
  if (DataType.isMap(type)) {
    fits(duckdb.Type.MAP);
    const [key, value] = data.children[0]!.children as [Data, Data];
    const writers = [
      columnWriter(key, duckdb.map_type_key_type(target)),
      columnWriter(value, duckdb.map_type_value_type(target)),
    ];
    return listWriter(data, structWriter(writers));
  }
  if (DataType.isStruct(type) && id === duckdb.Type.BLOB) return variantWriter(data);
  if (DataType.isStruct(type)) {
    fits(duckdb.Type.STRUCT);
    return structWriter(data.children.map((child, i) => columnWriter(child, duckdb.struct_type_child_type(target, i))));
  }
  if (DataType.isInterval(type) && id === duckdb.Type.INTERVAL) return intervalWriter(data);
  const width = widths[id];
  const stride = (data.values as Uint8Array).BYTES_PER_ELEMENT;
  if (width === undefined || width !== stride) fits(duckdb.Type.INVALID);
  return fixedWriter(data, stride);
}

/** DuckDB types that hold Arrow values of the same width as they are. */
const widths: Partial<Record<duckdb.Type, number>> = {
  [duckdb.Type.TINYINT]: 1,
  [duckdb.Type.SMALLINT]: 2,
  [duckdb.Type.INTEGER]: 4,
  [duckdb.Type.BIGINT]: 8,
  [duckdb.Type.FLOAT]: 4,
  [duckdb.Type.DOUBLE]: 8,
  [duckdb.Type.DATE]: 4,
  [duckdb.Type.TIMESTAMP]: 8,
};

const fixedWriter =
  ({ values }: Data, width: number): ValueWriter =>
  (vector, start, count) =>
    duckdb.copy_data_to_vector(
      vector,
      0,
      values.buffer as ArrayBuffer,
      values.byteOffset + start * width,
      count * width,
    );

const booleanWriter =
  ({ values, offset }: Data): ValueWriter =>
  (vector, start, count) => {
    const bytes = Uint8Array.from({ length: count }, (_, row) => (isBitSet(values, offset + start + row) ? 1 : 0));
    duckdb.copy_data_to_vector(vector, 0, bytes.buffer, 0, count);
  };

const decimalWriter =
  ({ values }: Data, width: 2 | 4 | 8): ValueWriter =>
  (vector, start, count) => {
    const narrow = narrowDecimals(values, start, count, width);
    duckdb.copy_data_to_vector(vector, 0, narrow.buffer, 0, narrow.byteLength);
  };

/** Months i32, days i32, then nanoseconds i64 in Arrow, microseconds in DuckDB. */
const intervalWriter =
  ({ values }: Data): ValueWriter =>
  (vector, start, count) => {
    const at = values.byteOffset + start * 16;
    const halves = new BigInt64Array(values.buffer.slice(at, at + count * 16) as ArrayBuffer);
    for (let i = 1; i < halves.length; i += 2) halves[i] = halves[i]! / 1000n;
    duckdb.copy_data_to_vector(vector, 0, halves.buffer, 0, halves.byteLength);
  };

/** A VARIANT comes as a struct of its value and its metadata. */
const variantWriter =
  ({ children: [value, metadata] }: Data): ValueWriter =>
  (vector, start, count, mask) => {
    const bytes = ({ values, valueOffsets }: Data, row: number) =>
      (values as Uint8Array).subarray(Number(valueOffsets[start + row]), Number(valueOffsets[start + row + 1]));
    for (let row = 0; row < count; row++) {
      if (!isValid(mask, row)) continue;
      const joined = Buffer.concat([bytes(metadata!, row), bytes(value!, row)]);
      duckdb.vector_assign_string_element_len(vector, row, joined);
    }
  };

const structWriter =
  (fields: readonly ColumnWriter[]): ValueWriter =>
  (vector, start, count, mask) => {
    for (const [index, write] of fields.entries()) {
      write(duckdb.struct_vector_get_child(vector, index), start, count, mask);
    }
  };

function listWriter(data: Data, writeElements: ColumnWriter | ValueWriter): ValueWriter {
  const offsets = data.valueOffsets as Int32Array;
  return (vector, start, count, mask) => {
    const first = offsets[start]!;
    const total = offsets[start + count]! - first;
    const entries = new BigUint64Array((count * listEntryWidth) / 8);
    for (let row = 0; row < count; row++) {
      const from = offsets[start + row]!;
      entries[row * 2] = BigInt(from - first);
      entries[row * 2 + 1] = isValid(mask, row) ? BigInt(offsets[start + row + 1]! - from) : 0n;
    }
    duckdb.copy_data_to_vector(vector, 0, entries.buffer, 0, entries.byteLength);
    duckdb.list_vector_reserve(vector, total);
    writeElements(duckdb.list_vector_get_child(vector), first, total, undefined);
    duckdb.list_vector_set_size(vector, total);
  };
}

/** Dictionaries come from pandas categories: few values, so rows are gathered one by one. */
function dictionaryWriter(data: Data, target: LogicalType): ValueWriter {
  const dictionary = data.dictionary!;
  if (duckdb.get_type_id(target) !== duckdb.Type.VARCHAR) {
    throw new TypeError(
      `Arrow ${data.type as Field["type"]} cannot be loaded as ${duckdb.Type[duckdb.get_type_id(target)]}`,
    );
  }
  const encoder = new TextEncoder();
  return (vector, start, count, mask) => {
    for (let row = 0; row < count; row++) {
      if (!isValid(mask, row)) continue;
      const value = dictionary.get(Number(data.values[start + row])) as string;
      duckdb.vector_assign_string_element_len(vector, row, encoder.encode(value));
    }
  };
}
