import { expect, test } from "vitest";
import { Well19937c } from "../../runtime/random/well-19937c";
import { readBlock } from "../../runtime/worker/ml/blocks/block";
import { drawPoisson } from "../../runtime/worker/ml/dense/poisson";
import { kernels } from "../../runtime/worker/ml/kernels/index";
import { randomSource } from "../../runtime/worker/ml/numeric/random";

const random = randomSource(5);
const [rows, size, binCount] = [4099, 3, 4];

test.each([
  [1, 70_000],
  [0.3, 5000],
  [0.0004, 3000],
])("counts with mean %d are those that the generator draws one by one", (mean, count) => {
  const counts = new Uint8Array(count);
  drawPoisson(new Well19937c(-11n), mean, counts);
  const one = new Well19937c(-11n);
  expect(counts).toEqual(Uint8Array.from({ length: count }, () => one.nextPoisson(mean)));
});

/** Two trees: the first parts its rows by its second feature, whose bin 2 and category 1 go left; of its children only the right one is asked for. */
const trees = {
  roots: Int32Array.of(0, 3),
  feature: Int32Array.of(1, 0, 0, 0),
  bin: Int32Array.of(2, 0, 0, 0),
  left: Int32Array.of(1, -1, -1, -1),
  right: Int32Array.of(2, -1, -1, -1),
  slot: Int32Array.of(-1, -1, 0, 1),
};
const byBin = { ...trees, set: Int32Array.of(-1, -1, -1, -1), leftSets: new Int32Array() };
const byCategory = { ...trees, set: Int32Array.of(0, -1, -1, -1), leftSets: Int32Array.of(0, 1, 0, 0) };

const cases = [false, true].flatMap((isClassification) =>
  [false, true].flatMap((isWeighted) =>
    [false, true].flatMap((isDrawn) =>
      [false, true].flatMap((hasSubset) => [{ isClassification, isWeighted, isDrawn, hasSubset, isWide: hasSubset }]),
    ),
  ),
);

test.each(cases)("histograms are what rows add up to, one after the other: %j", (kind) => {
  const { isClassification, isWeighted, isDrawn, hasSubset, isWide } = kind;
  const drawn = Uint8Array.from({ length: rows * size }, () => Math.floor(random() * binCount));
  const bins = isWide ? Int32Array.from(drawn) : drawn;
  const label = Float64Array.from({ length: rows }, () => (isClassification ? Math.floor(random() * 3) : random()));
  const weight = Float64Array.from({ length: rows }, random);
  const counts = Uint8Array.from({ length: rows * 2 }, () => Math.floor(random() * 3));
  const width = 4;
  const subset = hasSubset ? Int32Array.of(2, 0, 1, 2) : Int32Array.of(0, 1, 2, 0, 1, 2);
  const perNode = subset.length / 2;
  const ofNode = perNode * binCount * width;
  const expected = new Float64Array(2 * ofNode);
  const trees = isWeighted ? byCategory : byBin;
  for (let row = 0; row < rows; row++) {
    for (let tree = 0; tree < 2; tree++) {
      const split = bins[row * size + 1]!;
      const isLeft = isWeighted ? split === 1 : split <= 2;
      if (tree === 0 && isLeft) continue;
      const count = isDrawn ? counts[row * 2 + tree]! : 1;
      const amount = isWeighted ? count * weight[row]! : count;
      const [y, sum] = [label[row]!, amount * label[row]!];
      for (let j = 0; j < perNode; j++) {
        const bin = bins[row * size + subset[tree * perNode + j]!]!;
        const cell = tree * ofNode + (j * binCount + bin) * width;
        const added = isClassification ? [0, 0, 0, count] : [amount, sum, sum * y, count];
        if (isClassification) added[y]! += amount;
        for (const [i, number] of added.entries()) expected[cell + i]! += number;
      }
    }
  }
  const state = {
    values: { width, length: 2 * ofNode, perNode, isClassification, labelName: "label", treeCount: 2 },
    arrays: {
      ...trees,
      binStarts: Int32Array.from({ length: size + 1 }, (_, f) => f * binCount),
      slotStarts: Int32Array.of(0, ofNode),
      ...(hasSubset && { subset, subsetStarts: Int32Array.from(subset, (_, i) => (i % perNode) * binCount) }),
    },
  };
  const arrays = { bins, label, ...(isWeighted && { weight }), ...(isDrawn && { counts }) };
  const block = readBlock({ values: { rows, size: 0 }, arrays });
  expect(kernels.nodeStatistics!(block, state).arrays.histograms).toEqual(expected);
});
