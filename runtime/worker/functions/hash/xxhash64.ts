import type { HashAlgorithm } from "./hash-algorithm";

const prime1 = 0x9e3779b185ebca87n;
const prime2 = 0xc2b2ae3d27d4eb4fn;
const prime3 = 0x165667b19e3779f9n;
const prime4 = 0x85ebca77c2b2ae63n;
const prime5 = 0x27d4eb2f165667c5n;

const u64 = (value: bigint) => BigInt.asUintN(64, value);
const rotate = (value: bigint, bits: bigint) => u64((value << bits) | (value >> (64n - bits)));
const round = (lane: bigint, word: bigint) => u64(rotate(u64(lane + word * prime2), 31n) * prime1);

function finish(hash: bigint): bigint {
  let value = u64((hash ^ (hash >> 33n)) * prime2);
  value = u64((value ^ (value >> 29n)) * prime3);
  return BigInt.asIntN(64, value ^ (value >> 32n));
}

const mixLong = (hash: bigint, word: bigint) => u64(rotate(hash ^ round(0n, word), 27n) * prime1 + prime4);
const mixInt = (hash: bigint, word: bigint) => u64(rotate(hash ^ u64(word * prime1), 23n) * prime2 + prime3);

/** XXH64. */
export const xxhash64: HashAlgorithm<bigint> = {
  int: (value, seed) => finish(mixInt(u64(seed + prime5 + 4n), BigInt(value >>> 0))),
  long: (low, high, seed) => finish(mixLong(u64(seed + prime5 + 8n), (BigInt(high >>> 0) << 32n) | BigInt(low >>> 0))),
  bytes(bytes, seed) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const { length } = bytes;
    let at = 0;
    let hash = u64(seed + prime5);
    if (length >= 32) {
      const lanes = [u64(seed + prime1 + prime2), u64(seed + prime2), u64(seed), u64(seed - prime1)];
      for (; at + 32 <= length; at += 32) {
        for (let lane = 0; lane < 4; lane++) lanes[lane] = round(lanes[lane]!, view.getBigUint64(at + lane * 8, true));
      }
      hash = u64(lanes.reduce((sum, lane, i) => sum + rotate(lane, [1n, 7n, 12n, 18n][i]!), 0n));
      for (const lane of lanes) hash = u64((hash ^ round(0n, lane)) * prime1 + prime4);
    }
    hash = u64(hash + BigInt(length));
    for (; at + 8 <= length; at += 8) hash = mixLong(hash, view.getBigUint64(at, true));
    if (at + 4 <= length) {
      hash = mixInt(hash, BigInt(view.getUint32(at, true)));
      at += 4;
    }
    for (; at < length; at++) hash = u64(rotate(hash ^ u64(BigInt(bytes[at]!) * prime5), 11n) * prime1);
    return finish(hash);
  },
};
