import { Factorization, type FactorizationShape } from "../numeric/factorization";
import { randomSource } from "../numeric/random";
import type { Kernel } from "./kernel";

/**
 * The loss of a factorization machine: squared, or logistic (`isLogistic`). In: the shape, `weights`; the `share` of the rows that are looked at, by
 * a `seed`. Out: `count` rows, their `loss` and its slope by each weight (`gradient`), added up.
 */
export const factorizationLoss: Kernel = ({ rows, size, features, column }, { values, arrays }) => {
  const weights = arrays.weights as Float64Array;
  const machine = new Factorization(values as unknown as FactorizationShape, size, weights);
  const gradient = new Float64Array(weights.length);
  const labels = column("label");
  const share = values.share as number;
  const random = share < 1 ? randomSource(values.seed as number) : undefined;
  let [loss, count] = [0, 0];
  for (let row = 0; row < rows; row++) {
    if (random && random() >= share) continue;
    count++;
    const margin = machine.margin(features, row);
    const label = labels[row]!;
    if (values.isLogistic) {
      const wrong = label > 0 ? -margin : margin;
      loss += wrong > 0 ? wrong + Math.log1p(Math.exp(-wrong)) : Math.log1p(Math.exp(wrong));
      machine.learn(features, row, 1 / (1 + Math.exp(-margin)) - label, gradient);
    } else {
      loss += (margin - label) ** 2;
      machine.learn(features, row, 2 * (margin - label), gradient);
    }
  }
  return { values: { loss, count }, arrays: { gradient } };
};
