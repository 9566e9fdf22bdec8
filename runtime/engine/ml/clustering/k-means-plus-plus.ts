interface Choice {
  readonly k: number;
  readonly size: number;
  readonly random: () => number;
  readonly maxIterations: number;
}

/** Draws, of which the one of the least cost is taken: the points are few, and a bad draw costs all passes over the rows. */
const tries = 16;

/** k centers of a few weighted points: k-means++ (Arthur and Vassilvitskii), then Lloyd's steps; the best of some tries. */
export function kMeansPlusPlus(points: Float64Array, weights: Float64Array, choice: Choice): Float64Array {
  let [best, least] = [new Float64Array(0), Number.POSITIVE_INFINITY];
  for (let i = 0; i < tries; i++) {
    const centers = drawn(points, weights, choice);
    const cost = weights.reduce(
      (sum, weight, point) => sum + weight * nearestOf(points, point, centers, choice).cost,
      0,
    );
    if (cost < least) [best, least] = [centers, cost];
  }
  return best;
}

function drawn(points: Float64Array, weights: Float64Array, choice: Choice): Float64Array<ArrayBuffer> {
  const { k, size, random, maxIterations } = choice;
  const count = weights.length;
  const centers = new Float64Array(k * size);
  const take = (center: number, point: number) =>
    centers.set(points.subarray(point * size, (point + 1) * size), center * size);
  take(0, draw(weights, random));
  const costs = Float64Array.from(weights, (_, i) => distance(points, i, centers, 0, size));
  for (let center = 1; center < k; center++) {
    take(
      center,
      draw(
        costs.map((cost, i) => cost * weights[i]!),
        random,
      ),
    );
    for (let i = 0; i < count; i++) costs[i] = Math.min(costs[i]!, distance(points, i, centers, center, size));
  }
  const nearest = new Int32Array(count).fill(-1);
  for (let step = 0; step < maxIterations; step++) {
    let hasMoved = false;
    const sums = new Float64Array(k * size);
    const masses = new Float64Array(k);
    for (let i = 0; i < count; i++) {
      const best = nearestOf(points, i, centers, choice).index;
      hasMoved ||= best !== nearest[i];
      nearest[i] = best;
      masses[best]! += weights[i]!;
      for (let j = 0; j < size; j++) sums[best * size + j]! += weights[i]! * points[i * size + j]!;
    }
    if (!hasMoved) break;
    for (let center = 0; center < k; center++) {
      if (masses[center] === 0) take(center, Math.floor(random() * count));
      else for (let j = 0; j < size; j++) centers[center * size + j] = sums[center * size + j]! / masses[center]!;
    }
  }
  return centers;
}

/** A place by weight. */
function draw(weights: Float64Array, random: () => number): number {
  let rest = random() * weights.reduce((sum, weight) => sum + weight, 0);
  let at = 0;
  while (at < weights.length - 1 && (rest -= weights[at]!) >= 0) at++;
  return at;
}

/** The center nearest to a point, and their squared distance; the first of equals. */
export function nearestOf(
  points: Float64Array,
  point: number,
  centers: Float64Array,
  { k, size }: Pick<Choice, "k" | "size">,
): { readonly index: number; readonly cost: number } {
  let [index, cost] = [0, Number.POSITIVE_INFINITY];
  for (let center = 0; center < k; center++) {
    const found = distance(points, point, centers, center, size);
    if (found < cost) [index, cost] = [center, found];
  }
  return { index, cost };
}

function distance(a: Float64Array, i: number, b: Float64Array, j: number, size: number): number {
  let sum = 0;
  for (let at = 0; at < size; at++) sum += (a[i * size + at]! - b[j * size + at]!) ** 2;
  return sum;
}
