import { expect, test } from "vitest";
import { denseRows, readBlock } from "../../runtime/worker/ml/blocks/block";
import { summarizeRows } from "../../runtime/worker/ml/dense/summarize";
import { kernels } from "../../runtime/worker/ml/kernels/index";
import { randomSource } from "../../runtime/worker/ml/numeric/random";

const random = randomSource(7);
const drawn = (length: number, from = -3, to = 3) => Float64Array.from({ length }, () => from + random() * (to - from));
const near = (found: ArrayLike<number>, expected: ArrayLike<number>) => {
  expect(found.length).toBe(expected.length);
  for (let i = 0; i < expected.length; i++)
    expect(Math.abs(found[i]! - expected[i]!) / Math.max(1, Math.abs(expected[i]!))).toBeLessThan(1e-12);
};

/** Sizes about those that are taken at once, rows beyond a chunk. */
const shapes = [1, 2, 3, 4, 5, 28, 29].map((size, i) => ({
  size,
  rows: [1, 5, 2050, 2048, 4099, 2051, 3][i]!,
  k: i + 1,
}));

const blockOf = (rows: number, size: number) => {
  const [features, label, weight] = [drawn(rows * size), drawn(rows).map((x) => (x > 0 ? 1 : 0)), drawn(rows, 0, 2)];
  weight[0] = 0;
  return { features, label, weight, block: readBlock({ values: { rows, size }, arrays: { features, label, weight } }) };
};

const squared = (a: Float64Array, b: Float64Array) => a.reduce((sum, x, i) => sum + (x - b[i]!) ** 2, 0);
const row = (all: Float64Array, size: number, i: number) => all.subarray(i * size, (i + 1) * size);

test.each(shapes)("rows of $size numbers go to the nearest of $k centers", ({ size, rows, k }) => {
  const { features, weight, block } = blockOf(rows, size);
  const centers = drawn(k * size);
  const masses = new Float64Array(k);
  const sums = new Float64Array(k * size);
  let cost = 0;
  for (let i = 0; i < rows; i++) {
    const costs = Array.from({ length: k }, (_, c) => squared(row(features, size, i), row(centers, size, c)));
    const own = costs.indexOf(Math.min(...costs));
    masses[own]! += weight[i]!;
    cost += weight[i]! * costs[own]!;
    for (let j = 0; j < size; j++) sums[own * size + j]! += weight[i]! * features[i * size + j]!;
  }
  const state = { values: { k, isWeighted: true, isMeasured: true }, arrays: { centers } };
  const found = kernels.assignToCenters!(block, state);
  near([found.values.cost as number], [cost]);
  near(found.arrays.weights!, masses);
  near(found.arrays.sums!, sums);
  // Centers that come one after the other leave rows where they come together.
  const first = kernels.addCenters!(block, { values: { k: 1, before: 0 }, arrays: { centers: row(centers, size, 0) } });
  const beside = readBlock({ values: { rows, size }, arrays: { features, weight, ...first.arrays } });
  const others = { values: { k: k - 1, before: 1, isWeighted: true }, arrays: { centers: centers.subarray(size) } };
  const last = kernels.addCenters!(beside, others);
  near([last.values.cost as number], [cost]);
  near(last.values.masses as number[], masses);
});

test.each([true, false])("the first of centers that are equally near is taken (measured: %s)", (isMeasured) => {
  const block = readBlock({ values: { rows: 1, size: 1 }, arrays: { features: Float64Array.of(0) } });
  const centers = Float64Array.of(2, 1, -1, 1, 1, 1);
  const { arrays } = kernels.assignToCenters!(block, { values: { k: 6, isMeasured }, arrays: { centers } });
  expect([...arrays.counts!]).toEqual([0, 1, 0, 0, 0, 0]);
});

test.each([
  ["about 0", 1, 0],
  ["far from 0", 1, 1e9],
  ["that single precision takes for 0", 1e-60, 0],
  ["that it takes for infinity", 1e60, 0],
  ["of its largest ones", 1e19, 0],
])("rows of numbers %s have the nearest center without its distance, too", (_, factor, offset) => {
  for (const { size, rows, k } of shapes) {
    // A few numbers, so that many rows are about as near to one center as to another.
    const few = (length: number) => drawn(length).map((x) => factor * (Math.round(x * 2) / 2 + 1e-7 * x) + offset);
    const features = few(rows * size);
    features[Math.floor(random() * features.length)] = 1e300;
    const block = readBlock({ values: { rows, size }, arrays: { features } });
    const centers = few(k * size);
    const found = (isMeasured: boolean) =>
      kernels.assignToCenters!(block, { values: { k, isMeasured }, arrays: { centers } }).arrays;
    expect(found(false)).toEqual(found(true));
  }
});

test.each(shapes)("sums of products of $size numbers", ({ size, rows }) => {
  const { features, label, weight, block } = blockOf(rows, size);
  for (const isWeighted of [false, true]) {
    const { values, arrays } = kernels.gram!(block, { values: { hasLabel: true, isWeighted }, arrays: {} });
    const sum = (of: (at: number, i: number) => number) =>
      label.reduce((total, _, i) => total + (isWeighted ? weight[i]! : 1) * of(i * size, i), 0);
    near([values.labelSum as number], [sum((_, i) => label[i]!)]);
    for (let a = 0; a < size; a++) {
      near([arrays.sums![a]!], [sum((at) => features[at + a]!)]);
      near([arrays.labelProducts![a]!], [sum((at, i) => features[at + a]! * label[i]!)]);
      for (let b = 0; b < size; b++) {
        const expected = b > a ? 0 : sum((at) => features[at + a]! * features[at + b]!);
        near([arrays.products![a * size + b]!], [expected]);
      }
    }
  }
});

test.each(shapes)("the logistic loss of $size numbers and its slopes", ({ size, rows }) => {
  const { features, label, weight, block } = blockOf(rows, size);
  // The last two: rows of which nothing is doubted, and odds that no number holds.
  for (const scale of [0, 0.1, 1, 20, 400]) {
    const weights = drawn(size, -scale, scale);
    for (const isWeighted of [false, true]) {
      let [loss, slope] = [0, 0];
      const gradient = new Float64Array(size);
      for (let i = 0; i < rows; i++) {
        const mass = isWeighted ? weight[i]! : 1;
        const margin = row(features, size, i).reduce((sum, x, j) => sum + x * weights[j]!, 0.25);
        const signed = label[i]! > 0 ? -margin : margin;
        loss += mass * (Math.max(signed, 0) + Math.log1p(Math.exp(-Math.abs(signed))));
        const factor = mass * (1 / (1 + Math.exp(-margin)) - label[i]!);
        slope += factor;
        for (let j = 0; j < size; j++) gradient[j]! += factor * features[i * size + j]!;
      }
      const state = { values: { intercept: 0.25, isWeighted }, arrays: { weights } };
      const found = kernels.logisticLoss!(block, state);
      near([found.values.loss as number, found.values.slope as number], [loss, slope]);
      near(found.arrays.gradient!, gradient);
    }
  }
});

test("a loss that is nearly nothing is not lost", () => {
  const block = readBlock({
    values: { rows: 3, size: 1 },
    arrays: { features: Float64Array.of(40, 50, 60), label: Float64Array.of(1, 1, 1) },
  });
  const { values } = kernels.logisticLoss!(block, {
    values: { intercept: 0 },
    arrays: { weights: Float64Array.of(1) },
  });
  const expected = Math.exp(-40) + Math.exp(-50) + Math.exp(-60);
  expect(Math.abs((values.loss as number) / expected - 1)).toBeLessThan(1e-12);
});

test.each(shapes)("a summary of $size numbers", ({ size, rows }) => {
  // Far from zero, where sums of squares would cancel.
  const values = drawn(rows * size, 1e6, 1e6 + 1).map((x, i) => (i % 7 ? x : 0));
  const summary = summarizeRows(denseRows(rows, size, values));
  expect(summary.count).toBe(rows);
  for (let i = 0; i < size; i++) {
    const column = Float64Array.from({ length: rows }, (_, at) => values[at * size + i]!);
    const shifted = column.map((x) => x - column[0]!);
    const mean = shifted.reduce((sum, x) => sum + x, 0) / rows;
    const squares = shifted.reduce((sum, x) => sum + (x - mean) ** 2, 0);
    const expected = {
      mean: column[0]! + mean,
      variance: rows > 1 ? squares / (rows - 1) : 0,
      min: Math.min(...column),
      max: Math.max(...column),
      nonZeros: column.filter((x) => x !== 0).length,
      normL1: column.reduce((sum, x) => sum + Math.abs(x), 0),
      normL2: Math.hypot(...column),
    };
    for (const [name, value] of Object.entries(expected)) near([summary.metric(name)[i]!], [value]);
  }
});

test("what an instance of its own takes is not what others see", () => {
  const size = 1500;
  const { features, block } = blockOf(9, size);
  const { arrays } = kernels.gram!(block, { values: {}, arrays: {} });
  const last = features.reduce((sum, x, i) => sum + (i % size === size - 1 ? x * x : 0), 0);
  near([arrays.products!.at(-1)!], [last]);
  const small = summarizeRows(denseRows(2, 2, Float64Array.of(1, 2, 3, 4)));
  expect([...small.metric("mean")]).toEqual([2, 3]);
});

test.each([
  [0, 0],
  [1, 2],
  [31, 7],
  [300, 31],
])("bins of %d and of %d thresholds are those that a search finds", (...counts) => {
  const rows = 4099;
  const known = 5;
  const cuts = counts.map((count) =>
    Float64Array.from({ length: count }, () => Math.round(random() * 1000) / 37).sort(),
  );
  const features = Float64Array.from({ length: rows * 3 }, (_, i) => {
    const own = cuts[i % 3];
    if (!own) return i % known;
    return own.length > 0 && random() < 0.3 ? own[i % own.length]! : random() * 30 - 1;
  });
  const starts = Int32Array.of(0, counts[0]!, counts[0]! + counts[1]!, counts[0]! + counts[1]!);
  const thresholds = Float64Array.from(cuts.flatMap((own) => [...own]));
  const arrays = { thresholds, starts, categories: Int32Array.of(0, 0, known) };
  const state = { values: { maxBins: Math.max(...counts) + 1 }, arrays };
  const label = new Float64Array(rows);
  const block = readBlock({ values: { rows, size: 3 }, arrays: { features, label } });
  const found = kernels.binRows!(block, state).arrays.bins!;
  expect(found).toBeInstanceOf(counts[0] === 300 ? Int32Array : Uint8Array);
  expect([...found]).toEqual(
    Array.from(features, (value, i) => cuts[i % 3]?.filter((one) => one < value).length ?? value),
  );
  features[3 * 4098 + 2] = 5;
  expect(() => kernels.binRows!(block, state)).toThrow(
    "Feature 2 is categorical with values in {0,...,4, but a data point gives it value 5.",
  );
});
