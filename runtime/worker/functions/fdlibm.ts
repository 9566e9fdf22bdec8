const words = new Int32Array(2);
const double = new Float64Array(words.buffer);
/** Doubles keep their sign and exponent in the second word. */
const high = 1;

function highWord(x: number): number {
  double[0] = x;
  return words[high]!;
}

/** The double of these words. */
function ofWords(highPart: number, lowPart: number): number {
  words[high] = highPart;
  words[1 - high] = lowPart;
  return double[0]!;
}

const [c, d, e, f, g] = [19 / 35, -864 / 1225, 99 / 70, 45 / 28, 5 / 14];
const smallestNormal = 2 ** -1022;

/** The cube root as fdlibm, and so Java, computes it: V8 has another algorithm. */
export function cubeRoot(value: number): number {
  if (value === 0 || !Number.isFinite(value)) return value;
  const x = Math.abs(value);
  let t =
    x < smallestNormal
      ? ofWords(Math.trunc(highWord(2 ** 54 * x) / 3) + 696219795, words[1 - high]!)
      : ofWords(Math.trunc(highWord(x) / 3) + 715094163, 0);
  const s = c + ((t * t) / x) * t;
  t *= g + f / (s + e + d / s);
  t = ofWords(highWord(t) + 1, 0);
  const r = x / (t * t);
  return Math.sign(value) * (t + t * ((r - t) / (t + t + r)));
}

/** The square root of the sum of two squares, as fdlibm computes it. */
export function hypotenuse(x: number, y: number): number {
  if (!Number.isFinite(x) || !Number.isFinite(y)) return Math.hypot(x, y);
  let a = Math.max(Math.abs(x), Math.abs(y));
  let b = Math.min(Math.abs(x), Math.abs(y));
  if (highWord(a) - highWord(b) > 0x3c00000) return a + b;
  const scale = a > 2 ** 500 ? 2 ** 600 : b < 2 ** -500 && b > 0 ? 2 ** -600 : 1;
  a /= scale;
  b /= scale;
  const w = a - b;
  const chopped = (value: number) => ofWords(highWord(value), 0);
  if (w > b) {
    const t1 = chopped(a);
    return scale * Math.sqrt(t1 * t1 - (b * -b - (a - t1) * (a + t1)));
  }
  a += a;
  const y1 = chopped(b);
  const t1 = chopped(a);
  return scale * Math.sqrt(t1 * y1 - (w * -w - (t1 * (b - y1) + (a - t1) * b)));
}

/** V8 answers Math.E for one alone, where fdlibm is a digit off. */
export const exponential = (x: number): number => (x === 1 ? Math.E + 2 ** -51 : Math.exp(x));

export const hyperbolicCosine = (x: number): number =>
  Math.abs(x) === 1 ? 0.5 * exponential(1) + 0.5 / exponential(1) : Math.cosh(x);
