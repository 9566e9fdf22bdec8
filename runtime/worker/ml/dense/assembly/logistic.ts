/** eˣ of numbers that are not above 0 to the last bit or two, by Cephes' quotient of polynomials; 0 where it would be subnormal. */
// @ts-expect-error: decorator
function exponential(x: v128): v128 {
  const least = f64x2.splat(-708.0);
  const isInRange = f64x2.ge(x, least);
  let r = f64x2.pmax(x, least);
  const n = f64x2.floor(f64x2.add(f64x2.mul(r, f64x2.splat(Math.LOG2E)), f64x2.splat(0.5)));
  r = f64x2.sub(r, f64x2.mul(n, f64x2.splat(0.693145751953125)));
  r = f64x2.sub(r, f64x2.mul(n, f64x2.splat(1.4286068203094173e-6)));
  const s = f64x2.mul(r, r);
  let p = f64x2.splat(0.00012617719307481058);
  p = f64x2.add(f64x2.mul(p, s), f64x2.splat(0.030299440770744195));
  p = f64x2.add(f64x2.mul(p, s), f64x2.splat(1.0));
  p = f64x2.mul(p, r);
  let q = f64x2.splat(3.0019850513866446e-6);
  q = f64x2.add(f64x2.mul(q, s), f64x2.splat(0.002524483403496841));
  q = f64x2.add(f64x2.mul(q, s), f64x2.splat(0.22726554820815503));
  q = f64x2.add(f64x2.mul(q, s), f64x2.splat(2.0));
  const quotient = f64x2.div(p, f64x2.sub(q, p));
  const value = f64x2.add(f64x2.splat(1), f64x2.add(quotient, quotient));
  // 2ⁿ by its bits: what is added pushes n, as a whole number, into the lower bits.
  const whole = i64x2.sub(f64x2.add(n, f64x2.splat(6755399441055744.0)), f64x2.splat(6755399441055744.0));
  const power = i64x2.shl(i64x2.add(whole, i64x2.splat(1023)), 52);
  return v128.and(f64x2.mul(value, power), isInRange);
}

/** Of each margin w·x, `intercept` apart: the loss's slope there, and `odds`, e^-|margin|. `rows` is even. */
export function logisticSlopes(
  rows: i32,
  intercept: f64,
  margins: usize,
  labels: usize,
  slopes: usize,
  odds: usize,
): void {
  const one = f64x2.splat(1);
  const start = f64x2.splat(intercept);
  for (const end = margins + ((<usize>rows) << 3); margins < end; margins += 16) {
    const margin = f64x2.add(v128.load(margins), start);
    const odd = exponential(f64x2.neg(f64x2.abs(margin)));
    const chance = f64x2.div(v128.bitselect(one, odd, f64x2.ge(margin, f64x2.splat(0))), f64x2.add(one, odd));
    v128.store(odds, odd);
    v128.store(slopes, f64x2.sub(chance, v128.load(labels)));
    labels += 16;
    slopes += 16;
    odds += 16;
  }
}
