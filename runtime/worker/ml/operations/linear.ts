import { copyRow } from "../columns/vector-column";
import { doubles, type NumberOperation, nullFeatures, type VectorOperation, vectors } from "./operation";
import { requireSize } from "./other-sizes";

/** A row's products with the model's `coefficients` (k rows of them) plus `intercepts`, each: margins. */
const eachMargins = (
  { coefficients, intercepts }: { readonly coefficients: Float64Array; readonly intercepts: Float64Array },
  name: string,
  gives: "double" | "vector",
) => {
  const k = intercepts.length;
  const size = coefficients.length / k;
  const point = new Float64Array(size);
  const what = k > 1 ? "product" : name === "AFTSurvivalRegressionModel" ? "dotWith" : "dot";
  const margins = new Float64Array(k);
  return (source: ReturnType<typeof vectors>, row: number): Float64Array => {
    if (source.isNull(row)) throw nullFeatures(name);
    requireSize(source, row, size, what, name, gives);
    copyRow(source, row, point);
    for (let c = 0; c < k; c++) {
      let sum = intercepts[c]!;
      for (let i = 0; i < size; i++) sum += coefficients[c * size + i]! * point[i]!;
      margins[c] = sum;
    }
    return margins;
  };
};

const modelOf = (model: Parameters<typeof doubles>[0]) => ({
  coefficients: doubles(model, "coefficients"),
  intercepts: doubles(model, "intercepts"),
});

/** A linear model's number. */
export const linear: NumberOperation = ({ values, model }) => {
  const marginsOf = eachMargins(
    modelOf(model),
    (values.name as string | undefined) ?? "LinearRegressionModel",
    "double",
  );
  return ([first], result) => {
    const source = vectors(first);
    for (let row = 0; row < source.count; row++) result[row] = marginsOf(source, row)[0]!;
  };
};

/** Margins of a classifier: of two classes with one row of coefficients (−m, m), else one a class. */
export const margins: VectorOperation = ({ model }) => {
  const marginsOf = eachMargins(modelOf(model), "LogisticRegressionModel", "vector");
  return ([first], writer) => {
    const source = vectors(first);
    for (let row = 0; row < source.count; row++) {
      const found = marginsOf(source, row);
      writer.dense(found.length === 1 ? Float64Array.of(-found[0]!, found[0]!) : found.slice());
    }
  };
};

/** Margins to chances: logistic of two (`binary`) times `factor`, softmax of more. Of two the one at `computed` is, and the other what is left. */
export const chances: VectorOperation = ({ values }) => {
  const factor = (values.factor as number | undefined) ?? 1;
  const computed = (values.computed as number | undefined) ?? 0;
  return ([first], writer) => {
    const source = vectors(first);
    for (let row = 0; row < source.count; row++) {
      const raw = new Float64Array(source.size(row));
      copyRow(source, row, raw);
      if (values.binary) {
        const chance = 1 / (1 + Math.exp(-factor * raw[computed]!));
        writer.dense(computed === 0 ? Float64Array.of(chance, 1 - chance) : Float64Array.of(1 - chance, chance));
        continue;
      }
      const most = raw.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
      const scaled = raw.map((margin) => Math.exp(margin - most));
      const sum = scaled.reduce((a, b) => a + b, 0);
      writer.dense(scaled.map((value) => value / sum));
    }
  };
};

/** The class of the greatest chance, each divided by its threshold where there are some. */
export const likeliest: NumberOperation = ({ values }) => {
  const thresholds = values.thresholds as readonly number[] | undefined;
  return ([first], result) => {
    const source = vectors(first);
    for (let row = 0; row < source.count; row++) {
      const found = new Float64Array(source.size(row));
      copyRow(source, row, found);
      let [best, most] = [0, Number.NEGATIVE_INFINITY];
      for (const [i, chance] of found.entries()) {
        const scaled = thresholds ? (chance === 0 ? 0 : chance / thresholds[i]!) : chance;
        if (scaled > most) [best, most] = [i, scaled];
      }
      result[row] = best;
    }
  };
};
