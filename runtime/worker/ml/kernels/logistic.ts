import { chunkOf, loadRows, rowsAtOnce, strideOf } from "../dense/chunks";
import { denseMemory } from "../dense/memory";
import type { Kernel } from "./kernel";

/**
 * The logistic loss of two classes. In: `weights` of the features, `intercept`. Out: the weighted sums of the loss, and of its slope by each
 * weight (`gradient`) and by the intercept.
 */
export const logisticLoss: Kernel = (block, call) =>
  block.features.dense ? denseLoss(block, call) : sparseLoss(block, call);

const denseLoss: Kernel = (block, { values, arrays }) => {
  const { rows, size, features } = block;
  const intercept = values.intercept as number;
  const labels = block.column("label");
  const masses = values.isWeighted ? block.column("weight") : undefined;
  const stride = strideOf(size);
  const most = rowsAtOnce(size);
  const chunk = { weights: stride, gradient: stride, margins: most, labels: most, odds: most, slopes: most };
  const memory = denseMemory({ ...chunkOf(size), ...chunk });
  const { points, weights, gradient, margins, odds, slopes } = memory;
  weights.set(arrays.weights as Float64Array);
  let [loss, slope, product] = [0, 0, 1];
  for (let from = 0; from < rows; from += most) {
    const count = Math.min(rows - from, most);
    loadRows(memory, features, from, from + count);
    memory.labels.set(labels.subarray(from, from + count));
    memory.dots(points.byteOffset, count, stride, weights.byteOffset, margins.byteOffset);
    const places = [margins.byteOffset, memory.labels.byteOffset, slopes.byteOffset, odds.byteOffset] as const;
    memory.logisticSlopes(strideOf(count), intercept, ...places);
    for (let i = 0; i < count; i++) {
      const mass = masses ? masses[from + i]! : 1;
      if (mass !== 1) slopes[i] = mass === 0 ? 0 : slopes[i]! * mass;
      if (mass === 0) continue;
      slope += slopes[i]!;
      const margin = margins[i]! + intercept;
      const beyond = memory.labels[i]! > 0 ? -margin : margin;
      if (beyond > 0) loss += mass * beyond;
      // One logarithm for many rows, where nothing is lost by it.
      if (mass !== 1 || odds[i]! < smallOdds) loss += mass * Math.log1p(odds[i]!);
      else if ((product *= 1 + odds[i]!) > largeProduct) {
        loss += Math.log(product);
        product = 1;
      }
    }
    slopes.fill(0, count, strideOf(count));
    memory.addScaled(points.byteOffset, strideOf(count), stride, slopes.byteOffset, gradient.byteOffset);
  }
  loss += Math.log(product);
  return { values: { loss, slope }, arrays: { gradient: gradient.slice(0, size) } };
};

const smallOdds = 1e-6;
const largeProduct = 2 ** 1000;

const sparseLoss: Kernel = (block, { values, arrays }) => {
  const { rows, size, features } = block;
  const weights = arrays.weights as Float64Array;
  const intercept = values.intercept as number;
  const labels = block.column("label");
  const masses = values.isWeighted ? block.column("weight") : undefined;
  const gradient = new Float64Array(size);
  let [loss, slope] = [0, 0];
  for (let row = 0; row < rows; row++) {
    const mass = masses ? masses[row]! : 1;
    if (mass === 0) continue;
    const margin = -(features.dot(row, weights) + intercept);
    const odds = Math.exp(margin > 0 ? -margin : margin);
    const multiplier = mass * ((margin > 0 ? odds : 1) / (1 + odds) - labels[row]!);
    features.add(row, multiplier, gradient);
    slope += multiplier;
    const log = Math.max(margin, 0) + Math.log1p(odds);
    loss += mass * (labels[row]! > 0 ? log : log - margin);
  }
  return { values: { loss, slope }, arrays: { gradient } };
};

/**
 * The softmax loss of `classes`. In: `weights` class by class, `intercepts`. Out: as above, with `slopes` by the intercepts.
 */
export const softmaxLoss: Kernel = (block, { values, arrays }) => {
  const { rows, size, features } = block;
  const { weights, intercepts } = arrays as Record<"weights" | "intercepts", Float64Array>;
  const classes = values.classes as number;
  const labels = block.column("label");
  const masses = values.isWeighted ? block.column("weight") : undefined;
  const gradient = new Float64Array(classes * size);
  const slopes = new Float64Array(classes);
  const margins = new Float64Array(classes);
  let loss = 0;
  for (let row = 0; row < rows; row++) {
    const mass = masses ? masses[row]! : 1;
    if (mass === 0) continue;
    let most = Number.NEGATIVE_INFINITY;
    for (let c = 0; c < classes; c++) {
      margins[c] = features.dot(row, weights, c * size) + intercepts[c]!;
      most = Math.max(most, margins[c]!);
    }
    const own = margins[labels[row]!]!;
    let sum = 0;
    for (let c = 0; c < classes; c++) {
      margins[c] = Math.exp(margins[c]! - most);
      sum += margins[c]!;
    }
    for (let c = 0; c < classes; c++) {
      const multiplier = mass * (margins[c]! / sum - (labels[row] === c ? 1 : 0));
      features.add(row, multiplier, gradient, c * size);
      slopes[c]! += multiplier;
    }
    loss += mass * (Math.log(sum) + most - own);
  }
  return { values: { loss }, arrays: { gradient, slopes } };
};

/** How much weight each label has: labels are 0, 1, 2, …; `invalid` is one that is not. */
export const labelWeights: Kernel = (block, { values }) => {
  const labels = block.column("label");
  const masses = values.isWeighted ? block.column("weight") : undefined;
  const weights: number[] = [];
  let invalid: number | null = null;
  for (let row = 0; row < block.rows; row++) {
    const label = labels[row]!;
    if (!Number.isInteger(label) || label < 0) invalid = label;
    else {
      while (weights.length <= label) weights.push(0);
      weights[label]! += masses ? masses[row]! : 1;
    }
  }
  return { values: { invalid }, arrays: { weights: Float64Array.from(weights) } };
};
