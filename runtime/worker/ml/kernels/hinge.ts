import type { Kernel } from "./kernel";

/**
 * The hinge loss of two classes. In: `weights` of the features, `intercept`. Out: the weighted sums of the loss, and of its slope by each weight
 * (`gradient`) and by the intercept.
 */
export const hingeLoss: Kernel = (block, { values, arrays }) => {
  const { rows, size, features } = block;
  const weights = arrays.weights as Float64Array;
  const intercept = values.intercept as number;
  const labels = block.column("label");
  const masses = values.isWeighted ? block.column("weight") : undefined;
  const gradient = new Float64Array(size);
  let [loss, slope] = [0, 0];
  for (let row = 0; row < rows; row++) {
    const side = 2 * labels[row]! - 1;
    const mass = masses ? masses[row]! : 1;
    const own = mass * (1 - side * (features.dot(row, weights) + intercept));
    if (own <= 0) continue;
    loss += own;
    slope -= side * mass;
    features.add(row, -side * mass, gradient);
  }
  return { values: { loss, slope }, arrays: { gradient } };
};
