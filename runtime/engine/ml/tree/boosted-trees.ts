import type { UnresolvedPlan } from "../../../plan/unresolved/index";
import { arrayType, doubleType } from "../../../types/index";
import { defaultSeed } from "../default-seed";
import {
  aggregate,
  alias,
  call,
  cast,
  column,
  double,
  literal,
  operation,
  operator,
  select,
  toDouble,
  where,
} from "../expressions";
import { illegalArgument } from "../illegal-argument";
import type { Params, ParamValues } from "../params";
import { type Blocks, type Derived, deriveBlocks, type Program, rowsOf, schemaOf } from "../program";
import type { Attributes, EstimatorClass } from "../stage";
import { trainingBlocks, vectorOf } from "../training-data";
import { value } from "../value";
import { featuresPerNode } from "./features";
import { growForest } from "./grow-forest";
import { grownArrays } from "./grown-arrays";
import { finished, type LearningNode, type TreeNode } from "./learning-node";
import { checkTree, classifierDefaults, ensembleDefaults, treeDefaults } from "./params";
import { binnedBlocks, prepareTrees, type TreeTraining } from "./training";
import { treeArrays } from "./tree-arrays";
import { treeModel } from "./tree-model";

const shared = {
  ...treeDefaults,
  ...ensembleDefaults,
  featureSubsetStrategy: "all",
  maxIter: 20,
  stepSize: 0.1,
  validationTol: 0.01,
  impurity: "variance",
};
const classifierParams: ParamValues = {
  ...shared,
  ...classifierDefaults,
  lossType: "logistic",
  seed: defaultSeed("org.apache.spark.ml.classification.GBTClassifier"),
};
const regressorParams: ParamValues = {
  ...shared,
  lossType: "squared",
  seed: defaultSeed("org.apache.spark.ml.regression.GBTRegressor"),
};

/** Trees one after the other, each learning what those before it left (Friedman's gradient boosting). */
function boosting(modelClass: string, defaults: ParamValues, isClassifier: boolean): EstimatorClass {
  return {
    defaults,
    check: (params) => {
      checkTree(params, ["variance", "gini", "entropy"]);
      const losses = isClassifier ? ["logistic"] : ["squared", "absolute"];
      params.check("lossType", (loss: string) => losses.includes(loss.toLowerCase()));
    },
    *fit(params, dataset) {
      const indicator = params.optional<string>("validationIndicatorCol") ?? "";
      const held = indicator === "" ? undefined : where(dataset, column(indicator));
      const own = indicator === "" ? dataset : where(dataset, call("not", column(indicator)));
      const signed = isClassifier ? yield* signedLabels(params, own) : own;
      const training = yield* prepareTrees(params, signed, { isClassifier: false, impurity: "variance" });
      const validation = held && (isClassifier ? yield* signedLabels(params, held) : held);
      const { trees, weights } = yield* boost(params, training, validation);
      const sizes = { numFeatures: training.features.length, numClasses: isClassifier ? 2 : 0, statsSize: 3 };
      return { className: modelClass, state: treeArrays(trees, training.features, weights, sizes) };
    },
  };
}

/** Classes 0 and 1 as -1 and 1. @throws SparkError for others */
function* signedLabels(params: Params, dataset: UnresolvedPlan): Program<UnresolvedPlan> {
  const label = params.text("labelCol");
  const isOther = call("not", call("in", toDouble(label), double(0), double(1)));
  const others = where(select(dataset, alias("label", toDouble(label))), isOther);
  const [found] = yield* rowsOf(aggregate(others, [], call("min", column("label"))));
  if (found && found[0] !== null) {
    throw illegalArgument(
      `requirement failed: GBTClassifier was given dataset with invalid label ${found[0]}.  Labels must be in {0,1}; note that GBTClassifier currently only supports binary classification.`,
    );
  }
  const sign = operator("-", operator("*", toDouble(label), double(2)), double(1));
  return { kind: "WithColumns", child: dataset, columns: [alias(label, sign)] };
}

interface Boosted {
  readonly trees: readonly TreeNode[];
  readonly weights: readonly number[];
}

function* boost(params: Params, training: TreeTraining, validation: UnresolvedPlan | undefined): Program<Boosted> {
  const { features, rules, seed } = training;
  const rate = params.number("subsamplingRate");
  const loss = params.text("lossType").toLowerCase();
  const trees: TreeNode[] = [];
  const weights: number[] = [];
  const held = validation && (yield* heldBlocks(params, training, validation));
  let [bestError, bestCount] = [Number.POSITIVE_INFINITY, 0];
  let [beside, heldBeside]: (readonly string[] | undefined)[] = [undefined, undefined];
  let bins = yield* binnedBlocks(training, rate < 1 ? { trees: 1, rate, isBootstrap: false, seed } : undefined);
  for (let m = 0; m < params.number("maxIter"); m++) {
    const own = seed + BigInt(m);
    if (rate < 1 && m > 0) bins = yield* binnedBlocks(training, { trees: 1, rate, isBootstrap: false, seed: own });
    const [root]: readonly LearningNode[] = yield* growForest(beside ? { ...bins, beside } : bins, {
      features,
      perNode: featuresPerNode(params.text("featureSubsetStrategy"), 1, false, features.length),
      trees: 1,
      maxDepth: params.number("maxDepth"),
      maxMemoryBytes: params.number("maxMemoryInMB") * 1024 * 1024,
      rules,
      isWeighted: training.isWeighted,
      seed: own,
      labelName: m === 0 ? "label" : "residual",
    });
    const weight = m === 0 ? 1 : params.number("stepSize");
    trees.push(finished(root!, rules.impurity.predict, true));
    weights.push(weight);
    const addTo = (blocks: Blocks, before: readonly string[] | undefined): Program<Derived> =>
      deriveBlocks(
        "addTree",
        before ? { ...blocks, beside: before } : blocks,
        {
          values: { weight, loss, size: features.length, isMeasured: blocks === held },
          arrays: {
            ...grownArrays([root!], new Set([0]), features, () => -1),
            prediction: predictions(root!, training),
          },
        },
        true,
      );
    if (held) {
      const added: Derived = yield* addTo(held, heldBeside);
      heldBeside = added.paths;
      const sum = (name: string) => added.values.reduce((total, values) => total + (values[name] as number), 0);
      const error = sum("error") / sum("mass");
      const tolerance = params.number("validationTol") * Math.max(error, 0.01);
      if (bestError - error < tolerance && m > 0)
        return { trees: trees.slice(0, bestCount), weights: weights.slice(0, bestCount) };
      if (error < bestError) [bestError, bestCount] = [error, m + 1];
    }
    if (m + 1 < params.number("maxIter")) beside = (yield* addTo(bins, beside)).paths;
  }
  return held ? { trees: trees.slice(0, bestCount), weights: weights.slice(0, bestCount) } : { trees, weights };
}

function* heldBlocks(params: Params, training: TreeTraining, validation: UnresolvedPlan): Program<Blocks> {
  const blocks = yield* trainingBlocks(validation, {
    features: params.text("featuresCol"),
    label: params.text("labelCol"),
    weight: params.optional<string>("weightCol") || undefined,
  });
  return yield* binnedBlocks({ ...training, blocks });
}

/** What each node would say, in the order of `grownArrays`. */
function predictions(root: LearningNode, { rules }: TreeTraining): Float64Array {
  const found: number[] = [];
  const add = (node: LearningNode): void => {
    found.push(rules.impurity.predict((node.stats ?? node.known!).stats));
    if (!node.left || !node.right) return;
    add(node.left);
    add(node.right);
  };
  add(root);
  return Float64Array.from(found);
}

/** The mean error of the first tree, the first two, …, over a frame. */
const evaluateEachIteration = (isClassifier: boolean): Attributes[string] =>
  function* (model, [dataset, lossName]) {
    const plan = dataset as UnresolvedPlan;
    const schema = yield* schemaOf(plan);
    const { params, state, file } = model;
    const loss = (lossName as string | undefined) ?? params.text("lossType");
    const features = vectorOf(schema, params.text("featuresCol"));
    const raw = toDouble(params.text("labelCol"));
    const label = isClassifier ? operator("-", operator("*", raw, double(2)), double(1)) : raw;
    const sums = operation("double_list", { operation: "treeSums", model: file }, features);
    const { length } = state.arrays.treeWeights!;
    const places = Array.from({ length }, (_, i) => i);
    const rows = select(plan, alias("label", label), alias("sums", sums));
    const errors = places.map((i) => {
      const sum = call("element_at", column("sums"), literal({ kind: "integer" }, i + 1));
      return cast(call("avg", errorOf(loss, column("label"), sum)), doubleType);
    });
    const [row] = yield* rowsOf(aggregate(rows, [], ...errors));
    return value(arrayType(doubleType, false), row);
  };

function errorOf(loss: string, label: ReturnType<typeof column>, sum: ReturnType<typeof column>) {
  const difference = operator("-", label, sum);
  if (loss === "squared") return operator("*", difference, difference);
  if (loss === "absolute") return call("abs", difference);
  const margin = operator("*", double(-2), operator("*", label, sum));
  const log = operator(
    "+",
    call("greatest", margin, double(0)),
    call("log1p", call("exp", operator("*", double(-1), call("abs", margin)))),
  );
  return operator("*", double(2), log);
}

export const gbtClassifier = boosting("classification.GBTClassificationModel", classifierParams, true);
export const gbtClassificationModel = treeModel({
  defaults: classifierParams,
  treeClass: "regression.DecisionTreeRegressionModel",
  kind: "boosted",
  isClassifier: true,
  attributes: { evaluateEachIteration: evaluateEachIteration(true) },
});
export const gbtRegressor = boosting("regression.GBTRegressionModel", regressorParams, false);
export const gbtRegressionModel = treeModel({
  defaults: regressorParams,
  treeClass: "regression.DecisionTreeRegressionModel",
  kind: "boosted",
  isClassifier: false,
  attributes: { evaluateEachIteration: evaluateEachIteration(false) },
});
