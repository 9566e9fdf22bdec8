const least = 10;

/** The slope of the gamma function's logarithm. */
export function digamma(x: number): number {
  let [value, at] = [0, x];
  for (; at < least; at++) value -= 1 / at;
  const inverse = 1 / (at * at);
  const tail =
    inverse *
    (1 / 12 -
      inverse * (1 / 120 - inverse * (1 / 252 - inverse * (1 / 240 - inverse * (1 / 132 - (inverse * 691) / 32760)))));
  return value + Math.log(at) - 0.5 / at - tail;
}

/** The slope of `digamma`. */
export function trigamma(x: number): number {
  let [value, at] = [0, x];
  for (; at < least; at++) value += 1 / (at * at);
  const inverse = 1 / (at * at);
  const tail = 1 / 6 - inverse * (1 / 30 - inverse * (1 / 42 - inverse * (1 / 30 - (inverse * 5) / 66)));
  return value + 1 / at + inverse / 2 + (inverse / at) * tail;
}

/** The logarithm of the gamma function, of positive numbers. */
export function logGammaOf(x: number): number {
  let [product, at] = [1, x];
  for (; at < least; at++) product *= at;
  const inverse = 1 / (at * at);
  const tail =
    (1 / 12 -
      inverse *
        (1 / 360 - inverse * (1 / 1260 - inverse * (1 / 1680 - inverse * (1 / 1188 - (inverse * 691) / 360360))))) /
    at;
  return (at - 0.5) * Math.log(at) - at + 0.5 * Math.log(2 * Math.PI) + tail - Math.log(product);
}

/** What the logarithms of a Dirichlet distribution's shares are on the average. */
export function dirichletExpectation(counts: Float64Array): Float64Array<ArrayBuffer> {
  const whole = digamma(counts.reduce((sum, count) => sum + count, 0));
  return Float64Array.from(counts, (count) => digamma(count) - whole);
}
