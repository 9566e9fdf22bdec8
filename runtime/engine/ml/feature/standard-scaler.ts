import { vectorType } from "../../../types/index";
import { sizeMetadata } from "../attributes";
import { alias, column, operation, withColumns } from "../expressions";
import { vectorRows } from "../learning-rows";
import { denseVector } from "../linear-algebra-value";
import { momentsOf, variances } from "../moments";
import { refuseExisting, requireVector } from "../schema";
import type { EstimatorClass, ModelClass } from "../stage";
import { oneRow, storedField } from "../stored-data";
import { doubles } from "../tensors";
import { value } from "../value";

const defaults = { withMean: false, withStd: true };

/** To unit standard deviation (unbiased), and to zero mean when asked to. */
export const standardScaler: EstimatorClass = {
  defaults,
  *fit(params, dataset) {
    const blocks = yield* vectorRows(dataset, params.text("inputCol"), params.text("outputCol"));
    const moments = yield* momentsOf(blocks);
    const std = variances(moments).map(Math.sqrt);
    return {
      className: "feature.StandardScalerModel",
      state: { values: {}, arrays: { mean: moments.mean, std } },
    };
  },
};

export const standardScalerModel: ModelClass = {
  defaults,
  transform({ params, state, file }, { plan, schema }) {
    const [input, output] = [params.text("inputCol"), params.text("outputCol")];
    requireVector(schema, input);
    refuseExisting(schema, output);
    const scaled = operation(
      "vector",
      {
        operation: "scale",
        model: file,
        zeroFactor: 0,
        ...(params.flag("withMean") && { shift: "mean" }),
        ...(params.flag("withStd") && { divisor: "std" }),
      },
      column(input),
    );
    return withColumns(plan, alias(output, scaled, sizeMetadata(doubles(state, "mean").length)));
  },
  data: oneRow(
    [
      storedField("std", vectorType, (state) => denseVector(doubles(state, "std"))),
      storedField("mean", vectorType, (state) => denseVector(doubles(state, "mean"))),
    ],
    ({ std, mean }) => ({ values: {}, arrays: { std, mean } }),
  ),
  attributes: {
    mean: ({ state }) => value(vectorType, denseVector(doubles(state, "mean"))),
    std: ({ state }) => value(vectorType, denseVector(doubles(state, "std"))),
  },
  description: ({ params, state }) =>
    `numFeatures=${doubles(state, "mean").length}, withMean=${params.flag("withMean")}, withStd=${params.flag("withStd")}`,
};
