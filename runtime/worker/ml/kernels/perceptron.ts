import { Perceptron } from "../numeric/perceptron";
import type { Kernel } from "./kernel";

/** The cross-entropy of a network. In: `layers`, `weights`. Out: the sums over the rows of the `loss`, and of its slope by each weight (`gradient`). */
export const perceptronLoss: Kernel = ({ rows, size, features, column }, { values, arrays }) => {
  const network = new Perceptron(values.layers as readonly number[], arrays.weights as Float64Array);
  const gradient = new Float64Array(network.weights.length);
  const labels = column("label");
  const point = new Float64Array(size);
  let loss = 0;
  for (let row = 0; row < rows; row++) {
    features.copy(row, point);
    loss += network.learn(point, labels[row]!, gradient);
  }
  return { values: { loss }, arrays: { gradient } };
};
