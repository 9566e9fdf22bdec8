import { vectorType } from "../../../types/index";
import { sizeMetadata } from "../attributes";
import { alias, column, operation, withColumns } from "../expressions";
import { require } from "../illegal-argument";
import { vectorRows } from "../learning-rows";
import { denseVector } from "../linear-algebra-value";
import { type Moments, momentsOf } from "../moments";
import type { Params, ParamValues } from "../params";
import { refuseExisting, requireVector } from "../schema";
import type { EstimatorClass, Input, Model, ModelClass } from "../stage";
import { oneRow, storedField } from "../stored-data";
import { doubles } from "../tensors";
import { value } from "../value";

/** An estimator whose model is arrays of each feature's moments. */
const scaler = (
  className: string,
  defaults: ParamValues,
  arrays: (moments: Moments) => Readonly<Record<string, Float64Array>>,
  check?: (params: Params) => void,
): EstimatorClass => ({
  defaults,
  ...(check && { check }),
  *fit(params, dataset) {
    const blocks = yield* vectorRows(dataset, params.text("inputCol"), params.text("outputCol"));
    require(blocks.rows > 0, "Cannot scale a dataset without rows");
    return { className, state: { values: {}, arrays: arrays(yield* momentsOf(blocks)) } };
  },
});

function scaled(
  { params, file }: Model,
  { plan, schema }: Input,
  size: number,
  call: { operation: string },
): Input["plan"] {
  const [input, output] = [params.text("inputCol"), params.text("outputCol")];
  requireVector(schema, input);
  refuseExisting(schema, output);
  return withColumns(
    plan,
    alias(output, operation("vector", { ...call, model: file }, column(input)), sizeMetadata(size)),
  );
}

const minMaxDefaults = { min: 0, max: 1 };

/** Each feature's range to [min, max]. */
export const minMaxScaler = scaler(
  "feature.MinMaxScalerModel",
  minMaxDefaults,
  ({ min, max }) => ({ low: min, high: max }),
  (params) => {
    const [min, max] = [params.number("min"), params.number("max")];
    require(min < max, `The specified min(${min}) is larger or equal to max(${max})`);
  },
);

export const minMaxScalerModel: ModelClass = {
  defaults: minMaxDefaults,
  transform(model, input) {
    const { params, state } = model;
    const call = { operation: "rescale", min: params.number("min"), max: params.number("max") };
    return scaled(model, input, doubles(state, "low").length, call);
  },
  data: oneRow(
    [
      storedField("originalMin", vectorType, (state) => denseVector(doubles(state, "low"))),
      storedField("originalMax", vectorType, (state) => denseVector(doubles(state, "high"))),
    ],
    ({ originalMin, originalMax }) => ({ values: {}, arrays: { low: originalMin, high: originalMax } }),
  ),
  attributes: {
    originalMin: ({ state }) => value(vectorType, denseVector(doubles(state, "low"))),
    originalMax: ({ state }) => value(vectorType, denseVector(doubles(state, "high"))),
  },
  description: ({ params, state }) =>
    `numFeatures=${doubles(state, "low").length}, min=${params.number("min").toFixed(1)}, max=${params.number("max").toFixed(1)}`,
};

/** Each feature to [-1, 1] by its largest size; zeros stay zeros. */
export const maxAbsScaler = scaler("feature.MaxAbsScalerModel", {}, ({ min, max }) => ({
  maxAbs: max.map((most, i) => Math.max(Math.abs(most), Math.abs(min[i]!))),
}));

export const maxAbsScalerModel: ModelClass = {
  defaults: {},
  transform: (model, input) =>
    scaled(model, input, doubles(model.state, "maxAbs").length, {
      operation: "scale",
      divisor: "maxAbs",
      zeroFactor: 1,
    } as { operation: string }),
  data: oneRow([storedField("maxAbs", vectorType, (state) => denseVector(doubles(state, "maxAbs")))], ({ maxAbs }) => ({
    values: {},
    arrays: { maxAbs },
  })),
  attributes: { maxAbs: ({ state }) => value(vectorType, denseVector(doubles(state, "maxAbs"))) },
  description: ({ state }) => `numFeatures=${doubles(state, "maxAbs").length}`,
};
