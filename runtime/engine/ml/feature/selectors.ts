import { arrayType, integerType } from "../../../types/index";
import { groupMetadata, groupOf, sizeMetadata } from "../attributes";
import { alias, column, operation, select, withColumns } from "../expressions";
import { momentsOf, variances } from "../moments";
import type { Params, ParamValues } from "../params";
import { blocksOf, schemaOf } from "../program";
import { refuseExisting, requireVector } from "../schema";
import type { EstimatorClass, Model, ModelClass } from "../stage";
import { oneRow, storedField } from "../stored-data";
import { value } from "../value";

const outputOf = (params: Params) => params.optional<string>("outputCol") ?? `${params.uid}__output`;
const selectedOf = ({ state }: Model) => [...state.arrays.selected!];

/** A model that keeps some of a vector's elements. */
const selectorModel = (defaults: ParamValues): ModelClass => ({
  defaults,
  transform(model, { plan, schema }) {
    const { params } = model;
    const input = params.text("featuresCol");
    const group = groupOf(requireVector(schema, input));
    refuseExisting(schema, outputOf(params));
    const indices = selectedOf(model).sort((a, b) => a - b);
    const metadata = group?.attributes
      ? groupMetadata(indices.map((i) => group.attributes![i] ?? { type: "numeric" }))
      : sizeMetadata(indices.length);
    return withColumns(
      plan,
      alias(outputOf(params), operation("vector", { operation: "slice", indices }, column(input)), metadata),
    );
  },
  data: oneRow(
    [storedField("selectedFeatures", arrayType(integerType, false), ({ arrays }) => [...arrays.selected!])],
    ({ selectedFeatures }) => ({
      values: {},
      arrays: { selected: Int32Array.from(selectedFeatures as readonly number[]) },
    }),
  ),
  attributes: { selectedFeatures: (model) => value(arrayType(integerType, false), selectedOf(model)) },
  description: (model) => `numSelectedFeatures=${selectedOf(model).length}`,
});

const varianceDefaults = { featuresCol: "features", varianceThreshold: 0 };

/** Keeps the features that vary more than a threshold. */
export const varianceThresholdSelector: EstimatorClass = {
  defaults: varianceDefaults,
  check: (params) => void params.check("varianceThreshold", (threshold: number) => threshold >= 0),
  *fit(params, dataset) {
    const schema = yield* schemaOf(dataset);
    requireVector(schema, params.text("featuresCol"));
    refuseExisting(schema, outputOf(params));
    const blocks = yield* blocksOf(select(dataset, alias("features", column(params.text("featuresCol")))));
    const found = variances(yield* momentsOf(blocks));
    const selected = [...found.keys()].filter((i) => found[i]! > params.number("varianceThreshold"));
    return {
      className: "feature.VarianceThresholdSelectorModel",
      state: { values: {}, arrays: { selected: Int32Array.from(selected) } },
    };
  },
};

export const varianceThresholdSelectorModel = selectorModel(varianceDefaults);
