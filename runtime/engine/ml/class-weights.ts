import { illegalArgument } from "./illegal-argument";
import { type Blocks, type Program, runKernel } from "./program";

/** How much weight each class has: labels are 0, 1, 2, … @throws SparkError for another label */
export function* classWeights(blocks: Blocks, isWeighted: boolean): Program<Float64Array> {
  const labels = yield* runKernel("labelWeights", blocks, { values: { isWeighted }, arrays: {} });
  const invalid = labels.map(({ values }) => values.invalid).find((label) => label !== null);
  if (invalid !== undefined) {
    throw illegalArgument(
      `Classifier was given dataset with invalid label ${invalid}. Labels must be integers in range [0, 1, 2, ...).`,
      "SparkException",
    );
  }
  const parts = labels.map(({ arrays }) => arrays.weights as Float64Array);
  const total = new Float64Array(Math.max(...parts.map(({ length }) => length)));
  for (const part of parts) for (const [i, weight] of part.entries()) total[i]! += weight;
  return total;
}
