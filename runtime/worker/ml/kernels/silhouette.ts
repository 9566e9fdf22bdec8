import { normalize } from "../numeric/normalize";
import type { Kernel } from "./kernel";

/**
 * What silhouettes need of each cluster: `labels`, and for each the weighted sums of its rows (`sums`), of their squared norms (`squares`) and
 * of their weights. Rows say their cluster in `label`.
 */
export const clusterSums: Kernel = (block, { values }) => {
  const { rows, size, features } = block;
  const labels = block.column("label");
  const weights = values.isWeighted ? block.column("weight") : undefined;
  const places = new Map<number, number>();
  const sums: number[] = [];
  const squares: number[] = [];
  const masses: number[] = [];
  const point = new Float64Array(size);
  for (let row = 0; row < rows; row++) {
    features.copy(row, point);
    if (values.isCosine) normalize(point, 0, size);
    let place = places.get(labels[row]!);
    if (place === undefined) {
      place = places.size;
      places.set(labels[row]!, place);
      for (let i = 0; i < size; i++) sums.push(0);
      squares.push(0);
      masses.push(0);
    }
    const weight = weights ? weights[row]! : 1;
    let norm = 0;
    for (let i = 0; i < size; i++) {
      norm += point[i]! * point[i]!;
      sums[place * size + i]! += weight * point[i]!;
    }
    squares[place]! += weight * norm;
    masses[place]! += weight;
  }
  return {
    values: { size },
    arrays: {
      labels: Float64Array.from(places.keys()),
      sums: Float64Array.from(sums),
      squares: Float64Array.from(squares),
      weights: Float64Array.from(masses),
    },
  };
};

/** The weighted sum of the rows' silhouettes and of their weights, from all clusters' sums. */
export const silhouettes: Kernel = (block, { values, arrays }) => {
  const { rows, size, features } = block;
  const labels = block.column("label");
  const weights = values.isWeighted ? block.column("weight") : undefined;
  const { sums, squares, weights: masses } = arrays as Record<"sums" | "squares" | "weights", Float64Array>;
  const places = new Map([...arrays.labels!].map((label, place) => [label, place]));
  const point = new Float64Array(size);
  let [total, mass] = [0, 0];
  for (let row = 0; row < rows; row++) {
    features.copy(row, point);
    if (values.isCosine) normalize(point, 0, size);
    const own = places.get(labels[row]!)!;
    const weight = weights ? weights[row]! : 1;
    let norm = 0;
    for (let i = 0; i < size; i++) norm += point[i]! * point[i]!;
    let [inside, nearest] = [0, Number.POSITIVE_INFINITY];
    for (let place = 0; place < masses.length; place++) {
      let dot = 0;
      for (let i = 0, at = place * size; i < size; i++) dot += point[i]! * sums[at + i]!;
      const clusterMass = masses[place]!;
      const distance = values.isCosine ? 1 - dot / clusterMass : norm + (squares[place]! - 2 * dot) / clusterMass;
      if (place === own) inside = (distance * clusterMass) / (clusterMass - weight);
      else nearest = Math.min(nearest, distance);
    }
    mass += weight;
    if (masses[own] === weight) continue; // alone in its cluster: 0
    if (inside < nearest) total += weight * (1 - inside / nearest);
    else if (inside > nearest) total += weight * (nearest / inside - 1);
  }
  return { values: { total, mass }, arrays: {} };
};
