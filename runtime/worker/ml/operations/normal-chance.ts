import { type NumberOperation, numbers } from "./operation";

/** The chance of a normal distribution's value below the number. */
export const normalChance: NumberOperation = ({ values }) => {
  const { mean, deviation } = values as { readonly mean: number; readonly deviation: number };
  return ([first], result) => {
    const source = numbers(first);
    for (let row = 0; row < source.count; row++) {
      const x = (source.values[row]! - mean) / (deviation * Math.SQRT2);
      result[row] = x < 0 ? tail(-x) / 2 : 1 - tail(x) / 2;
    }
  };
};

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
