import { createHash } from "node:crypto";
import { type ScalarFunction, scalarFunction } from "./scalar-function";

/** CRC-32 of IEEE 802.3, reflected. */
const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): bigint {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = crcTable[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
  return BigInt((crc ^ 0xffffffff) >>> 0);
}

const sha2Names: Readonly<Record<number, string>> = {
  0: "sha256",
  224: "sha224",
  256: "sha256",
  384: "sha384",
  512: "sha512",
};

export const checksumFunctions: readonly ScalarFunction[] = [
  scalarFunction("spark_crc32", ["BLOB"], "BIGINT", crc32),
  scalarFunction("spark_sha2", ["BLOB", "INTEGER"], "VARCHAR", (bytes: Uint8Array, bits: number) => {
    const algorithm = sha2Names[bits];
    return algorithm === undefined ? null : createHash(algorithm).update(bytes).digest("hex");
  }),
];
