/** Lanes of a vector as they come: the smaller squared distance wins, the first of equals. */
// @ts-expect-error: decorator
function keep(distances: v128, center: i32, row: i32, nearest: usize, best: usize): void {
  const index = nearest + ((<usize>row) << 2);
  const cost = best + ((<usize>row) << 3);
  const first = f64x2.extract_lane(distances, 0);
  const second = f64x2.extract_lane(distances, 1);
  if (first < load<f64>(cost)) {
    store<f64>(cost, first);
    store<i32>(index, center);
  }
  if (second < load<f64>(cost)) {
    store<f64>(cost, second);
    store<i32>(index, center + 1);
  }
}

/**
 * Lowers each row's squared distance in `best` to that of a nearer center, whose number goes to `nearest`. `centers` come in groups of four,
 * their elements side by side; `rows` is a multiple of four.
 */
export function nearestCenters(
  points: usize,
  rows: i32,
  size: i32,
  centers: usize,
  groups: i32,
  nearest: usize,
  best: usize,
): void {
  const width = (<usize>size) << 3;
  for (let row = 0; row < rows; row += 4) {
    let group = centers;
    for (let g = 0; g < groups; g++) {
      let p0 = points;
      let p1 = p0 + width;
      let p2 = p1 + width;
      let p3 = p2 + width;
      let a0 = f64x2.splat(0);
      let a1 = a0;
      let b0 = a0;
      let b1 = a0;
      let c0 = a0;
      let c1 = a0;
      let d0 = a0;
      let d1 = a0;
      const end = p1;
      while (p0 < end) {
        const left = v128.load(group);
        const right = v128.load(group, 16);
        let x = v128.load64_splat(p0);
        let l = f64x2.sub(x, left);
        let r = f64x2.sub(x, right);
        a0 = f64x2.add(a0, f64x2.mul(l, l));
        a1 = f64x2.add(a1, f64x2.mul(r, r));
        x = v128.load64_splat(p1);
        l = f64x2.sub(x, left);
        r = f64x2.sub(x, right);
        b0 = f64x2.add(b0, f64x2.mul(l, l));
        b1 = f64x2.add(b1, f64x2.mul(r, r));
        x = v128.load64_splat(p2);
        l = f64x2.sub(x, left);
        r = f64x2.sub(x, right);
        c0 = f64x2.add(c0, f64x2.mul(l, l));
        c1 = f64x2.add(c1, f64x2.mul(r, r));
        x = v128.load64_splat(p3);
        l = f64x2.sub(x, left);
        r = f64x2.sub(x, right);
        d0 = f64x2.add(d0, f64x2.mul(l, l));
        d1 = f64x2.add(d1, f64x2.mul(r, r));
        group += 32;
        p0 += 8;
        p1 += 8;
        p2 += 8;
        p3 += 8;
      }
      const center = g << 2;
      keep(a0, center, row, nearest, best);
      keep(a1, center + 2, row, nearest, best);
      keep(b0, center, row + 1, nearest, best);
      keep(b1, center + 2, row + 1, nearest, best);
      keep(c0, center, row + 2, nearest, best);
      keep(c1, center + 2, row + 2, nearest, best);
      keep(d0, center, row + 3, nearest, best);
      keep(d1, center + 2, row + 3, nearest, best);
    }
    points += width << 2;
  }
}

/** Adds each row, times its weight, to the sums of its center. `size` is even; no `weights`: each is 1. */
export function addByCenter(points: usize, rows: i32, size: i32, nearest: usize, weights: usize, sums: usize): void {
  const width = (<usize>size) << 3;
  for (let row = 0; row < rows; row++) {
    const weight = weights ? v128.load64_splat(weights + ((<usize>row) << 3)) : f64x2.splat(1);
    let sum = sums + <usize>load<i32>(nearest + ((<usize>row) << 2)) * width;
    for (const end = points + width; points < end; points += 16) {
      v128.store(sum, f64x2.add(v128.load(sum), f64x2.mul(weight, v128.load(points))));
      sum += 16;
    }
  }
}
