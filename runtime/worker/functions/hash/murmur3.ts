import type { HashAlgorithm } from "./hash-algorithm";

const rotate = (value: number, bits: number) => (value << bits) | (value >>> (32 - bits));
const mixWord = (word: number) => Math.imul(rotate(Math.imul(word, 0xcc9e2d51), 15), 0x1b873593);
const mixHash = (hash: number, word: number) => (Math.imul(rotate(hash ^ mixWord(word), 13), 5) + 0xe6546b64) | 0;

function finish(hash: number, length: number): number {
  let value = hash ^ length;
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return value ^ (value >>> 16);
}

/** Murmur3 for x86, 32 bits, with Spark's own tail: each byte beyond the last whole word is mixed as a signed word of its own. */
export const murmur3: HashAlgorithm<number> = {
  int: (value, seed) => finish(mixHash(seed, value), 4),
  long: (low, high, seed) => finish(mixHash(mixHash(seed, low), high), 8),
  bytes(bytes, seed) {
    const { length } = bytes;
    let hash = seed;
    let at = 0;
    for (; at + 4 <= length; at += 4) {
      hash = mixHash(hash, bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24));
    }
    for (; at < length; at++) hash = mixHash(hash, (bytes[at]! << 24) >> 24);
    return finish(hash, length);
  },
};
