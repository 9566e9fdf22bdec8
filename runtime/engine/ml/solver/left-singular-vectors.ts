import { rotation, rotationOfTwo, singularValuesOfTwo } from "./rotation";

/** LAPACK's, as doubles have them. */
const epsilon = 2 ** -53;
const tolerance = Math.max(10, Math.min(100, epsilon ** -0.125)) * epsilon;

/**
 * Left singular vectors of a square matrix, column by column, in descending order of their values, with the signs that LAPACK's `dgesdd` gives
 * them up to 25 columns: by Householder's reflections to two diagonals, then by Demmel and Kahan's steps (`dbdsqr`).
 */
export function leftSingularVectors(matrix: readonly Float64Array[]): readonly Float64Array[] {
  const { diagonal, above, left } = bidiagonal(matrix.map((row) => row.slice()));
  iterate(diagonal, above, left);
  const order = [...diagonal.keys()].sort((a, b) => Math.abs(diagonal[b]!) - Math.abs(diagonal[a]!));
  return order.map((i) => left[i]!);
}

interface Bidiagonal {
  readonly diagonal: Float64Array;
  readonly above: Float64Array;
  /** Columns of the orthogonal matrix on the left. */
  readonly left: Float64Array[];
}

function bidiagonal(a: readonly Float64Array[]): Bidiagonal {
  const n = a.length;
  const diagonal = new Float64Array(n);
  const above = new Float64Array(Math.max(n - 1, 0));
  const reflections: { readonly vector: Float64Array; readonly factor: number }[] = [];
  for (let i = 0; i < n; i++) {
    const column = reflection(
      Float64Array.from({ length: n }, (_, r) => (r < i ? 0 : a[r]![i]!)),
      i,
    );
    diagonal[i] = column.value;
    reflections.push(column);
    for (let c = i + 1; c < n; c++) {
      let sum = 0;
      for (let r = i; r < n; r++) sum += column.vector[r]! * a[r]![c]!;
      for (let r = i; r < n; r++) a[r]![c]! -= column.factor * sum * column.vector[r]!;
    }
    if (i + 1 >= n) continue;
    const row = reflection(
      Float64Array.from(a[i]!, (value, c) => (c <= i ? 0 : value)),
      i + 1,
    );
    above[i] = row.value;
    for (let r = i + 1; r < n; r++) {
      let sum = 0;
      for (let c = i + 1; c < n; c++) sum += a[r]![c]! * row.vector[c]!;
      for (let c = i + 1; c < n; c++) a[r]![c]! -= row.factor * sum * row.vector[c]!;
    }
  }
  const left = Array.from({ length: n }, (_, c) => Float64Array.from({ length: n }, (__, r) => (r === c ? 1 : 0)));
  for (const { vector, factor } of reflections.reverse()) {
    for (const column of left) {
      const sum = column.reduce((total, value, r) => total + value * vector[r]!, 0);
      for (let r = 0; r < n; r++) column[r]! -= factor * sum * vector[r]!;
    }
  }
  return { diagonal, above, left };
}

/** I − factor · vector · vectorᵀ takes `values` to their element `at` alone, which becomes `value`. */
function reflection(values: Float64Array, at: number) {
  const alpha = values[at]!;
  const rest = Math.sqrt(values.reduce((sum, value, i) => (i > at ? sum + value * value : sum), 0));
  if (rest === 0) return { vector: values, factor: 0, value: alpha };
  const value = alpha < 0 ? Math.hypot(alpha, rest) : -Math.hypot(alpha, rest);
  const vector = values.map((one, i) => (i === at ? 1 : one / (alpha - value)));
  return { vector, factor: (value - alpha) / value, value };
}

/** Makes `e`, the elements above the diagonal `d`, vanish from the end to the beginning; `u` follows. */
function iterate(d: Float64Array, e: Float64Array, u: Float64Array[]): void {
  const n = d.length;
  const threshold = thresholdOf(d, e);
  let [lastFirst, lastEnd, isDown] = [-1, -1, true];
  let end = n - 1;
  for (let steps = 0; end > 0 && steps < 6 * n * n; steps++) {
    let first = end;
    let largest = Math.abs(d[end]!);
    while (first > 0 && Math.abs(e[first - 1]!) > threshold) {
      first--;
      largest = Math.max(largest, Math.abs(d[first]!), Math.abs(e[first]!));
    }
    if (first > 0) e[first - 1] = 0;
    if (first === end) {
      end--;
      continue;
    }
    if (first === end - 1) {
      const { cosine, sine, values } = rotationOfTwo(d[first]!, e[first]!, d[end]!);
      [d[first], e[first], d[end]] = [values[0], 0, values[1]];
      rotate(u, first, cosine, sine);
      end -= 2;
      continue;
    }
    if (first > lastEnd || end < lastFirst) isDown = Math.abs(d[first]!) >= Math.abs(d[end]!);
    const least = leastOf(d, e, first, end, isDown);
    if (least === undefined) continue;
    [lastFirst, lastEnd] = [first, end];
    const shift = shiftOf(d, e, { first, end, isDown, least, largest });
    const sweep = shift === 0 ? plainSweep : shiftedSweep;
    sweep(d, e, u, { first, end, isDown, shift });
    const edge = isDown ? end - 1 : first;
    if (Math.abs(e[edge]!) <= threshold) e[edge] = 0;
  }
}

function thresholdOf(d: Float64Array, e: Float64Array): number {
  const n = d.length;
  let below = Math.abs(d[0] ?? 0);
  let least = below;
  for (let i = 1; i < n && least > 0; i++) {
    below = Math.abs(d[i]!) * (below / (below + Math.abs(e[i - 1]!)));
    least = Math.min(least, below);
  }
  return Math.max((tolerance * least) / Math.sqrt(n), 6 * n * n * 2 ** -1022);
}

/** A bound of the least singular value; undefined: an element was small enough to be none. */
function leastOf(d: Float64Array, e: Float64Array, first: number, end: number, isDown: boolean): number | undefined {
  const edge = isDown ? end - 1 : first;
  if (Math.abs(e[edge]!) <= tolerance * Math.abs(d[isDown ? end : first]!)) {
    e[edge] = 0;
    return undefined;
  }
  let below = Math.abs(d[isDown ? first : end]!);
  let least = below;
  for (let i = 0; i < end - first; i++) {
    const at = isDown ? first + i : end - 1 - i;
    if (Math.abs(e[at]!) <= tolerance * below) {
      e[at] = 0;
      return undefined;
    }
    below = Math.abs(d[isDown ? at + 1 : at]!) * (below / (below + Math.abs(e[at]!)));
    least = Math.min(least, below);
  }
  return least;
}

interface Part {
  readonly first: number;
  readonly end: number;
  /** From the first to the last. */
  readonly isDown: boolean;
}

function shiftOf(
  d: Float64Array,
  e: Float64Array,
  { first, end, isDown, least, largest }: Part & { readonly least: number; readonly largest: number },
): number {
  if (d.length * tolerance * (least / largest) <= Math.max(epsilon, 0.01 * tolerance)) return 0;
  const start = Math.abs(d[isDown ? first : end]!);
  const shift = isDown
    ? singularValuesOfTwo(d[end - 1]!, e[end - 1]!, d[end]!).least
    : singularValuesOfTwo(d[first]!, e[first]!, d[first + 1]!).least;
  return start > 0 && (shift / start) ** 2 < epsilon ? 0 : shift;
}

type Sweep = (d: Float64Array, e: Float64Array, u: Float64Array[], part: Part & { readonly shift: number }) => void;

const plainSweep: Sweep = (d, e, u, { first, end, isDown }) => {
  let [cosine, lastCosine, lastSine] = [1, 1, 0];
  const step = isDown ? 1 : -1;
  const [from, to] = isDown ? [first, end] : [end, first];
  const between = (i: number) => (isDown ? i : i - 1);
  for (let i = from; i !== to; i += step) {
    const one = rotation(d[i]! * cosine, e[between(i)]!);
    cosine = one.cosine;
    if (i !== from) e[between(i - step)] = lastSine * one.value;
    const other = rotation(lastCosine * one.value, d[i + step]! * one.sine);
    [lastCosine, lastSine] = [other.cosine, other.sine];
    d[i] = other.value;
    if (isDown) rotate(u, i, lastCosine, lastSine);
    else rotate(u, i - 1, cosine, -one.sine);
  }
  const rest = d[to]! * cosine;
  d[to] = rest * lastCosine;
  e[isDown ? end - 1 : first] = rest * lastSine;
};

const shiftedSweep: Sweep = (d, e, u, { first, end, isDown, shift }) => {
  const step = isDown ? 1 : -1;
  const [from, to] = isDown ? [first, end] : [end, first];
  const between = (i: number) => (isDown ? i : i - 1);
  let f = (Math.abs(d[from]!) - shift) * ((d[from]! < 0 ? -1 : 1) + shift / d[from]!);
  let g = e[between(from)]!;
  for (let i = from; i !== to; i += step) {
    const at = between(i);
    const right = rotation(f, g);
    if (i !== from) e[between(i - step)] = right.value;
    f = right.cosine * d[i]! + right.sine * e[at]!;
    e[at] = right.cosine * e[at]! - right.sine * d[i]!;
    g = right.sine * d[i + step]!;
    d[i + step] = right.cosine * d[i + step]!;
    const left = rotation(f, g);
    d[i] = left.value;
    f = left.cosine * e[at]! + left.sine * d[i + step]!;
    d[i + step] = left.cosine * d[i + step]! - left.sine * e[at]!;
    if (i + step !== to) {
      const next = between(i + step);
      g = left.sine * e[next]!;
      e[next] = left.cosine * e[next]!;
    }
    if (isDown) rotate(u, i, left.cosine, left.sine);
    else rotate(u, i - 1, right.cosine, -right.sine);
  }
  e[isDown ? end - 1 : first] = f;
};

/** Columns `at` and the next. */
function rotate(u: Float64Array[], at: number, cosine: number, sine: number): void {
  const [one, other] = [u[at]!, u[at + 1]!];
  for (let i = 0; i < one.length; i++) {
    const value = other[i]!;
    other[i] = cosine * value - sine * one[i]!;
    one[i] = sine * value + cosine * one[i]!;
  }
}
