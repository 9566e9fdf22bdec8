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
    let bestOfFeature: Found | undefined;
    for (const { split, left, total } of candidates(feature, features[feature]!, bins, rules)) {
      const right = total.map((sum, i) => sum - left[i]!);
      own ??= { stats: total.slice(), impurity: rules.impurity.of(total) };
      const stats = gainOf(left, right, own, rules);
      if (!bestOfFeature || stats.gain > bestOfFeature.stats.gain) bestOfFeature = { split, stats };
    }
    if (bestOfFeature && (!best || bestOfFeature.stats.gain > best.stats.gain)) best = bestOfFeature;
  }
  if (best) return best;
  const { feature, bins } = histograms[0]!;
  const stats = known?.stats ?? sumOfBins(bins, rules.impurity.width);
  return { split: { feature, bin: 0 }, stats: invalid(stats, rules) };
}

interface Candidate {
  readonly split: Split;
  readonly left: Float64Array;
  readonly total: Float64Array;
}

function* candidates(
  feature: number,
  { categories, isUnordered, splits }: TreeFeature,
  bins: Float64Array,
  { impurity, classes }: SplitRules,
): Generator<Candidate> {
  const { width } = impurity;
  const total = sumOfBins(bins, width);
  const binAt = (bin: number) => bins.subarray(bin * width, (bin + 1) * width);
  if (isUnordered) {
    for (let split = 0; split < splits; split++) {
      const left = Array.from({ length: categories }, (_, c) => c).filter((c) => ((split + 1) >> c) & 1);
      yield { split: { feature, left }, left: sumOf(left.map(binAt), width), total };
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
    const bin = binAt(order[split]!);
    for (let i = 0; i < width; i++) left[i]! += bin[i]!;
    const how = categories > 0 ? { feature, left: order.slice(0, split + 1) } : { feature, bin: split };
    yield { split: how, left: left.slice(), total };
  }
}

/** What categories are ordered by: how mixed they are, how many are of class 1, or their mean label. */
function centroidOf(stats: Float64Array, impurity: Impurity, classes: number): number {
  if (impurity.count(stats) === 0) return Number.MAX_VALUE;
  if (!impurity.isClassification) return impurity.predict(stats);
  return classes > 2 ? impurity.of(stats) : stats[1]!;
}

function gainOf(
  left: Float64Array,
  right: Float64Array,
  own: { readonly stats: Float64Array; readonly impurity: number },
  rules: SplitRules,
): SplitStats {
  const { impurity, minInstances, minWeight, minGain } = rules;
  const last = impurity.width - 1;
  if (left[last]! < minInstances || right[last]! < minInstances) return invalid(own.stats, rules);
  const [leftCount, rightCount] = [impurity.count(left), impurity.count(right)];
  if (leftCount < minWeight || rightCount < minWeight) return invalid(own.stats, rules);
  const count = leftCount + rightCount;
  const [leftImpurity, rightImpurity] = [impurity.of(left), impurity.of(right)];
  const gain = own.impurity - (leftCount / count) * leftImpurity - (rightCount / count) * rightImpurity;
  if (gain < minGain) return invalid(own.stats, rules);
  return {
    gain,
    impurity: own.impurity,
    stats: own.stats,
    left: { stats: left, impurity: leftImpurity },
    right: { stats: right, impurity: rightImpurity },
  };
}

const invalid = (stats: Float64Array, { impurity }: SplitRules): SplitStats => ({
  gain: -Number.MAX_VALUE,
  impurity: impurity.of(stats),
  stats,
});

const sumOfBins = (bins: Float64Array, width: number) =>
  sumOf(
    Array.from({ length: bins.length / width }, (_, bin) => bins.subarray(bin * width, (bin + 1) * width)),
    width,
  );

function sumOf(parts: readonly Float64Array[], width: number): Float64Array {
  const total = new Float64Array(width);
  for (const part of parts) for (let i = 0; i < width; i++) total[i]! += part[i]!;
  return total;
}
