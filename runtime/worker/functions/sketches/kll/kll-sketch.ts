export type KllKind = "bigint" | "float" | "double";

/** Longs as bigint, floats and doubles as number. */
export type Item = bigint | number;

/** A KLL quantile sketch: levels of items, one of level `i` standing for 2^i values; all levels but the lowest are sorted. */
export interface KllSketch {
  readonly kind: KllKind;
  readonly k: number;
  /** The least `k` of what was merged in. */
  minK: number;
  count: bigint;
  levels: Item[][];
  isLowestSorted: boolean;
  least: Item | undefined;
  most: Item | undefined;
}

const smallestLevel = 8;

export const newKll = (kind: KllKind, k: number): KllSketch => ({
  kind,
  k,
  minK: k,
  count: 0n,
  levels: [[]],
  isLowestSorted: false,
  least: undefined,
  most: undefined,
});

export const byItem = (a: Item, b: Item): number => (a < b ? -1 : a > b ? 1 : 0);

/** Each level down holds two thirds of what the one above does. */
function levelCapacity(k: number, levels: number, level: number): number {
  let [numerator, denominator] = [BigInt(2 * k), 1n];
  for (let depth = levels - level - 1; depth > 0; depth--) {
    numerator *= 2n;
    denominator *= 3n;
  }
  return Math.max(smallestLevel, Number((numerator / denominator + 1n) >> 1n));
}

const capacities = new Map<string, number>();

export function totalCapacity(k: number, levels: number): number {
  const key = `${k} ${levels}`;
  let total = capacities.get(key);
  if (total === undefined) {
    total = 0;
    for (let level = 0; level < levels; level++) total += levelCapacity(k, levels, level);
    capacities.set(key, total);
  }
  return total;
}

export const retained = ({ levels }: KllSketch): number => levels.reduce((sum, { length }) => sum + length, 0);

export function updateKll(sketch: KllSketch, item: Item): void {
  if (Number.isNaN(item)) return;
  place(sketch, item);
  sketch.count++;
  widen(sketch, item, item);
}

function widen(sketch: KllSketch, least: Item, most: Item): void {
  if (sketch.least === undefined || least < sketch.least) sketch.least = least;
  if (sketch.most === undefined || most > sketch.most) sketch.most = most;
}

/** New items go in front. */
function place(sketch: KllSketch, item: Item): void {
  while (retained(sketch) >= totalCapacity(sketch.k, sketch.levels.length)) compress(sketch);
  sketch.levels[0]!.unshift(item);
  sketch.isLowestSorted = false;
}

/** Halves the lowest level that is full, by every other item of it, and lifts them. */
function compress(sketch: KllSketch): void {
  const { levels, k } = sketch;
  let level = levels.findIndex((items, i) => items.length >= levelCapacity(k, levels.length, i));
  if (level < 0) level = levels.length - 1;
  if (level === levels.length - 1) levels.push([]);
  const items = levels[level]!;
  const odd = items.length % 2;
  const rest = items.slice(odd);
  if (level === 0) rest.sort(byItem);
  const offset = coin() ? 1 : 0;
  const lifted = rest.filter((_, i) => i % 2 === offset);
  levels[level] = items.slice(0, odd);
  levels[level + 1] = [...lifted, ...levels[level + 1]!].sort(byItem);
}

const coin = () => Math.random() < 0.5;

export function mergeKll(sketch: KllSketch, other: KllSketch): void {
  if (other.count === 0n) return;
  for (const item of other.levels[0]!) place(sketch, item);
  for (let level = 1; level < other.levels.length; level++) {
    while (sketch.levels.length <= level) sketch.levels.push([]);
    sketch.levels[level] = [...sketch.levels[level]!, ...other.levels[level]!].sort(byItem);
  }
  while (retained(sketch) > totalCapacity(sketch.k, sketch.levels.length)) compress(sketch);
  if (other.levels.length > 1) sketch.minK = Math.min(sketch.minK, other.minK);
  sketch.count += other.count;
  widen(sketch, other.least!, other.most!);
}
