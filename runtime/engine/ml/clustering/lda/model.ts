import type { UnresolvedPlan } from "../../../../plan/unresolved/index";
import {
  arrayType,
  booleanType,
  doubleType,
  integerType,
  matrixType,
  stringType,
  structField,
  vectorType,
} from "../../../../types/index";
import { sizeMetadata } from "../../attributes";
import { alias, operation, withColumns } from "../../expressions";
import { denseVector, type MatrixValue } from "../../linear-algebra-value";
import { type Program, runKernel } from "../../program";
import { refuseExisting, requireVectorLike } from "../../schema";
import type { Argument, Attributes, Model, ModelClass } from "../../stage";
import { dataFrame, oneRow, type StoredField, storedField } from "../../stored-data";
import { doubles, sumOfValues } from "../../tensors";
import { vectorOf } from "../../training-data";
import { frame, value } from "../../value";
import { documentBlocks } from "./lda";
import { inferenceSeed, ldaDefaults } from "./params";

const kOf = ({ state }: Model) => doubles(state, "alpha").length;
const sizeOf = (model: Model) => doubles(model.state, "lambda").length / kOf(model);

/** A column for each topic. */
const matrixOf = ({ arrays }: Model["state"]): MatrixValue => {
  const numCols = arrays.alpha!.length;
  const values = [...arrays.lambda!];
  return { kind: "matrix", numRows: values.length / numCols, numCols, values, isTransposed: false };
};

/** Lower bounds of how likely documents are. */
function* boundOf(model: Model, [dataset]: readonly Argument[]): Program<{ bound: number; tokens: number }> {
  const blocks = yield* documentBlocks(model.params, dataset as UnresolvedPlan);
  const values = { seed: inferenceSeed, eta: model.state.values.eta };
  const parts = yield* runKernel("topicBound", blocks, { values, arrays: model.state.arrays });
  return {
    bound: sumOfValues(parts, "bound") + (parts[0]?.values.topics as number),
    tokens: sumOfValues(parts, "tokens"),
  };
}

const attributes: Attributes = {
  vocabSize: (model) => value(integerType, sizeOf(model)),
  topicsMatrix: ({ state }) => value(matrixType, matrixOf(state)),
  estimatedDocConcentration: ({ state }) => value(vectorType, denseVector(doubles(state, "alpha"))),
  *logLikelihood(model, args) {
    return value(doubleType, (yield* boundOf(model, args)).bound);
  },
  *logPerplexity(model, args) {
    const { bound, tokens } = yield* boundOf(model, args);
    return value(doubleType, -bound / tokens);
  },
  describeTopics(model, [most]) {
    const [k, size] = [kOf(model), sizeOf(model)];
    const fields = [
      structField("topic", integerType, false),
      structField("termIndices", arrayType(integerType, false)),
      structField("termWeights", arrayType(doubleType, false)),
    ];
    const rows = () =>
      Array.from({ length: k }, (_, topic) => {
        const own = doubles(model.state, "lambda").subarray(topic * size, (topic + 1) * size);
        const total = own.reduce((sum, weight) => sum + weight, 0);
        const order = [...own.keys()].sort((a, b) => own[b]! - own[a]!).slice(0, Number(most ?? 10));
        return [topic, order, order.map((word) => own[word]! / total)];
      });
    return frame(dataFrame({ fields, rows }, model.state));
  },
};

const transform: ModelClass["transform"] = (model, { plan, schema }) => {
  const { params, file } = model;
  const [features, output] = [params.text("featuresCol"), params.text("topicDistributionCol")];
  if (output === "") return plan;
  requireVectorLike(schema, features);
  refuseExisting(schema, output);
  const call = { operation: "topicShares", model: file, seed: inferenceSeed };
  const shares = operation("vector", call, vectorOf(schema, features));
  return withColumns(plan, alias(output, shares, sizeMetadata(kOf(model))));
};

const stored: readonly StoredField[] = [
  storedField("vocabSize", integerType, ({ arrays }) => arrays.lambda!.length / arrays.alpha!.length),
  storedField("topicsMatrix", matrixType, matrixOf),
  storedField("docConcentration", vectorType, (state) => denseVector(doubles(state, "alpha"))),
  storedField("topicConcentration", doubleType, ({ values }) => values.eta),
  storedField("gammaShape", doubleType, () => 100),
];

/** From a matrix row by row to topic by topic. */
const turned = (matrix: Float64Array, k: number) =>
  Float64Array.from(matrix, (_, i) => matrix[(i % (matrix.length / k)) * k + Math.floor(i / (matrix.length / k))]!);

const description = (model: Model) => `k=${kOf(model)}, numFeatures=${sizeOf(model)}`;

export const localLdaModel: ModelClass = {
  defaults: ldaDefaults,
  transform,
  data: oneRow(stored, ({ topicsMatrix, docConcentration, topicConcentration }) => ({
    values: { eta: topicConcentration },
    arrays: {
      lambda: turned(topicsMatrix, (docConcentration as Float64Array).length),
      alpha: docConcentration,
    },
  })),
  attributes: { ...attributes, isDistributed: () => value(booleanType, false) },
  description,
};

export const distributedLdaModel: ModelClass = {
  defaults: ldaDefaults,
  transform,
  data: oneRow(
    [
      ...stored,
      storedField("trainingLogLikelihood", doubleType, ({ values }) => values.likelihood),
      storedField("logPrior", doubleType, ({ values }) => values.prior),
    ],
    ({ topicsMatrix, docConcentration, topicConcentration, trainingLogLikelihood, logPrior }) => ({
      values: { eta: topicConcentration, likelihood: trainingLogLikelihood, prior: logPrior },
      arrays: {
        lambda: turned(topicsMatrix, (docConcentration as Float64Array).length),
        alpha: docConcentration,
      },
    }),
  ),
  attributes: {
    ...attributes,
    isDistributed: () => value(booleanType, true),
    trainingLogLikelihood: ({ state }) => value(doubleType, state.values.likelihood),
    logPrior: ({ state }) => value(doubleType, state.values.prior),
    getCheckpointFiles: () => value(arrayType(stringType, false), []),
    toLocal: ({ params, state: { values, arrays } }) => ({
      kind: "model",
      uid: params.uid,
      fitted: { className: "clustering.LocalLDAModel", state: { values: { eta: values.eta }, arrays } },
    }),
  },
  description,
};
