/**
 * The bins of rows whose numbers are `stride` apart: how many of a feature's thresholds are below its number. There are `2^levels` of each
 * feature, infinite ones last; one of `categories` (else 0) is its own bin. Bins take `wide ? 4 : 1` bytes. Gives where the first number is
 * that is none of its feature's categories, else -1.
 */
export function findBins(
  points: usize,
  rows: i32,
  size: i32,
  stride: i32,
  thresholds: usize,
  levels: i32,
  categories: usize,
  wide: bool,
  bins: usize,
): i32 {
  const tableBytes: usize = (<usize>8) << levels;
  for (let row = 0; row < rows; row++, points += (<usize>stride) << 3) {
    let table = thresholds;
    for (let f = 0; f < size; f++, table += tableBytes) {
      const value = load<f64>(points + ((<usize>f) << 3));
      const known = load<i32>(categories + ((<usize>f) << 2));
      let bin: u32;
      if (known) {
        if (!(value >= 0 && value < <f64>known) || Math.floor(value) !== value) return row * size + f;
        bin = <u32>value;
      } else {
        let at = table;
        for (let half = tableBytes >> 1; half >= 8; half >>= 1) {
          at += select<usize>(half, 0, load<f64>(at + half - 8) < value);
        }
        bin = <u32>((at - table) >> 3);
      }
      if (wide) {
        store<u32>(bins, bin);
        bins += 4;
      } else {
        store<u8>(bins, bin);
        bins++;
      }
    }
  }
  return -1;
}
