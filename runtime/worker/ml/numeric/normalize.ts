/** To length 1, in place. The direction of a zero vector is unknown: cosine distance does not take one. */
export function normalize(points: Float64Array, at: number, size: number): void {
  let squares = 0;
  for (let i = at; i < at + size; i++) squares += points[i]! * points[i]!;
  const norm = Math.sqrt(squares);
  if (norm > 0) for (let i = at; i < at + size; i++) points[i]! /= norm;
}
