import { type ScalarFunction, scalarFunction } from "./scalar-function";

/** Murmur3 (32 bits) and XXH64 as Spark feeds them: ints and longs as their bytes, the last hash as the next seed. */
export const hashFunctions: readonly ScalarFunction[] = [
  scalarFunction("spark_murmur3_int", ["INTEGER", "INTEGER"], "INTEGER", (value: number, seed: number) =>
    finish(mixHash(seed, mixBlock(value)), 4),
  ),
  scalarFunction("spark_murmur3_long", ["BIGINT", "INTEGER"], "INTEGER", (value: bigint, seed: number) => {
    const low = Number(BigInt.asIntN(32, value));
    const high = Number(BigInt.asIntN(32, value >> 32n));
    return finish(mixHash(mixHash(seed, mixBlock(low)), mixBlock(high)), 8);
  }),
  scalarFunction("spark_murmur3_bytes", ["BLOB", "INTEGER"], "INTEGER", murmur3Bytes),
  // The text of a float or double, as DuckDB and JavaScript agree on it, and of an integer of any size.
  scalarFunction("spark_float_text_bits", ["VARCHAR"], "INTEGER", (text: string) => {
    bits.setFloat32(0, numberOf(text));
    return bits.getInt32(0);
  }),
  scalarFunction("spark_double_text_bits", ["VARCHAR"], "BIGINT", (text: string) => {
    bits.setFloat64(0, numberOf(text));
    return bits.getBigInt64(0);
  }),
  scalarFunction("spark_integer_bytes", ["VARCHAR"], "BLOB", (text: string) => twosComplement(BigInt(text))),
  scalarFunction("spark_xxhash64_int", ["INTEGER", "BIGINT"], "BIGINT", (value: number, seed: bigint) => {
    let hash = mask(mask(seed) + prime5 + 4n) ^ mask(BigInt(value >>> 0) * prime1);
    hash = mask(rotate(hash, 23n) * prime2 + prime3);
    return avalanche(hash);
  }),
  scalarFunction("spark_xxhash64_long", ["BIGINT", "BIGINT"], "BIGINT", (value: bigint, seed: bigint) => {
    const hash = mask(mask(seed) + prime5 + 8n) ^ round(0n, mask(value));
    return avalanche(mask(rotate(hash, 27n) * prime1 + prime4));
  }),
  scalarFunction("spark_xxhash64_bytes", ["BLOB", "BIGINT"], "BIGINT", xxhash64Bytes),
];

const bits = new DataView(new ArrayBuffer(8));
const numberOf = (text: string) => Number(text.replace("inf", "Infinity"));

/** The shortest big-endian bytes, as Java's BigInteger gives them. */
function twosComplement(value: bigint): Uint8Array {
  let length = 1;
  while (BigInt.asIntN(length * 8, value) !== value) length++;
  return Uint8Array.from({ length }, (_, i) => Number((value >> BigInt((length - 1 - i) * 8)) & 0xffn));
}

const rotl = (value: number, bits: number) => (value << bits) | (value >>> (32 - bits));
const mixBlock = (block: number) => Math.imul(rotl(Math.imul(block, 0xcc9e2d51), 15), 0x1b873593);
const mixHash = (hash: number, block: number) => (Math.imul(rotl(hash ^ block, 13), 5) + 0xe6546b64) | 0;

function finish(hash: number, length: number): number {
  let h = hash ^ length;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) | 0;
}

/** Spark hashes the bytes left over one at a time, sign extended. */
function murmur3Bytes(bytes: Uint8Array, seed: number): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = bytes.length - (bytes.length % 4);
  let hash = seed;
  for (let i = 0; i < whole; i += 4) hash = mixHash(hash, mixBlock(view.getInt32(i, true)));
  for (let i = whole; i < bytes.length; i++) hash = mixHash(hash, mixBlock(view.getInt8(i)));
  return finish(hash, bytes.length);
}

const prime1 = 0x9e3779b185ebca87n;
const prime2 = 0xc2b2ae3d27d4eb4fn;
const prime3 = 0x165667b19e3779f9n;
const prime4 = 0x85ebca77c2b2ae63n;
const prime5 = 0x27d4eb2f165667c5n;

const mask = (value: bigint) => BigInt.asUintN(64, value);
const rotate = (value: bigint, bits: bigint) => mask((value << bits) | (value >> (64n - bits)));
const round = (accumulator: bigint, input: bigint) => mask(rotate(mask(accumulator + input * prime2), 31n) * prime1);

function avalanche(value: bigint): bigint {
  let hash = mask((value ^ (value >> 33n)) * prime2);
  hash = mask((hash ^ (hash >> 29n)) * prime3);
  return BigInt.asIntN(64, hash ^ (hash >> 32n));
}

function xxhash64Bytes(bytes: Uint8Array, signedSeed: bigint): bigint {
  const seed = mask(signedSeed);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  let hash: bigint;
  if (bytes.length >= 32) {
    const lanes = [mask(seed + prime1 + prime2), mask(seed + prime2), seed, mask(seed - prime1)] as [
      bigint,
      bigint,
      bigint,
      bigint,
    ];
    for (; at + 32 <= bytes.length; at += 32)
      for (let lane = 0; lane < 4; lane++) lanes[lane] = round(lanes[lane]!, view.getBigUint64(at + lane * 8, true));
    hash = mask(rotate(lanes[0], 1n) + rotate(lanes[1], 7n) + rotate(lanes[2], 12n) + rotate(lanes[3], 18n));
    for (const lane of lanes) hash = mask((hash ^ round(0n, lane)) * prime1 + prime4);
  } else hash = mask(seed + prime5);
  hash = mask(hash + BigInt(bytes.length));
  for (; at + 8 <= bytes.length; at += 8)
    hash = mask(rotate(hash ^ round(0n, view.getBigUint64(at, true)), 27n) * prime1 + prime4);
  if (at + 4 <= bytes.length) {
    hash = mask(rotate(hash ^ mask(BigInt(view.getUint32(at, true)) * prime1), 23n) * prime2 + prime3);
    at += 4;
  }
  for (; at < bytes.length; at++) hash = mask(rotate(hash ^ mask(BigInt(bytes[at]!) * prime5), 11n) * prime1);
  return avalanche(hash);
}
