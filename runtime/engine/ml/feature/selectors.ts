import { arrayType, integerType } from "../../../types/index";
import { groupMetadata, groupOf, sizeMetadata } from "../attributes";
import { alias, column, operation, withColumns } from "../expressions";
import { illegalArgument, require } from "../illegal-argument";
import { vectorRows } from "../learning-rows";
import { momentsOf, variances } from "../moments";
import type { Params, ParamValues } from "../params";
import { schemaOf } from "../program";
import { refuseExisting, requireNumeric, requireVector } from "../schema";
import type { EstimatorClass, Model, ModelClass } from "../stage";
import { chiSquareTests } from "../stat/chi-square-test";
import { correlationTests, varianceTests } from "../stat/f-tests";
import { oneRow, storedField } from "../stored-data";
import { value } from "../value";
import { selectFeatures } from "./select-features";

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
    const blocks = yield* vectorRows(dataset, params.text("featuresCol"), outputOf(params));
    const found = variances(yield* momentsOf(blocks));
    const selected = [...found.keys()].filter((i) => found[i]! > params.number("varianceThreshold"));
    return {
      className: "feature.VarianceThresholdSelectorModel",
      state: { values: {}, arrays: { selected: Int32Array.from(selected) } },
    };
  },
};

export const varianceThresholdSelectorModel = selectorModel(varianceDefaults);

/** Chances below which (or how many of which) features are kept, by the way of choosing. */
const thresholds: ParamValues = { numTopFeatures: 50, percentile: 0.1, fpr: 0.05, fdr: 0.05, fwe: 0.05 };

const testedDefaults = { featuresCol: "features", labelCol: "label" };

/** Keeps the features that a test finds to say the most about the label. */
const testedSelector = (
  className: string,
  defaults: ParamValues,
  check: (params: Params) => void,
  choice: (params: Params) => {
    readonly tests: typeof chiSquareTests;
    readonly mode: string;
    readonly threshold: number;
  },
): EstimatorClass => ({
  defaults,
  check,
  *fit(params, dataset) {
    const schema = yield* schemaOf(dataset);
    const [features, label] = [params.text("featuresCol"), params.text("labelCol")];
    requireVector(schema, features);
    requireNumeric(schema, label);
    refuseExisting(schema, outputOf(params));
    const { tests, mode, threshold } = choice(params);
    const found = yield* tests(dataset, features, label);
    const selected = selectFeatures(
      found.map(({ pValue }) => pValue),
      mode,
      threshold,
    );
    return { className, state: { values: {}, arrays: { selected: Int32Array.from(selected) } } };
  },
});

const chiSquareDefaults = { ...testedDefaults, ...thresholds, selectorType: "numTopFeatures" };
const isShare = (share: number) => share >= 0 && share <= 1;

export const chiSqSelector = testedSelector(
  "feature.ChiSqSelectorModel",
  chiSquareDefaults,
  (params) =>
    void params
      .check("selectorType", (type: string) => Object.hasOwn(thresholds, type))
      .check("numTopFeatures", (count: number) => count >= 1)
      .check("percentile", isShare)
      .check("fpr", isShare)
      .check("fdr", isShare)
      .check("fwe", isShare),
  (params) => {
    const mode = params.text("selectorType");
    return { tests: chiSquareTests, mode, threshold: params.number(mode) };
  },
);

export const chiSqSelectorModel = selectorModel(chiSquareDefaults);

const univariateDefaults = { ...testedDefaults, selectionMode: "numTopFeatures" };

const univariateTests: Readonly<Record<string, typeof chiSquareTests>> = {
  "categorical categorical": chiSquareTests,
  "continuous categorical": varianceTests,
  "continuous continuous": correlationTests,
};

export const univariateFeatureSelector = testedSelector(
  "feature.UnivariateFeatureSelectorModel",
  univariateDefaults,
  (params) =>
    void params
      .check("selectionMode", (mode: string) => Object.hasOwn(thresholds, mode))
      .check("featureType", (type: string) => type === "categorical" || type === "continuous")
      .check("labelType", (type: string) => type === "categorical" || type === "continuous"),
  (params) => {
    require(params.has("featureType") && params.has("labelType"), "featureType and labelType need to be set");
    const [feature, label] = [params.text("featureType"), params.text("labelType")];
    const tests = univariateTests[`${feature} ${label}`];
    if (!tests) throw illegalArgument(`Unsupported combination: featureType=${feature}, labelType=${label}`);
    const mode = params.text("selectionMode");
    return { tests, mode, threshold: params.optional<number>("selectionThreshold") ?? (thresholds[mode] as number) };
  },
);

export const univariateFeatureSelectorModel = selectorModel(univariateDefaults);
