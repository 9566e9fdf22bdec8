/** The chance of a standard normal value below x. */
export const normalChanceBelow = (x: number): number =>
  x < 0 ? tail(-x / Math.SQRT2) / 2 : 1 - tail(x / Math.SQRT2) / 2;

export const normalDensity = (x: number): number => Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);

/** The value below which a standard normal one is with a chance: Newton's steps, in the half where the chance is small. */
export function normalQuantile(chance: number): number {
  if (chance <= 0) return Number.NEGATIVE_INFINITY;
  if (chance >= 1) return Number.POSITIVE_INFINITY;
  if (chance > 0.5) return -normalQuantile(1 - chance);
  // An approximation of Hastings's, good to 5e-4, is where they begin.
  const t = Math.sqrt(-2 * Math.log(chance));
  let x = (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))) - t;
  for (let i = 0; i < 8; i++) {
    const step = (normalChanceBelow(x) - chance) / normalDensity(x);
    x -= step / (1 + 0.5 * x * step);
    if (Math.abs(step) < 1e-15 * Math.abs(x)) break;
  }
  return x;
}

/** erfc(x) of x ≥ 0: a series of positive terms near 0, a continued fraction beyond. */
function tail(x: number): number {
  if (x < 2.5) {
    let term = x;
    let sum = x;
    for (let n = 1; term > sum * 1e-17; n++) {
      term *= (2 * x * x) / (2 * n + 1);
      sum += term;
    }
    return 1 - (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
  }
  let fraction = x;
  for (let n = 60; n > 0; n--) fraction = x + n / 2 / fraction;
  return Math.exp(-x * x) / (Math.sqrt(Math.PI) * fraction);
}
