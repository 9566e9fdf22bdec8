const rotate = (value: number, bits: number) => (value << bits) | (value >>> (32 - bits));
const mix = (word: number) => Math.imul(rotate(Math.imul(word, 0xcc9e2d51), 15), 0x1b873593);
const seed = 42;

/** MurmurHash3 (x86, 32 bits) of a text's UTF-8 bytes, its tail as the algorithm has it: Spark SQL's `hash` treats that otherwise. */
export function termHash(term: string): number {
  const bytes = new TextEncoder().encode(term);
  const { length } = bytes;
  const end = length & ~3;
  let hash = seed;
  for (let at = 0; at < end; at += 4) {
    const word = bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    hash = (Math.imul(rotate(hash ^ mix(word), 13), 5) + 0xe6546b64) | 0;
  }
  let tail = 0;
  for (let at = length - 1; at >= end; at--) tail = (tail << 8) | bytes[at]!;
  if (end < length) hash ^= mix(tail);
  hash ^= length;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
