import {
  doubleType,
  integerType,
  javaNumber,
  type MapValue,
  mapType,
  type StructField,
  structField,
  type Tensors,
  type Value,
} from "../../../types/index";
import { type FeatureAttribute, groupMetadata, groupOf } from "../attributes";
import { alias, call, column, operation, where, withColumns } from "../expressions";
import { require } from "../illegal-argument";
import { vectorRows } from "../learning-rows";
import type { Params } from "../params";
import { runKernel } from "../program";
import { refuseExisting, requireVector } from "../schema";
import type { EstimatorClass, Model, ModelClass } from "../stage";
import { dataFrame, oneRow, storedField } from "../stored-data";
import { frame, value } from "../value";

const defaults = { maxCategories: 20, handleInvalid: "error" };
const columnsOf = (params: Params) =>
  [params.text("inputCol"), params.optional<string>("outputCol") ?? `${params.uid}__output`] as const;

/** Features of few distinct values become categories: indices of their values in order, 0 first so that sparse rows stay sparse. */
export const vectorIndexer: EstimatorClass = {
  defaults,
  check: (params) =>
    void params
      .check("maxCategories", (count: number) => count > 1)
      .check("handleInvalid", (way: string) => ["skip", "error", "keep"].includes(way)),
  *fit(params, dataset) {
    const blocks = yield* vectorRows(dataset, ...columnsOf(params));
    require(blocks.rows > 0, "Cannot fit VectorIndexer on an empty dataset.");
    const most = params.number("maxCategories");
    const parts = yield* runKernel("distinctValues", blocks, { values: { most }, arrays: {} });
    const numFeatures = parts[0]!.values.size as number;
    const categories = Array.from({ length: numFeatures }, (_, feature) => ({
      feature,
      known: inOrder(new Set(parts.flatMap((part) => [...valuesOf(part, feature)]))),
    })).filter(({ known }) => known.length <= most);
    return { className: "feature.VectorIndexerModel", state: stateOf(numFeatures, categories) };
  },
};

interface Category {
  readonly feature: number;
  readonly known: readonly number[];
}

const inOrder = (values: ReadonlySet<number>): readonly number[] =>
  [...values].sort((a, b) => Number(b === 0) - Number(a === 0) || a - b);

const valuesOf = ({ arrays: { starts, known } }: Tensors, place: number) =>
  known!.subarray(starts![place], starts![place + 1]);

function stateOf(numFeatures: number, categories: readonly Category[]): Tensors {
  const starts = new Int32Array(categories.length + 1);
  for (const [i, { known }] of categories.entries()) starts[i + 1] = starts[i]! + known.length;
  return {
    values: { numFeatures },
    arrays: {
      features: Int32Array.from(categories, ({ feature }) => feature),
      starts,
      known: Float64Array.from(categories.flatMap(({ known }) => known)),
    },
  };
}

const categoriesOf = (state: Tensors): readonly Category[] =>
  Array.from(state.arrays.features!, (feature, i) => ({ feature, known: [...valuesOf(state, i)] }));

const numFeaturesOf = ({ state }: Model) => state.values.numFeatures as number;

/** Of each feature: its values as texts where it is one of categories, as Spark writes them. */
function attributesOf(model: Model, field: StructField): readonly FeatureAttribute[] {
  const isKept = model.params.text("handleInvalid") === "keep";
  const before = groupOf(field)?.attributes;
  const named = (feature: number) => {
    const name = before?.[feature]?.name;
    return name === undefined ? {} : { name };
  };
  const attributes: FeatureAttribute[] = Array.from({ length: numFeaturesOf(model) }, (_, feature) => ({
    type: "numeric",
    ...named(feature),
  }));
  for (const { feature, known } of categoriesOf(model.state)) {
    const texts = [...known].sort((a, b) => a - b).map((one) => javaNumber(one));
    const vals = isKept ? [...texts, "__unknown"] : texts;
    const isBinary = vals.length === 2 && model.params.text("handleInvalid") === "error";
    attributes[feature] = {
      ...(isBinary ? { type: "binary" } : { type: "nominal", ord: false }),
      vals,
      ...named(feature),
    };
  }
  return attributes;
}

const rowsOf = (state: Tensors) =>
  categoriesOf(state).flatMap(({ feature, known }) => known.map((one, index) => [feature, one, index] as const));

const mapsType = mapType(integerType, mapType(doubleType, integerType, false), false);

const mapsOf = (state: Tensors): MapValue =>
  toMap(categoriesOf(state).map(({ feature, known }) => [feature, toMap(known.map((one, index) => [one, index]))]));

const toMap = (entries: readonly (readonly [number, Value])[]): MapValue => ({ entries });

/** A map's keys in the order of its values, which are indices. */
const keysOf = ({ entries }: MapValue): readonly number[] =>
  [...(entries as readonly (readonly [number, number])[])].sort(([, a], [, b]) => a - b).map(([key]) => key);

export const vectorIndexerModel: ModelClass = {
  defaults,
  transform(model, { plan, schema }) {
    const { params, file } = model;
    const [input, output] = columnsOf(params);
    const field = requireVector(schema, input);
    refuseExisting(schema, output);
    const handleInvalid = params.text("handleInvalid");
    const indexed = operation("vector", { operation: "indexCategories", model: file, handleInvalid }, column(input));
    const known = handleInvalid === "skip" ? where(plan, call("isnotnull", indexed)) : plan;
    return withColumns(known, alias(output, indexed, groupMetadata(attributesOf(model, field))));
  },
  data: oneRow(
    [
      storedField("numFeatures", integerType, ({ values }) => values.numFeatures),
      storedField("categoryMaps", mapsType, mapsOf),
    ],
    ({ numFeatures, categoryMaps }) =>
      stateOf(
        numFeatures,
        [...((categoryMaps as MapValue).entries as readonly (readonly [number, MapValue])[])]
          .sort(([a], [b]) => a - b)
          .map(([feature, known]) => ({ feature, known: keysOf(known) })),
      ),
  ),
  attributes: {
    numFeatures: (model) => value(integerType, numFeaturesOf(model)),
    categoryMapsDF: ({ state }) =>
      frame(
        dataFrame(
          {
            fields: [
              structField("featureIndex", integerType),
              structField("originalValue", doubleType),
              structField("categoryIndex", integerType),
            ],
            rows: rowsOf,
          },
          state,
        ),
      ),
  },
  description: (model) => `numFeatures=${numFeaturesOf(model)}, handleInvalid=${model.params.text("handleInvalid")}`,
};
