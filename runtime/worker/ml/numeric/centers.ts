/** Where a point is nearest to. */
export interface Nearest {
  index: number;
  /** Squared Euclidean distance. */
  cost: number;
}

/** Centers that are compared with a point at once: an element of it is read once for all of them. */
const width = 4;

/** Centers in fours, element by element; what is missing of the last four is infinitely far. */
export function groupedCenters(centers: Float64Array, k: number, size: number): Float64Array {
  const grouped = new Float64Array(Math.ceil(k / width) * width * size).fill(Number.POSITIVE_INFINITY);
  for (let c = 0; c < k; c++) {
    const start = (c - (c % width)) * size + (c % width);
    for (let i = 0; i < size; i++) grouped[start + i * width] = centers[c * size + i]!;
  }
  return grouped;
}

/** Sets `found` to the center nearest to the point that stands in `points` from `at`, if one is nearer; the first of equals. */
export function nearestCenter(
  points: Float64Array,
  at: number,
  grouped: Float64Array,
  size: number,
  found: Nearest,
): void {
  let { index, cost } = found;
  const end = at + size;
  for (let start = 0, center = 0; start < grouped.length; center += width) {
    let [first, second, third, fourth] = [0, 0, 0, 0];
    for (let i = at; i < end; i++, start += width) {
      const element = points[i]!;
      const a = element - grouped[start]!;
      const b = element - grouped[start + 1]!;
      const c = element - grouped[start + 2]!;
      const d = element - grouped[start + 3]!;
      first += a * a;
      second += b * b;
      third += c * c;
      fourth += d * d;
    }
    if (first < cost) [index, cost] = [center, first];
    if (second < cost) [index, cost] = [center + 1, second];
    if (third < cost) [index, cost] = [center + 2, third];
    if (fourth < cost) [index, cost] = [center + 3, fourth];
  }
  found.index = index;
  found.cost = cost;
}

export function squaredDistance(a: Float64Array, from: number, b: Float64Array, to: number, size: number): number {
  let sum = 0;
  for (let i = 0; i < size; i++) {
    const difference = a[from + i]! - b[to + i]!;
    sum += difference * difference;
  }
  return sum;
}

/** The second nearest besides: its squared distance. */
export interface NearestTwo extends Nearest {
  second: number;
}

/** As `nearestCenter`, among all centers. */
export function nearestTwo(
  points: Float64Array,
  at: number,
  grouped: Float64Array,
  size: number,
  found: NearestTwo,
): void {
  let [index, cost, second] = [0, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const end = at + size;
  for (let start = 0, center = 0; start < grouped.length; center += width) {
    let [a, b, c, d] = [0, 0, 0, 0];
    for (let i = at; i < end; i++, start += width) {
      const element = points[i]!;
      const x = element - grouped[start]!;
      const y = element - grouped[start + 1]!;
      const z = element - grouped[start + 2]!;
      const w = element - grouped[start + 3]!;
      a += x * x;
      b += y * y;
      c += z * z;
      d += w * w;
    }
    if (a < cost) [index, cost, second] = [center, a, cost];
    else if (a < second) second = a;
    if (b < cost) [index, cost, second] = [center + 1, b, cost];
    else if (b < second) second = b;
    if (c < cost) [index, cost, second] = [center + 2, c, cost];
    else if (c < second) second = c;
    if (d < cost) [index, cost, second] = [center + 3, d, cost];
    else if (d < second) second = d;
  }
  found.index = index;
  found.cost = cost;
  found.second = second;
}

/** To length 1, in place. The direction of a zero vector is unknown: cosine distance does not take one. */
export function normalize(points: Float64Array, at: number, size: number): void {
  let squares = 0;
  for (let i = at; i < at + size; i++) squares += points[i]! * points[i]!;
  const norm = Math.sqrt(squares);
  if (norm > 0) for (let i = at; i < at + size; i++) points[i]! /= norm;
}
