/** Rows that are added to the cells of their nodes, as numbers that stand in a row in memory. */
@unmanaged
class Rows {
  /** Of a row `size` numbers of `isWide ? 4 : 1` bytes. */
  bins: usize;
  size: i32;
  /** So many rows are `chosen`; of each of them its node. */
  count: i32;
  chosen: usize;
  nodes: usize;
  /** Of all rows, as the next two. */
  labels: usize;
  /** Bytes, `stride` apart: how often a row counts; 0: all once. */
  counts: usize;
  stride: i32;
  /** 0: all are 1. */
  masses: usize;
  /** Each node's first cell. */
  starts: usize;
  /** Features that each node looks at, its own; 0: all nodes at the first ones. */
  features: usize;
  perNode: i32;
  /** From the node's first cell to each of these features'. */
  offsets: usize;
}

function countOf(rows: Rows, row: usize): u32 {
  return rows.counts ? <u32>load<u8>(rows.counts + row * <usize>rows.stride) : 1;
}

/** Behind the node's first cell, for the feature that stands `j` bytes from the first. */
function cellOf<B>(bins: usize, features: usize, offsets: usize, j: usize): usize {
  const feature = features ? <usize>load<u32>(features + j) : j >> 2;
  return <usize>load<u32>(offsets + j) + <usize>load<B>(bins + feature * sizeof<B>());
}

function countClasses<B>(rows: Rows, classes: i32, cells: usize): void {
  const cellBytes = (<usize>classes) << 2;
  const bytes = (<usize>rows.perNode) << 2;
  const length = (<usize>rows.count) << 2;
  for (let at: usize = 0; at < length; at += 4) {
    const row = <usize>load<u32>(rows.chosen + at);
    const node = <usize>load<u32>(rows.nodes + at);
    const bins = rows.bins + row * <usize>rows.size * sizeof<B>();
    const own = rows.features ? node * bytes : 0;
    const features = rows.features ? rows.features + own : 0;
    const offsets = rows.offsets + own;
    const label = <usize>(<u32>load<f64>(rows.labels + (row << 3)));
    const start = cells + <usize>load<u32>(rows.starts + (node << 2)) * cellBytes + (label << 2);
    const count = countOf(rows, row);
    for (let j: usize = 0; j < bytes; j += 4) {
      const cell = start + cellOf<B>(bins, features, offsets, j) * cellBytes;
      store<u32>(cell, load<u32>(cell) + count);
    }
  }
}

/** Counts each row for its class, in cells of `classes` whole numbers. */
export function addCounts(rows: Rows, isWide: bool, classes: i32, cells: usize): void {
  if (isWide) countClasses<u32>(rows, classes, cells);
  else countClasses<u8>(rows, classes, cells);
}

function addTo(sums: usize, counts: usize, cell: usize, both: v128, count: u32): void {
  const pair = sums + (cell << 4);
  v128.store(pair, f64x2.add(v128.load(pair), both));
  const number = counts + (cell << 2);
  store<u32>(number, load<u32>(number) + count);
}

function sumLabels<B>(rows: Rows, sums: usize, counts: usize): void {
  const bytes = (<usize>rows.perNode) << 2;
  const length = (<usize>rows.count) << 2;
  for (let at: usize = 0; at < length; at += 4) {
    const row = <usize>load<u32>(rows.chosen + at);
    const node = <usize>load<u32>(rows.nodes + at);
    const bins = rows.bins + row * <usize>rows.size * sizeof<B>();
    const own = rows.features ? node * bytes : 0;
    const features = rows.features ? rows.features + own : 0;
    const offsets = rows.offsets + own;
    const start = <usize>load<u32>(rows.starts + (node << 2));
    const label = load<f64>(rows.labels + (row << 3));
    const count = countOf(rows, row);
    const sum = <f64>count * label;
    const both = f64x2.replace_lane(f64x2.splat(sum), 1, sum * label);
    const pairs = sums + (start << 4);
    const numbers = counts + (start << 2);
    let j: usize = 0;
    if (!features) {
      // Two at once: what the loop itself takes shows.
      for (let bin = bins; j + 8 <= bytes; j += 8, bin += 2 * sizeof<B>()) {
        addTo(pairs, numbers, <usize>load<u32>(offsets + j) + <usize>load<B>(bin), both, count);
        addTo(pairs, numbers, <usize>load<u32>(offsets + j, 4) + <usize>load<B>(bin, sizeof<B>()), both, count);
      }
    }
    for (; j < bytes; j += 4) addTo(pairs, numbers, cellOf<B>(bins, features, offsets, j), both, count);
  }
}

/** Adds count · label and count · label² to the two `sums` of a cell, and the count, a whole number, to its `counts`. */
export function addSums(rows: Rows, isWide: bool, sums: usize, counts: usize): void {
  if (isWide) sumLabels<u32>(rows, sums, counts);
  else sumLabels<u8>(rows, sums, counts);
}

function weigh<B>(rows: Rows, width: i32, isClass: bool, cells: usize): void {
  const cellBytes = (<usize>width) << 3;
  const bytes = (<usize>rows.perNode) << 2;
  const length = (<usize>rows.count) << 2;
  for (let at: usize = 0; at < length; at += 4) {
    const row = <usize>load<u32>(rows.chosen + at);
    const node = <usize>load<u32>(rows.nodes + at);
    const bins = rows.bins + row * <usize>rows.size * sizeof<B>();
    const own = rows.features ? node * bytes : 0;
    const features = rows.features ? rows.features + own : 0;
    const offsets = rows.offsets + own;
    const start = cells + <usize>load<u32>(rows.starts + (node << 2)) * cellBytes;
    const label = load<f64>(rows.labels + (row << 3));
    const count = <f64>countOf(rows, row);
    const amount = count * load<f64>(rows.masses + (row << 3));
    const sum = amount * label;
    const first = f64x2.replace_lane(f64x2.splat(amount), 1, sum);
    const second = f64x2.replace_lane(f64x2.splat(sum * label), 1, count);
    for (let j: usize = 0; j < bytes; j += 4) {
      const cell = start + cellOf<B>(bins, features, offsets, j) * cellBytes;
      if (isClass) {
        const own = cell + ((<usize>(<u32>label)) << 3);
        store<f64>(own, load<f64>(own) + amount);
        const last = cell + cellBytes - 8;
        store<f64>(last, load<f64>(last) + count);
      } else {
        v128.store(cell, f64x2.add(v128.load(cell), first));
        v128.store(cell, f64x2.add(v128.load(cell, 16), second), 16);
      }
    }
  }
}

/**
 * Of rows with masses, adds what a cell's `width` numbers are: of classes each one's weight, else weight, weight · label and weight · label²,
 * and then the count.
 */
export function addWeights(rows: Rows, isWide: bool, width: i32, isClass: bool, cells: usize): void {
  if (isWide) weigh<u32>(rows, width, isClass, cells);
  else weigh<u8>(rows, width, isClass, cells);
}
