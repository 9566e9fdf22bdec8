/** A buffer of at least `needed` bytes that begins with the old one's; doubles, so that appending stays linear. */
export function grow(buffer: Uint8Array, needed: number): Uint8Array {
  if (needed <= buffer.length) return buffer;
  const grown = new Uint8Array(Math.max(needed, buffer.length * 2, 64));
  grown.set(buffer);
  return grown;
}

export function growOffsets(offsets: Int32Array, needed: number): Int32Array {
  if (needed <= offsets.length) return offsets;
  const grown = new Int32Array(Math.max(needed, offsets.length * 2, 64));
  grown.set(offsets);
  return grown;
}
