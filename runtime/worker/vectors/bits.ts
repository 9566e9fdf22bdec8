/** Bit runs in the order that DuckDB's validity masks and Arrow's bitmaps share: bit i is bit `i & 7` of byte `i >> 3`. */

export const isBitSet = (bits: Uint8Array, index: number) => ((bits[index >> 3]! >> (index & 7)) & 1) === 1;

/** Sets `count` bits from `start`; bits beyond may be set or not. */
export function setBits(bits: Uint8Array, start: number, count: number): void {
  const end = start + count;
  let index = start;
  for (; index < end && (index & 7) !== 0; index++) bits[index >> 3]! |= 1 << (index & 7);
  const wholeBytes = (end - index) >> 3;
  bits.fill(0xff, index >> 3, (index >> 3) + wholeBytes);
  for (index += wholeBytes * 8; index < end; index++) bits[index >> 3]! |= 1 << (index & 7);
}

/** Copies a run of bits onto zeroed ones; returns how many of them are set. */
export function copyBits(source: Uint8Array, from: number, target: Uint8Array, to: number, count: number): number {
  let ones = 0;
  let done = 0;
  if ((from & 7) === (to & 7)) {
    const head = Math.min(count, (8 - (from & 7)) & 7);
    ones = copyBitByBit(source, from, target, to, head);
    const wholeBytes = (count - head) >> 3;
    const sourceByte = (from + head) >> 3;
    const targetByte = (to + head) >> 3;
    for (let i = 0; i < wholeBytes; i++) {
      const byte = source[sourceByte + i]!;
      target[targetByte + i] = byte;
      ones += onesInByte[byte]!;
    }
    done = head + wholeBytes * 8;
  }
  return ones + copyBitByBit(source, from + done, target, to + done, count - done);
}

function copyBitByBit(source: Uint8Array, from: number, target: Uint8Array, to: number, count: number): number {
  let ones = 0;
  for (let i = 0; i < count; i++) {
    const bit = (source[(from + i) >> 3]! >> ((from + i) & 7)) & 1;
    target[(to + i) >> 3]! |= bit << ((to + i) & 7);
    ones += bit;
  }
  return ones;
}

const onesInByte = Uint8Array.from({ length: 256 }, (_, byte) => {
  let ones = 0;
  for (let rest = byte; rest; rest >>= 1) ones += rest & 1;
  return ones;
});
