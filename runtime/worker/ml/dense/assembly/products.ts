/** Each row's sum of products with `weights`. `size` is even. */
export function dots(points: usize, rows: i32, size: i32, weights: usize, target: usize): void {
  const width = (<usize>size) << 3;
  for (let row = 0; row < rows; row++) {
    let even = f64x2.splat(0);
    let odd = even;
    let w = weights;
    const end = points + width;
    for (; points + 32 <= end; points += 32) {
      even = f64x2.add(even, f64x2.mul(v128.load(points), v128.load(w)));
      odd = f64x2.add(odd, f64x2.mul(v128.load(points, 16), v128.load(w, 16)));
      w += 32;
    }
    if (points < end) even = f64x2.add(even, f64x2.mul(v128.load(points), v128.load(w)));
    points = end;
    even = f64x2.add(even, odd);
    store<f64>(target, f64x2.extract_lane(even, 0) + f64x2.extract_lane(even, 1));
    target += 8;
  }
}

/** sums += factor · row, for all rows. `rows` is a multiple of four, `size` even. */
export function addScaled(points: usize, rows: i32, size: i32, factors: usize, sums: usize): void {
  const width = (<usize>size) << 3;
  for (let row = 0; row < rows; row += 4) {
    const a = v128.load64_splat(factors);
    const b = v128.load64_splat(factors, 8);
    const c = v128.load64_splat(factors, 16);
    const d = v128.load64_splat(factors, 24);
    let sum = sums;
    let second = points + width;
    let third = second + width;
    let fourth = third + width;
    for (const end = second; points < end; points += 16) {
      const left = f64x2.add(f64x2.mul(a, v128.load(points)), f64x2.mul(b, v128.load(second)));
      const right = f64x2.add(f64x2.mul(c, v128.load(third)), f64x2.mul(d, v128.load(fourth)));
      v128.store(sum, f64x2.add(v128.load(sum), f64x2.add(left, right)));
      second += 16;
      third += 16;
      fourth += 16;
      sum += 16;
    }
    points = fourth;
    factors += 32;
  }
}

/** target = factor · row, for all rows. */
export function scaleRows(points: usize, rows: i32, size: i32, factors: usize, target: usize): void {
  const width = (<usize>size) << 3;
  for (let row = 0; row < rows; row++) {
    const factor = v128.load64_splat(factors + ((<usize>row) << 3));
    for (const end = points + width; points < end; points += 16) {
      v128.store(target, f64x2.mul(factor, v128.load(points)));
      target += 16;
    }
  }
}

// @ts-expect-error: decorator
function addTo(place: usize, left: v128, right: v128): void {
  v128.store(place, f64x2.add(v128.load(place), left));
  v128.store(place, f64x2.add(v128.load(place, 16), right), 16);
}

/** products += leftᵀ · right, by squares of four; what is right of the diagonal's squares is left out. `size` is a multiple of four. */
export function addProducts(left: usize, right: usize, rows: i32, size: i32, products: usize): void {
  const width = (<usize>size) << 3;
  const end = left + width * <usize>rows;
  for (let i: usize = 0; i < width; i += 32) {
    for (let j: usize = 0; j <= i; j += 32) {
      let a0 = f64x2.splat(0);
      let a1 = a0;
      let b0 = a0;
      let b1 = a0;
      let c0 = a0;
      let c1 = a0;
      let d0 = a0;
      let d1 = a0;
      let q = right + j;
      for (let p = left + i; p < end; p += width) {
        const x = v128.load(q);
        const y = v128.load(q, 16);
        let factor = v128.load64_splat(p);
        a0 = f64x2.add(a0, f64x2.mul(factor, x));
        a1 = f64x2.add(a1, f64x2.mul(factor, y));
        factor = v128.load64_splat(p, 8);
        b0 = f64x2.add(b0, f64x2.mul(factor, x));
        b1 = f64x2.add(b1, f64x2.mul(factor, y));
        factor = v128.load64_splat(p, 16);
        c0 = f64x2.add(c0, f64x2.mul(factor, x));
        c1 = f64x2.add(c1, f64x2.mul(factor, y));
        factor = v128.load64_splat(p, 24);
        d0 = f64x2.add(d0, f64x2.mul(factor, x));
        d1 = f64x2.add(d1, f64x2.mul(factor, y));
        q += width;
      }
      let place = products + (i >> 3) * width + j;
      addTo(place, a0, a1);
      addTo((place += width), b0, b1);
      addTo((place += width), c0, c1);
      addTo(place + width, d0, d1);
    }
  }
}
