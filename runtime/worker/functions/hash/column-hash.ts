import duckdb, { type Vector } from "@duckdb/node-bindings";
import { isBitSet } from "../../vectors/bits";
import { listEntryWidth, vectorBytes, vectorValidity } from "../../vectors/raw-vector";
import { readValues } from "../value-vectors";
import type { HashAlgorithm } from "./hash-algorithm";

/** Mixes one row of a column into a hash; a null leaves it as it is. */
export type ColumnHash<Hash> = (row: number, seed: Hash) => Hash;

/** @throws TypeError for maps, which Spark does not hash either */
export function columnHash<Hash>(algorithm: HashAlgorithm<Hash>, vector: Vector, count: number): ColumnHash<Hash> {
  const validity = vectorValidity(vector, count);
  const hash = valueHash(algorithm, vector, count);
  return (row, seed) => (validity && !isBitSet(validity, row) ? seed : hash(row, seed));
}

function valueHash<Hash>(algorithm: HashAlgorithm<Hash>, vector: Vector, count: number): ColumnHash<Hash> {
  const type = duckdb.vector_get_column_type(vector);
  const { Type } = duckdb;
  const words = (width: number) => {
    const bytes = vectorBytes(vector, count, width);
    return new Int32Array(bytes.buffer, bytes.byteOffset, (count * width) / 4);
  };
  switch (duckdb.get_type_id(type)) {
    case Type.BOOLEAN:
    case Type.TINYINT: {
      const bytes = new Int8Array(vectorBytes(vector, count, 1).slice().buffer);
      return (row, seed) => algorithm.int(bytes[row]!, seed);
    }
    case Type.SMALLINT: {
      const bytes = vectorBytes(vector, count, 2);
      const values = new Int16Array(bytes.buffer, bytes.byteOffset, count);
      return (row, seed) => algorithm.int(values[row]!, seed);
    }
    case Type.INTEGER:
    case Type.DATE: {
      const values = words(4);
      return (row, seed) => algorithm.int(values[row]!, seed);
    }
    case Type.BIGINT:
    case Type.TIMESTAMP: {
      const values = words(8);
      return (row, seed) => algorithm.long(values[row * 2]!, values[row * 2 + 1]!, seed);
    }
    case Type.FLOAT: {
      const values = normalized(Float32Array, vectorBytes(vector, count, 4));
      return (row, seed) => algorithm.int(values[row]!, seed);
    }
    case Type.DOUBLE: {
      const values = normalized(Float64Array, vectorBytes(vector, count, 8));
      return (row, seed) => algorithm.long(values[row * 2]!, values[row * 2 + 1]!, seed);
    }
    case Type.DECIMAL:
      return decimalHash(algorithm, vector, count);
    case Type.INTERVAL: {
      const values = words(16);
      return (row, seed) => {
        const [months, days, low, high] = values.subarray(row * 4) as unknown as [number, number, number, number];
        return algorithm.int(months, algorithm.int(days, algorithm.long(low, high, seed)));
      };
    }
    case Type.VARCHAR:
    case Type.BLOB: {
      const values = readValues("BLOB", vector, count) as Uint8Array[];
      return (row, seed) => algorithm.bytes(values[row]!, seed);
    }
    case Type.LIST: {
      const entries = new Uint32Array(words(listEntryWidth).slice().buffer);
      const element = columnHash(algorithm, duckdb.list_vector_get_child(vector), duckdb.list_vector_get_size(vector));
      return (row, seed) => {
        let hash = seed;
        const start = entries[row * 4]!;
        for (let i = 0; i < entries[row * 4 + 2]!; i++) hash = element(start + i, hash);
        return hash;
      };
    }
    case Type.STRUCT: {
      const fields = Array.from({ length: duckdb.struct_type_child_count(type) }, (_, i) =>
        columnHash(algorithm, duckdb.struct_vector_get_child(vector, i), count),
      );
      return (row, seed) => fields.reduce((hash, field) => field(row, hash), seed);
    }
    default:
      throw new TypeError(`DuckDB type ${Type[duckdb.get_type_id(type)]} cannot be hashed`);
  }
}

/** The words of floating point numbers with one zero and one NaN, as Java compares them. */
function normalized(FloatArray: typeof Float32Array | typeof Float64Array, bytes: Uint8Array): Int32Array {
  const values = new FloatArray(bytes.slice().buffer);
  for (let i = 0; i < values.length; i++) values[i] = Number.isNaN(values[i]) ? Number.NaN : values[i]! + 0;
  return new Int32Array(values.buffer);
}

/** Up to 18 digits as a long, more as the bytes of Java's BigInteger: big-endian, two's complement, as few as can be. */
function decimalHash<Hash>(algorithm: HashAlgorithm<Hash>, vector: Vector, count: number): ColumnHash<Hash> {
  const type = duckdb.vector_get_column_type(vector);
  const width = decimalBytes[duckdb.decimal_internal_type(type)]!;
  const bytes = vectorBytes(vector, count, width);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (width === 2) return (row, seed) => long(algorithm, BigInt(view.getInt16(row * 2, true)), seed);
  if (width === 4) return (row, seed) => long(algorithm, BigInt(view.getInt32(row * 4, true)), seed);
  if (width === 8) return (row, seed) => long(algorithm, view.getBigInt64(row * 8, true), seed);
  return (row, seed) => {
    const big = Uint8Array.from(bytes.subarray(row * 16, row * 16 + 16)).reverse();
    let start = 0;
    while (start < 15 && big[start] === (big[start + 1]! & 0x80 ? 0xff : 0)) start++;
    return algorithm.bytes(big.subarray(start), seed);
  };
}

const long = <Hash>(algorithm: HashAlgorithm<Hash>, value: bigint, seed: Hash) =>
  algorithm.long(Number(BigInt.asIntN(32, value)), Number(BigInt.asIntN(32, value >> 32n)), seed);

const decimalBytes: Partial<Record<duckdb.Type, number>> = {
  [duckdb.Type.SMALLINT]: 2,
  [duckdb.Type.INTEGER]: 4,
  [duckdb.Type.BIGINT]: 8,
  [duckdb.Type.HUGEINT]: 16,
};
