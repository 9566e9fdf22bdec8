/** Rows that the first cache holds. */
const run = 64;

/** By column, two at a time: sums, sums of amounts and of squares, least, largest, how many are not zero. `size` is even. */
export function addMoments(
  points: usize,
  rows: i32,
  size: i32,
  sums: usize,
  amounts: usize,
  squares: usize,
  least: usize,
  largest: usize,
  nonZeros: usize,
): void {
  const width = (<usize>size) << 3;
  const zero = f64x2.splat(0);
  const one = f64x2.splat(1);
  for (let row = 0; row < rows; row += run) {
    const bytes = <usize>min(run, rows - row) * width;
    for (let i: usize = 0; i < width; i += 16) {
      let sum = v128.load(sums + i);
      let amount = v128.load(amounts + i);
      let square = v128.load(squares + i);
      let low = v128.load(least + i);
      let high = v128.load(largest + i);
      let count = v128.load(nonZeros + i);
      const end = points + bytes;
      for (let p = points + i; p < end; p += width) {
        const value = v128.load(p);
        sum = f64x2.add(sum, value);
        amount = f64x2.add(amount, f64x2.abs(value));
        square = f64x2.add(square, f64x2.mul(value, value));
        low = f64x2.pmin(low, value);
        high = f64x2.pmax(high, value);
        count = f64x2.add(count, v128.and(f64x2.ne(value, zero), one));
      }
      v128.store(sums + i, sum);
      v128.store(amounts + i, amount);
      v128.store(squares + i, square);
      v128.store(least + i, low);
      v128.store(largest + i, high);
      v128.store(nonZeros + i, count);
    }
    points += bytes;
  }
}

/** By column, the distances from `means` and their squares. `size` is even. */
export function addDeviations(points: usize, rows: i32, size: i32, means: usize, sums: usize, squares: usize): void {
  const width = (<usize>size) << 3;
  for (let row = 0; row < rows; row += run) {
    const bytes = <usize>min(run, rows - row) * width;
    for (let i: usize = 0; i < width; i += 16) {
      const mean = v128.load(means + i);
      let sum = v128.load(sums + i);
      let square = v128.load(squares + i);
      const end = points + bytes;
      for (let p = points + i; p < end; p += width) {
        const distance = f64x2.sub(v128.load(p), mean);
        sum = f64x2.add(sum, distance);
        square = f64x2.add(square, f64x2.mul(distance, distance));
      }
      v128.store(sums + i, sum);
      v128.store(squares + i, square);
    }
    points += bytes;
  }
}
