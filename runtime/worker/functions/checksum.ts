import { createHash } from "node:crypto";
import duckdb, { type Vector } from "@duckdb/node-bindings";
import { StringVector } from "../vectors/string-vector";
import { type ColumnFunction, type ScalarFunction, scalarFunction } from "./scalar-function";
import { writeValidity } from "./value-vectors";

/** CRC-32 of IEEE 802.3, reflected. */
const crcTable = Int32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array, start: number, end: number): number {
  let crc = -1;
  for (let at = start; at < end; at++) crc = crcTable[(crc ^ bytes[at]!) & 0xff]! ^ (crc >>> 8);
  return ~crc;
}

function crc32OfAll([column]: readonly Vector[], rows: number, output: Vector): void {
  const strings = new StringVector(column!, rows);
  /** Of each BIGINT, the lower half and the upper. */
  const words = new Int32Array(rows * 2);
  for (let row = 0; row < rows; row++) {
    if (!strings.isValid(row)) continue;
    const start = strings.start(row);
    words[row * 2] = crc32(strings.memory(row), start, start + strings.size(row));
  }
  duckdb.copy_data_to_vector(output, 0, words.buffer, 0, words.byteLength);
  if (strings.validity) writeValidity(output, Uint8Array.from(strings.validity));
}

const sha2Names: Readonly<Record<number, string>> = {
  0: "sha256",
  224: "sha224",
  256: "sha256",
  384: "sha384",
  512: "sha512",
};

export const checksumFunctions: readonly (ScalarFunction | ColumnFunction)[] = [
  { name: "spark_crc32", parameters: ["BLOB"], returns: "BIGINT", applyAll: crc32OfAll },
  scalarFunction("spark_sha2", ["BLOB", "INTEGER"], "VARCHAR", (bytes: Uint8Array, bits: number) => {
    const algorithm = sha2Names[bits];
    return algorithm === undefined ? null : createHash(algorithm).update(bytes).digest("hex");
  }),
];
