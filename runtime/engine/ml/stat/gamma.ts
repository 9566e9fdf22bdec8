const coefficients = [
  76.180091729471, -86.505320329416, 24.014098240831, -1.2317395724502, 0.12086509738662e-2, -0.5395239385e-5,
];

/** The logarithm of the gamma function (Lanczos). */
export function logGamma(x: number): number {
  if (Number.isInteger(2 * x) && x < 100) return Math.log(halfFactorial(x));
  const shifted = x + 5.5;
  let series = 1.00000000019;
  for (const [i, coefficient] of coefficients.entries()) series += coefficient / (x + 1 + i);
  return (x + 0.5) * Math.log(shifted) - shifted + Math.log((Math.sqrt(2 * Math.PI) * series) / x);
}

/** Γ of whole and half numbers, exactly as far as doubles go. */
function halfFactorial(x: number): number {
  let product = Number.isInteger(x) ? 1 : Math.sqrt(Math.PI);
  for (let factor = Number.isInteger(x) ? 1 : 0.5; factor < x; factor++) product *= factor;
  return product;
}

/** The chance that a χ² of so many degrees of freedom is above `x`: the upper regularised incomplete gamma function. */
export function chiSquareTail(x: number, degrees: number): number {
  const [a, half] = [degrees / 2, x / 2];
  if (half <= 0) return 1;
  const scale = Math.exp(a * Math.log(half) - half - logGamma(a));
  if (half < a + 1) {
    let [term, sum] = [1 / a, 1 / a];
    for (let n = 1; n < 10_000 && Math.abs(term) > Math.abs(sum) * 1e-17; n++) {
      term *= half / (a + n);
      sum += term;
    }
    return 1 - scale * sum;
  }
  // Lentz's continued fraction.
  let b = half + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let fraction = d;
  for (let i = 1; i < 10_000; i++) {
    const factor = -i * (i - a);
    b += 2;
    d = 1 / (factor * d + b);
    c = b + factor / c;
    const change = d * c;
    fraction *= change;
    if (Math.abs(change - 1) < 1e-16) break;
  }
  return scale * fraction;
}
