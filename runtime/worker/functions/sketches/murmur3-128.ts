const c1 = 0x87c37b91114253d5n;
const c2 = 0x4cf5ad432745937fn;

const u64 = (value: bigint) => BigInt.asUintN(64, value);
const rotate = (value: bigint, bits: bigint) => u64((value << bits) | (value >> (64n - bits)));
const mix1 = (word: bigint) => u64(rotate(u64(word * c1), 31n) * c2);
const mix2 = (word: bigint) => u64(rotate(u64(word * c2), 33n) * c1);

function finish(hash: bigint): bigint {
  let value = u64((hash ^ (hash >> 33n)) * 0xff51afd7ed558ccdn);
  value = u64((value ^ (value >> 33n)) * 0xc4ceb9fe1a85ec53n);
  return value ^ (value >> 33n);
}

/** MurmurHash3 of 128 bits in its variant for 64-bit machines: both halves, without a sign. */
export function murmur3of128(bytes: Uint8Array, seed: bigint): readonly [bigint, bigint] {
  const { length } = bytes;
  const padded = new DataView(new ArrayBuffer((length + 15) & ~15));
  new Uint8Array(padded.buffer).set(bytes);
  const whole = length & ~15;
  let [h1, h2] = [seed, seed];
  for (let at = 0; at < whole; at += 16) {
    h1 = u64(rotate(h1 ^ mix1(padded.getBigUint64(at, true)), 27n) + h2);
    h1 = u64(h1 * 5n + 0x52dce729n);
    h2 = u64(rotate(h2 ^ mix2(padded.getBigUint64(at + 8, true)), 31n) + h1);
    h2 = u64(h2 * 5n + 0x38495ab5n);
  }
  if (whole < length) {
    h2 ^= mix2(padded.getBigUint64(whole + 8, true));
    h1 ^= mix1(padded.getBigUint64(whole, true));
  }
  h1 ^= BigInt(length);
  h2 ^= BigInt(length);
  h1 = u64(h1 + h2);
  h2 = finish(u64(h2 + h1));
  h1 = u64(finish(h1) + h2);
  return [h1, u64(h2 + h1)];
}
