import type { Kernel } from "./kernel";

/**
 * The loss of Weibull's accelerated failure times. In: `weights` of the features, `intercept`, `logScale`. Out: sums of the `loss`, and of its slope by
 * each weight (`gradient`), by the intercept (`slope`) and by the scale's logarithm (`scaleSlope`).
 */
export const survivalLoss: Kernel = ({ rows, size, features, column }, { values, arrays }) => {
  const weights = arrays.weights as Float64Array;
  const { intercept, logScale } = values as { readonly intercept: number; readonly logScale: number };
  const scale = Math.exp(logScale);
  const [labels, events] = [column("label"), column("event")];
  const gradient = new Float64Array(size);
  let [loss, slope, scaleSlope] = [0, 0, 0];
  for (let row = 0; row < rows; row++) {
    const event = events[row]!;
    const rest = (Math.log(labels[row]!) - features.dot(row, weights) - intercept) / scale;
    const raised = Math.exp(rest);
    loss += event * (logScale - rest) + raised;
    const multiplier = (event - raised) / scale;
    slope += multiplier;
    scaleSlope += event + multiplier * scale * rest;
    features.add(row, multiplier, gradient);
  }
  return { values: { loss, slope, scaleSlope }, arrays: { gradient } };
};
