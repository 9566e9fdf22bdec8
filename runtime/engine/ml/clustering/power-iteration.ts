import { XorShiftRandom } from "../../../random/xor-shift-random";
import { randomSource } from "../random";
import { kMeansPlusPlus, nearestOf } from "./k-means-plus-plus";

/** Two vertices and how alike they are. */
export type Edge = readonly [source: bigint, destination: bigint, similarity: number];

export interface PowerIteration {
  readonly k: number;
  readonly maxIterations: number;
  /** What the first vector is made from: random numbers, or the vertices' degrees. */
  readonly mode: "random" | "degree";
}

export interface Assignment {
  readonly id: bigint;
  readonly cluster: number;
}

/** Smallest divisor, as Spark's MLUtils.EPSILON. */
const epsilon = 2 ** -52;

/**
 * Power iteration clustering (Lin and Cohen, 2010): the normalised similarities are applied to a vector until its change no longer changes, and
 * the vertices are clustered by their number in it. Clusters are numbered by their least vertex.
 */
export function powerIterationClusters(edges: readonly Edge[], options: PowerIteration): readonly Assignment[] {
  const { ids, neighbours } = graphOf(edges);
  if (ids.length === 0) return [];
  const degrees = neighbours.map((own) => own.reduce((sum, { similarity }) => sum + similarity, 0));
  let vector = normalized(options.mode === "degree" ? degrees : randomNumbers(ids.length));
  const tolerance = Math.max(1e-5 / ids.length, 1e-10);
  let change = Number.MAX_VALUE;
  for (let step = 0; step < options.maxIterations; step++) {
    const next = normalized(
      neighbours.map((own, i) => {
        const divisor = Math.max(degrees[i]!, epsilon);
        return own.reduce((sum, { vertex, similarity }) => sum + (similarity / divisor) * vector[vertex]!, 0);
      }),
    );
    const before = change;
    change = next.reduce((sum, value, i) => sum + Math.abs(value - vector[i]!), 0);
    vector = next;
    if (Math.abs(change - before) <= tolerance) break;
  }
  const clusters = clustersOf(vector, options.k);
  return ids.map((id, i) => ({ id, cluster: clusters[i]! }));
}

interface Neighbour {
  readonly vertex: number;
  readonly similarity: number;
}

/** Vertices in order, and of each those beside it: an edge goes both ways, none from a vertex to itself. */
function graphOf(edges: readonly Edge[]) {
  const between = edges.filter(([source, destination]) => source !== destination);
  const ids = [...new Set([...between.map(([source]) => source), ...between.map(([, destination]) => destination)])];
  ids.sort((a, b) => (a < b ? -1 : 1));
  const places = new Map(ids.map((id, place) => [id, place]));
  const neighbours: Neighbour[][] = ids.map(() => []);
  for (const [source, destination, similarity] of between) {
    const [from, to] = [places.get(source)!, places.get(destination)!];
    neighbours[from]!.push({ vertex: to, similarity });
    neighbours[to]!.push({ vertex: from, similarity });
  }
  return { ids, neighbours };
}

function randomNumbers(count: number): number[] {
  const random = new XorShiftRandom(0n);
  return Array.from({ length: count }, () => random.nextGaussian());
}

function normalized(vector: readonly number[]): readonly number[] {
  const norm = vector.reduce((sum, value) => sum + Math.abs(value), 0);
  return vector.map((value) => value / norm);
}

function clustersOf(vector: readonly number[], k: number): readonly number[] {
  const size = 1;
  const most = Math.min(k, new Set(vector).size);
  const points = Float64Array.from(vector);
  const weights = new Float64Array(points.length).fill(1);
  const random = randomSource(0);
  const centers = kMeansPlusPlus(points, weights, { k: most, size, random, maxIterations: 30 });
  const numbers = new Map<number, number>();
  return vector.map((_, i) => {
    const { index } = nearestOf(points, i, centers, { k: most, size });
    const number = numbers.get(index) ?? numbers.size;
    numbers.set(index, number);
    return number;
  });
}
