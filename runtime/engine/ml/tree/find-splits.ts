import { bernoulliSampler } from "../../../random/bernoulli-sampler";
import { javaRandom } from "../../../random/java-random";
import { XorShiftRandom } from "../../../random/xor-shift-random";
import { placesOf } from "../dealt";
import { type Blocks, type Program, runKernel } from "../program";
import { type TreeFeature, withThresholds } from "./features";

interface Sample {
  /** Rows one after the other. */
  readonly points: Float64Array;
  readonly weights: Float64Array;
}

interface Sizes {
  readonly rows: number;
  /** Weight of all rows. */
  readonly mass: number;
  readonly maxBins: number;
  readonly isWeighted: boolean;
  readonly seed: bigint;
  /** Rows in each partition of the frame. */
  readonly partitions: readonly number[];
}

/** Thresholds of the continuous features, from a sample of the rows: between values, so that bins hold about as many rows each. */
export function* findSplits(
  blocks: Blocks,
  features: readonly TreeFeature[],
  sizes: Sizes,
): Program<readonly TreeFeature[]> {
  if (features.every(({ categories }) => categories > 0)) return features;
  const wanted = Math.max(sizes.maxBins ** 2, 10_000);
  const fraction = wanted < sizes.rows ? wanted / sizes.rows : 1;
  const random = javaRandom(BigInt(new XorShiftRandom(sizes.seed).nextInt()));
  const chosen: number[] = [];
  let from = 0;
  for (const size of sizes.partitions) {
    const isChosen = bernoulliSampler(fraction, random.nextLong());
    for (let row = from; row < from + size; row++) if (isChosen()) chosen.push(row);
    from += size;
  }
  const places = placesOf(blocks.dealt!, chosen);
  const parts = yield* runKernel("takeRows", blocks, (block) => ({
    values: { isWeighted: sizes.isWeighted },
    arrays: { places: places[block]! },
  }));
  const samples = parts.map(({ arrays }) => arrays as unknown as Sample);
  const mass = fraction * sizes.mass;
  return features.map((feature, i) =>
    feature.categories > 0
      ? feature
      : withThresholds(thresholdsOf(samples, i, features.length, mass, feature.splits, sizes.isWeighted)),
  );
}

/** Machine epsilon as Spark has it. */
const epsilon = 2.220446e-16;

/** Different values, ascending, without zero: how much each weighs, and how many there were. */
interface Values {
  readonly values: number[];
  readonly weights: number[];
  readonly stored: number;
}

function countedValues(samples: readonly Sample[], feature: number, size: number): Values {
  const all = new Float64Array(samples.reduce((sum, { weights }) => sum + weights.length, 0));
  let stored = 0;
  for (const { points } of samples) {
    for (let at = feature; at < points.length; at += size) if (points[at] !== 0) all[stored++] = points[at]!;
  }
  const [values, weights]: [number[], number[]] = [[], []];
  for (const value of all.subarray(0, stored).sort()) {
    if (value === values.at(-1)) weights[weights.length - 1]!++;
    else {
      values.push(value);
      weights.push(1);
    }
  }
  return { values, weights, stored };
}

function weighedValues(samples: readonly Sample[], feature: number, size: number): Values {
  const weightOf = new Map<number, number>();
  let stored = 0;
  for (const { points, weights } of samples) {
    for (let row = 0; row < weights.length; row++) {
      const value = points[row * size + feature]!;
      if (value === 0) continue;
      stored++;
      weightOf.set(value, (weightOf.get(value) ?? 0) + weights[row]!);
    }
  }
  const pairs = [...weightOf].sort(([a], [b]) => a - b);
  return { values: pairs.map(([value]) => value), weights: pairs.map(([, weight]) => weight), stored };
}

function thresholdsOf(
  samples: readonly Sample[],
  feature: number,
  size: number,
  mass: number,
  splits: number,
  isWeighted: boolean,
): Float64Array {
  const { values, weights, stored } = isWeighted
    ? weighedValues(samples, feature, size)
    : countedValues(samples, feature, size);
  if (values.length === 0) return new Float64Array(0);
  let known = 0;
  for (const weight of weights) known += weight;
  if (mass - known > epsilon * stored * 100) {
    const place = values.findIndex((value) => value > 0);
    values.splice(place < 0 ? values.length : place, 0, 0);
    weights.splice(place < 0 ? weights.length : place, 0, mass - known);
  }
  const middle = (i: number) => (values[i - 1]! + values[i]!) / 2;
  if (values.length - 1 <= splits) return Float64Array.from({ length: values.length - 1 }, (_, i) => middle(i + 1));
  const stride = mass / (splits + 1);
  const found: number[] = [];
  let current = weights[0]!;
  let target = stride;
  for (let i = 1; i < values.length; i++) {
    const before = Math.abs(current - target);
    current += weights[i]!;
    if (before >= Math.abs(current - target)) continue;
    found.push(middle(i));
    target += stride;
  }
  return Float64Array.from(found);
}
