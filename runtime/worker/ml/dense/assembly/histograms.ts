/**
 * For each row that has a place (its node's, else -1), adds its four statistics to the cells of its bins: weight, weight · label,
 * weight · label² and count, where without `amounts` and `counts` each is 1. `bins` of a row are `size` numbers of `wide ? 4 : 1` bytes; a node
 * looks at `perNode` features, whose `offsets` from the node's start are in bytes: all nodes at the same, or, where there are `ownFeatures`,
 * each at its own.
 */
export function addStatistics(
  bins: usize,
  wide: bool,
  rows: i32,
  size: i32,
  places: usize,
  starts: usize,
  features: usize,
  offsets: usize,
  perNode: i32,
  ownFeatures: bool,
  labels: usize,
  amounts: usize,
  counts: usize,
  histograms: usize,
): void {
  const width = wide ? (<usize>size) << 2 : <usize>size;
  const all = (<usize>perNode) << 2;
  for (let row: usize = 0; row < <usize>rows; row++, bins += width) {
    const place = load<i32>(places + (row << 2));
    if (place < 0) continue;
    const start = histograms + load<u32>(starts + ((<usize>place) << 2));
    const own = ownFeatures ? <usize>place * all : 0;
    const label = load<f64>(labels + (row << 3));
    const amount = amounts ? load<f64>(amounts + (row << 3)) : 1;
    const sum = amount * label;
    const first = f64x2.replace_lane(f64x2.splat(amount), 1, sum);
    const second = f64x2.replace_lane(f64x2.splat(sum * label), 1, counts ? load<f64>(counts + (row << 3)) : 1);
    for (let j = own; j < own + all; j += 4) {
      const feature = <usize>load<u32>(features + j);
      const bin = wide ? load<u32>(bins + (feature << 2)) : <u32>load<u8>(bins + feature);
      const cell = start + load<u32>(offsets + j) + ((<usize>bin) << 5);
      v128.store(cell, f64x2.add(v128.load(cell), first));
      v128.store(cell, f64x2.add(v128.load(cell, 16), second), 16);
    }
  }
}

/** The same of classes: `width` numbers a cell, of which each row's amount goes to its class, and its `counts` to the last, if there are any. */
export function addClasses(
  bins: usize,
  wide: bool,
  rows: i32,
  size: i32,
  places: usize,
  starts: usize,
  features: usize,
  offsets: usize,
  perNode: i32,
  ownFeatures: bool,
  labels: usize,
  amounts: usize,
  counts: usize,
  width: i32,
  histograms: usize,
): void {
  const stride = wide ? (<usize>size) << 2 : <usize>size;
  const all = (<usize>perNode) << 2;
  const cellBytes = (<usize>width) << 3;
  for (let row: usize = 0; row < <usize>rows; row++, bins += stride) {
    const place = load<i32>(places + (row << 2));
    if (place < 0) continue;
    const start = histograms + load<u32>(starts + ((<usize>place) << 2));
    const own = ownFeatures ? <usize>place * all : 0;
    const label = (<usize>(<u32>load<f64>(labels + (row << 3)))) << 3;
    const amount = amounts ? load<f64>(amounts + (row << 3)) : 1;
    const count = counts ? load<f64>(counts + (row << 3)) : 0;
    for (let j = own; j < own + all; j += 4) {
      const feature = <usize>load<u32>(features + j);
      const bin = wide ? load<u32>(bins + (feature << 2)) : <u32>load<u8>(bins + feature);
      const cell = start + load<u32>(offsets + j) + <usize>bin * cellBytes;
      store<f64>(cell + label, load<f64>(cell + label) + amount);
      if (counts) {
        const last = cell + cellBytes - 8;
        store<f64>(last, load<f64>(last) + count);
      }
    }
  }
}
