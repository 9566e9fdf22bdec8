import { EigenvalueDecomposition, Matrix } from "ml-matrix";
import { matrixType, vectorType } from "../../../types/index";
import { sizeMetadata } from "../attributes";
import { alias, column, operation, withColumns } from "../expressions";
import { require } from "../illegal-argument";
import { vectorRows } from "../learning-rows";
import { denseMatrix, denseVector } from "../linear-algebra-value";
import { runKernel } from "../program";
import { refuseExisting, requireVector } from "../schema";
import { leftSingularVectors } from "../solver/left-singular-vectors";
import type { EstimatorClass, ModelClass } from "../stage";
import { oneRow, storedField } from "../stored-data";
import { doubles, sumOf, sumOfValues } from "../tensors";
import { value } from "../value";

/** The k directions of the most variance: eigenvectors of the covariance matrix. */
export const pca: EstimatorClass = {
  defaults: {},
  check: (params) => void params.check("k", (k: number) => k > 0),
  *fit(params, dataset) {
    const blocks = yield* vectorRows(dataset, params.text("inputCol"), params.text("outputCol"));
    const parts = yield* runKernel("gram", blocks, { values: {}, arrays: {} });
    const sums = sumOf(parts, "sums");
    const size = sums.length;
    const k = params.number("k");
    require(k <= size, `source vector size ${size} must be no less than k=${k}`);
    const [count, products] = [sumOfValues(parts, "count"), sumOf(parts, "products")];
    const covariance = new Matrix(size, size);
    for (let i = 0; i < size; i++) {
      for (let j = 0; j <= i; j++) {
        const found = (products[i * size + j]! - (sums[i]! * sums[j]!) / count) / Math.max(count - 1, 1);
        covariance.set(i, j, found);
        covariance.set(j, i, found);
      }
    }
    const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(covariance, { assumeSymmetric: true });
    const order = [...realEigenvalues.keys()].sort((a, b) => realEigenvalues[b]! - realEigenvalues[a]!).slice(0, k);
    const total = realEigenvalues.reduce((sum, variance) => sum + Math.max(variance, 0), 0);
    const rows = Array.from({ length: size }, (_, i) => Float64Array.from(covariance.getRow(i)));
    const vectors =
      size <= maxExact
        ? leftSingularVectors(rows)
        : order.map((column) => directed(eigenvectorMatrix.getColumn(column)));
    const components = Float64Array.from({ length: size * k }, (_, at) => vectors[at % k]![Math.floor(at / k)]!);
    const explainedVariance = Float64Array.from(order, (i) => Math.max(realEigenvalues[i]!, 0) / total);
    return { className: "feature.PCAModel", state: { values: { k, size }, arrays: { components, explainedVariance } } };
  },
};

/** Features of which LAPACK, which Spark asks, goes the way that we go, so that signs and what spans no variance are the same: of more it divides and conquers. */
const maxExact = 25;

/** An eigenvector has no sign of its own: its first element is made negative, as LAPACK mostly leaves it. */
const directed = (vector: readonly number[]): readonly number[] =>
  (vector.find((x) => x !== 0) ?? 0) > 0 ? vector.map((x) => -x) : vector;

export const pcaModel: ModelClass = {
  defaults: {},
  transform({ params, file, state }, { plan, schema }) {
    const [input, output] = [params.text("inputCol"), params.text("outputCol")];
    requireVector(schema, input);
    refuseExisting(schema, output);
    const k = state.values.k as number;
    const projected = operation("vector", { operation: "project", model: file, k }, column(input));
    return withColumns(plan, alias(output, projected, sizeMetadata(k)));
  },
  data: oneRow(
    [
      storedField("pc", matrixType, ({ values, arrays }) =>
        denseMatrix(values.size as number, values.k as number, arrays.components!),
      ),
      storedField("explainedVariance", vectorType, (state) => denseVector(doubles(state, "explainedVariance"))),
    ],
    ({ pc, explainedVariance }) => {
      const [components, shares] = [pc as Float64Array, explainedVariance as Float64Array];
      const k = shares.length;
      return { values: { k, size: components.length / k }, arrays: { components, explainedVariance: shares } };
    },
  ),
  attributes: {
    pc: ({ state }) =>
      value(
        matrixType,
        denseMatrix(state.values.size as number, state.values.k as number, doubles(state, "components")),
      ),
    explainedVariance: ({ state }) => value(vectorType, denseVector(doubles(state, "explainedVariance"))),
  },
  description: ({ state }) => `k=${state.values.k}`,
};
