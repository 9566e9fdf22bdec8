import { copyRow } from "../columns/vector-column";
import { grown } from "../grown";
import { mixtureChances } from "../numeric/mixture";
import { nullFeatures, type VectorOperation, vectors } from "./operation";

/** The chance of each component of a mixture of Gaussians. */
export const mixture: VectorOperation = ({ model }) => {
  const chancesOf = mixtureChances(model);
  let point = new Float64Array(16);
  return ([first], writer) => {
    const source = vectors(first);
    for (let row = 0; row < source.count; row++) {
      if (source.isNull(row)) throw nullFeatures("GaussianMixtureModel");
      point = grown(point, source.size(row));
      copyRow(source, row, point);
      const chances = new Float64Array(model.arrays.weights!.length);
      const total = chancesOf(point, chances);
      writer.dense(chances.map((chance) => chance / total));
    }
  };
};
