import type { TreeFeature } from "./features";
import type { Impurity } from "./impurity";

export interface Split {
  readonly feature: number;
  /** Of a continuous feature: the last bin that goes left. */
  readonly bin?: number;
  /** Of a categorical one: what goes left. */
  readonly left?: readonly number[];
}

/** What a split would gain, and the statistics of what it parts. */
export interface SplitStats {
  readonly gain: number;
  readonly impurity: number;
  readonly stats: Float64Array;
  readonly left?: { readonly stats: Float64Array; readonly impurity: number };
  readonly right?: { readonly stats: Float64Array; readonly impurity: number };
}

export interface SplitRules {
  readonly impurity: Impurity;
  readonly classes: number;
  readonly minInstances: number;
  readonly minWeight: number;
  readonly minGain: number;
}

/** A node's histograms of a feature: `width` numbers a bin. */
export interface Histogram {
  readonly feature: number;
  readonly bins: Float64Array;
}

interface Found {
  readonly split: Split;
  readonly stats: SplitStats;
}

/** The split that gains most, the first of equals. Known statistics of the node itself are those that its parent gave. */
export function bestSplit(
  histograms: readonly Histogram[],
  features: readonly TreeFeature[],
  known: { readonly stats: Float64Array; readonly impurity: number } | undefined,
  rules: SplitRules,
): Found {
  let own = known;
  let best: Found | undefined;
  for (const { feature, bins } of histograms) {
    if (features[feature]!.splits === 0) continue;
    const total = sumOfBins(bins, rules.impurity.width);
    own ??= { stats: total, impurity: rules.impurity.of(total) };
    const right = new Float64Array(total.length);
    let [bestGain, bestSplit, bestLeft]: [number, Split | undefined, Float64Array | undefined] = [
      0,
      undefined,
      undefined,
    ];
    for (const { split, left } of candidates(feature, features[feature]!, bins, rules)) {
      subtract(total, left, right);
      const gain = gainOf(left, right, own.impurity, rules);
      if (bestSplit && !(gain > bestGain)) continue;
      [bestGain, bestSplit, bestLeft] = [gain, split, left.slice()];
    }
    if (best && !(bestGain > best.stats.gain)) continue;
    subtract(total, bestLeft!, right);
    best = { split: bestSplit!, stats: statsOf(bestGain, own, bestLeft!, right, rules) };
  }
  if (best) return best;
  const { feature, bins } = histograms[0]!;
  const stats = known?.stats ?? sumOfBins(bins, rules.impurity.width);
  return { split: { feature, bin: 0 }, stats: invalid(stats, rules) };
}

interface Candidate {
  readonly split: Split;
  /** Until the next one is asked for. */
  readonly left: Float64Array;
}

function* candidates(
  feature: number,
  { categories, isUnordered, splits }: TreeFeature,
  bins: Float64Array,
  { impurity, classes }: SplitRules,
): Generator<Candidate> {
  const { width } = impurity;
  const binAt = (bin: number) => bins.subarray(bin * width, (bin + 1) * width);
  if (isUnordered) {
    for (let split = 0; split < splits; split++) {
      const left = Array.from({ length: categories }, (_, c) => c).filter((c) => ((split + 1) >> c) & 1);
      yield { split: { feature, left }, left: sumOf(left.map(binAt), width) };
    }
    return;
  }
  const order = Array.from({ length: splits + 1 }, (_, bin) => bin);
  if (categories > 0) {
    const centroids = order.map((bin) => centroidOf(binAt(bin), impurity, classes));
    order.sort((a, b) => centroids[a]! - centroids[b]! || a - b);
  }
  const left = new Float64Array(width);
  for (let split = 0; split < splits; split++) {
    const from = order[split]! * width;
    for (let i = 0; i < width; i++) left[i]! += bins[from + i]!;
    const how = categories > 0 ? { feature, left: order.slice(0, split + 1) } : { feature, bin: split };
    yield { split: how, left };
  }
}

/** What categories are ordered by: how mixed they are, how many are of class 1, or their mean label. */
function centroidOf(stats: Float64Array, impurity: Impurity, classes: number): number {
  if (impurity.count(stats) === 0) return Number.MAX_VALUE;
  if (!impurity.isClassification) return impurity.predict(stats);
  return classes > 2 ? impurity.of(stats) : stats[1]!;
}

/** What a split gains that is not allowed. */
const none = -Number.MAX_VALUE;

function gainOf(left: Float64Array, right: Float64Array, own: number, rules: SplitRules): number {
  const { impurity, minInstances, minWeight, minGain } = rules;
  const last = impurity.width - 1;
  if (left[last]! < minInstances || right[last]! < minInstances) return none;
  const [leftCount, rightCount] = [impurity.count(left), impurity.count(right)];
  if (leftCount < minWeight || rightCount < minWeight) return none;
  const count = leftCount + rightCount;
  const gain = own - (leftCount / count) * impurity.of(left) - (rightCount / count) * impurity.of(right);
  return gain < minGain ? none : gain;
}

function statsOf(
  gain: number,
  own: { readonly stats: Float64Array; readonly impurity: number },
  left: Float64Array,
  right: Float64Array,
  rules: SplitRules,
): SplitStats {
  if (gain === none) return invalid(own.stats, rules);
  const of = (stats: Float64Array) => ({ stats, impurity: rules.impurity.of(stats) });
  return { gain, impurity: own.impurity, stats: own.stats, left: of(left), right: of(right) };
}

const invalid = (stats: Float64Array, { impurity }: SplitRules): SplitStats => ({
  gain: none,
  impurity: impurity.of(stats),
  stats,
});

function sumOfBins(bins: Float64Array, width: number): Float64Array {
  const total = new Float64Array(width);
  for (let from = 0; from < bins.length; from += width) for (let i = 0; i < width; i++) total[i]! += bins[from + i]!;
  return total;
}

function subtract(total: Float64Array, left: Float64Array, right: Float64Array): void {
  for (let i = 0; i < total.length; i++) right[i] = total[i]! - left[i]!;
}

function sumOf(parts: readonly Float64Array[], width: number): Float64Array {
  const total = new Float64Array(width);
  for (const part of parts) for (let i = 0; i < width; i++) total[i]! += part[i]!;
  return total;
}
