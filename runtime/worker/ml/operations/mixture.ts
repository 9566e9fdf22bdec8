import { copyRow } from "../columns/vector-column";
import { mixtureChances } from "../numeric/mixture";
import { nullFeatures, type VectorOperation, vectors } from "./operation";
import { requireSize } from "./other-sizes";

/** The chance of each component of a mixture of Gaussians. */
export const mixture: VectorOperation = ({ model }) => {
  const chancesOf = mixtureChances(model);
  const size = model.arrays.means!.length / model.arrays.weights!.length;
  const point = new Float64Array(size);
  return ([first], writer) => {
    const source = vectors(first);
    for (let row = 0; row < source.count; row++) {
      if (source.isNull(row)) throw nullFeatures("GaussianMixtureModel");
      requireSize(source, row, size, "product", "GaussianMixtureModel", "vector");
      copyRow(source, row, point);
      const chances = new Float64Array(model.arrays.weights!.length);
      const total = chancesOf(point, chances);
      writer.dense(chances.map((chance) => chance / total));
    }
  };
};
