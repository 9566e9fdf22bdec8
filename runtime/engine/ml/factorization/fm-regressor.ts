import { doubleType } from "../../../types/index";
import { defaultSeed } from "../default-seed";
import { alias, vectorLiteral, withColumns } from "../expressions";
import { labelledRows } from "../learning-rows";
import type { VectorValue } from "../linear-algebra-value";
import { momentsOf } from "../moments";
import { rowsOf } from "../program";
import type { EstimatorClass, ModelClass } from "../stage";
import { vectorOf } from "../training-data";
import { value } from "../value";
import { checkFactorization, factorizationDefaults, fitFactorization, shapeOf } from "./fit";
import { factorizationAttributes, factorizationData, factorizationDescription, marginOf, stateOf } from "./model";

const defaults = { ...factorizationDefaults, seed: defaultSeed("org.apache.spark.ml.regression.FMRegressor") };

/** A factorization machine (Rendle) for numbers: its loss is squared. */
export const fmRegressor: EstimatorClass = {
  defaults,
  check: checkFactorization,
  *fit(params, dataset) {
    const empty = "FMRegressor was given no rows to train on.";
    const { blocks } = yield* labelledRows(params, dataset, { empty });
    const size = (yield* momentsOf(blocks)).mean.length;
    const { weights } = yield* fitFactorization(params, blocks, size, false);
    return { className: "regression.FMRegressionModel", state: stateOf(weights, size, shapeOf(params)) };
  },
};

export const fmRegressionModel: ModelClass = {
  defaults,
  transform: (model, { plan, schema }) => {
    const features = vectorOf(schema, model.params.text("featuresCol"));
    return withColumns(plan, alias(model.params.text("predictionCol"), marginOf(model, features)));
  },
  data: factorizationData,
  attributes: {
    ...factorizationAttributes,
    *predict(model, [vector]) {
      const found = marginOf(model, vectorLiteral(vector as VectorValue));
      const [row] = yield* rowsOf({ kind: "Project", child: { kind: "OneRow" }, list: [found] });
      return value(doubleType, row![0]);
    },
  },
  description: factorizationDescription,
};
