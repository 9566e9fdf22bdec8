/** Copies rows of `size` numbers to a place where they are `stride` apart; zeros stand between them. */
export function pack(source: usize, rows: i32, size: i32, target: usize, stride: i32): void {
  const gap = (<usize>(stride - size)) << 3;
  const bytes = (<usize>size) << 3;
  for (let row = 0; row < rows; row++) {
    memory.copy(target, source, bytes);
    memory.fill(target + bytes, 0, gap);
    source += bytes;
    target += bytes + gap;
  }
}
