/** Numbers in [0, 1) from a seed: sfc32, whose period is long enough for any block. */
export function randomSource(seed: number): () => number {
  let [a, b, c, counter] = [0x9e3779b9 ^ (seed | 0), Math.floor(seed / 2 ** 32) | 0, 0x243f6a88, 1];
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let i = 0; i < 12; i++) next();
  return next;
}
