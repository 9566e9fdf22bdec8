/** Eight rows less the `means`, in single precision: of each column the rows side by side. Gives the first four's squared norms, then the others'. */
function narrow(points: usize, width: usize, means: usize, target: usize, norms: usize): void {
  let low = f32x4.splat(0);
  let high = low;
  for (const end = points + width; points < end; points += 16, means += 16, target += 64) {
    const mean = v128.load(means);
    let p = points;
    const a = f32x4.demote_f64x2_zero(f64x2.sub(v128.load(p), mean));
    const b = f32x4.demote_f64x2_zero(f64x2.sub(v128.load((p += width)), mean));
    const c = f32x4.demote_f64x2_zero(f64x2.sub(v128.load((p += width)), mean));
    const d = f32x4.demote_f64x2_zero(f64x2.sub(v128.load((p += width)), mean));
    const e = f32x4.demote_f64x2_zero(f64x2.sub(v128.load((p += width)), mean));
    const f = f32x4.demote_f64x2_zero(f64x2.sub(v128.load((p += width)), mean));
    const g = f32x4.demote_f64x2_zero(f64x2.sub(v128.load((p += width)), mean));
    const h = f32x4.demote_f64x2_zero(f64x2.sub(v128.load(p + width), mean));
    const ab = v128.shuffle<f32>(a, b, 0, 4, 1, 5);
    const cd = v128.shuffle<f32>(c, d, 0, 4, 1, 5);
    const ef = v128.shuffle<f32>(e, f, 0, 4, 1, 5);
    const gh = v128.shuffle<f32>(g, h, 0, 4, 1, 5);
    const low0 = v128.shuffle<f32>(ab, cd, 0, 1, 4, 5);
    const high0 = v128.shuffle<f32>(ef, gh, 0, 1, 4, 5);
    const low1 = v128.shuffle<f32>(ab, cd, 2, 3, 6, 7);
    const high1 = v128.shuffle<f32>(ef, gh, 2, 3, 6, 7);
    v128.store(target, low0);
    v128.store(target, high0, 16);
    v128.store(target, low1, 32);
    v128.store(target, high1, 48);
    low = f32x4.add(low, f32x4.add(f32x4.mul(low0, low0), f32x4.mul(low1, low1)));
    high = f32x4.add(high, f32x4.add(f32x4.mul(high0, high0), f32x4.mul(high1, high1)));
  }
  v128.store(norms, low);
  v128.store(norms, high, 16);
}

/**
 * Each row's nearest center as single precision tells it, and which rows it leaves `unsure`: those whose two least scores are closer than
 * `slope` · norm + `base` + `curve` · norm². A score is half of the squared distance, less what it has in common with the other centers'.
 * `centers` come in groups of four, half of their squared norms, then their negative elements side by side. `size` is even, `scratch` has room for
 * eight rows and 32 bytes; rows are taken in eights. How many are unsure.
 */
export function filterCenters(
  points: usize,
  rows: i32,
  size: i32,
  centers: usize,
  groups: i32,
  means: usize,
  scratch: usize,
  slope: f32,
  base: f32,
  curve: f32,
  nearest: usize,
  unsure: usize,
): i32 {
  const width = (<usize>size) << 3;
  const narrowed = scratch + 32;
  const end = narrowed + (width << 2);
  let count: i32 = 0;
  for (let row = 0; row < rows; row += 8, points += width << 3, nearest += 32) {
    narrow(points, width, means, narrowed, scratch);
    let leastLow = f32x4.splat(Infinity);
    let leastHigh = leastLow;
    let nextLow = leastLow;
    let nextHigh = leastLow;
    let indexLow = i32x4.splat(0);
    let indexHigh = indexLow;
    let group = centers;
    for (let g = 0; g < groups; g++) {
      let a0 = v128.load32_splat(group);
      let b0 = v128.load32_splat(group, 4);
      let c0 = v128.load32_splat(group, 8);
      let d0 = v128.load32_splat(group, 12);
      let a1 = a0;
      let b1 = b0;
      let c1 = c0;
      let d1 = d0;
      group += 16;
      for (let at = narrowed; at < end; at += 32, group += 16) {
        const low = v128.load(at);
        const high = v128.load(at, 16);
        let factor = v128.load32_splat(group);
        a0 = f32x4.add(a0, f32x4.mul(low, factor));
        a1 = f32x4.add(a1, f32x4.mul(high, factor));
        factor = v128.load32_splat(group, 4);
        b0 = f32x4.add(b0, f32x4.mul(low, factor));
        b1 = f32x4.add(b1, f32x4.mul(high, factor));
        factor = v128.load32_splat(group, 8);
        c0 = f32x4.add(c0, f32x4.mul(low, factor));
        c1 = f32x4.add(c1, f32x4.mul(high, factor));
        factor = v128.load32_splat(group, 12);
        d0 = f32x4.add(d0, f32x4.mul(low, factor));
        d1 = f32x4.add(d1, f32x4.mul(high, factor));
      }
      for (let lane = 0; lane < 4; lane++) {
        const low = lane === 0 ? a0 : lane === 1 ? b0 : lane === 2 ? c0 : d0;
        const high = lane === 0 ? a1 : lane === 1 ? b1 : lane === 2 ? c1 : d1;
        const center = i32x4.splat((g << 2) + lane);
        const isLow = f32x4.lt(low, leastLow);
        const isHigh = f32x4.lt(high, leastHigh);
        nextLow = v128.bitselect(leastLow, f32x4.pmin(nextLow, low), isLow);
        nextHigh = v128.bitselect(leastHigh, f32x4.pmin(nextHigh, high), isHigh);
        leastLow = v128.bitselect(low, leastLow, isLow);
        leastHigh = v128.bitselect(high, leastHigh, isHigh);
        indexLow = v128.bitselect(center, indexLow, isLow);
        indexHigh = v128.bitselect(center, indexHigh, isHigh);
      }
    }
    v128.store(nearest, indexLow);
    v128.store(nearest, indexHigh, 16);
    let clear = isClear(v128.load(scratch), f32x4.sub(nextLow, leastLow), slope, base, curve);
    clear |= isClear(v128.load(scratch, 16), f32x4.sub(nextHigh, leastHigh), slope, base, curve) << 4;
    if (clear === 255) continue;
    for (let lane = 0; lane < min(8, rows - row); lane++) {
      if (clear & (1 << lane)) continue;
      store<i32>(unsure + ((<usize>count) << 2), row + lane);
      count++;
    }
  }
  return count;
}

/** One bit a lane; what is not a number is not clear. */
function isClear(norms: v128, difference: v128, slope: f32, base: f32, curve: f32): i32 {
  const linear = f32x4.add(f32x4.mul(f32x4.splat(slope), f32x4.sqrt(norms)), f32x4.splat(base));
  return i32x4.bitmask(f32x4.gt(difference, f32x4.add(linear, f32x4.mul(f32x4.splat(curve), norms))));
}
