import { copyRow } from "../columns/vector-column";
import { Perceptron } from "../numeric/perceptron";
import { doubles, nullFeatures, type VectorOperation, vectors } from "./operation";
import { requireSize } from "./other-sizes";

/** What a network's last layer gives before it is made chances. Model: `weights`; the call: `layers`. */
export const perceptronMargins: VectorOperation = ({ values, model }) => {
  const layers = values.layers as readonly number[];
  const network = new Perceptron(layers, doubles(model, "weights"));
  const point = new Float64Array(layers[0]!);
  return ([first], writer) => {
    const source = vectors(first);
    for (let row = 0; row < source.count; row++) {
      if (source.isNull(row)) throw nullFeatures("MultilayerPerceptronClassificationModel");
      requireSize(source, row, layers[0]!, "layers", "MultilayerPerceptronClassificationModel", "vector");
      copyRow(source, row, point);
      writer.dense(network.margins(point));
    }
  };
};
