/** The center with the least squared Euclidean distance from the point that stands in `points` from `at`; the first of equals. */
export function nearestCenter(
  points: Float64Array,
  at: number,
  centers: Float64Array,
  k: number,
  size: number,
): { readonly index: number; readonly cost: number } {
  let [index, cost] = [0, Number.POSITIVE_INFINITY];
  for (let c = 0, start = 0; c < k; c++, start += size) {
    let sum = 0;
    for (let i = 0; i < size; i++) {
      const difference = points[at + i]! - centers[start + i]!;
      sum += difference * difference;
      if (sum >= cost) break;
    }
    if (sum < cost) [index, cost] = [c, sum];
  }
  return { index, cost };
}

/** To length 1, in place. The direction of a zero vector is unknown: cosine distance does not take one. */
export function normalize(points: Float64Array, at: number, size: number): void {
  let squares = 0;
  for (let i = at; i < at + size; i++) squares += points[i]! * points[i]!;
  const norm = Math.sqrt(squares);
  if (norm > 0) for (let i = at; i < at + size; i++) points[i]! /= norm;
}
