import { classificationSummary } from "../classification/classification-summary";
import { defaultSeed } from "../default-seed";
import type { Params, ParamValues } from "../params";
import type { EstimatorClass, ModelClass } from "../stage";
import { summaryOf } from "../value";
import { featuresPerNode } from "./features";
import { growForest } from "./grow-forest";
import { finished } from "./learning-node";
import { checkTree, classImpurities, classifierDefaults, ensembleDefaults, treeDefaults } from "./params";
import { binnedBlocks, prepareTrees } from "./training";
import { treeArrays } from "./tree-arrays";
import { treeModel } from "./tree-model";

interface ForestOptions {
  readonly modelClass: string;
  readonly defaults: ParamValues;
  readonly isClassifier: boolean;
  readonly treesOf: (params: Params) => number;
}

/** Trees side by side, each over rows drawn for it: one tree has all rows and all features. */
function forest({ modelClass, defaults, isClassifier, treesOf }: ForestOptions): EstimatorClass {
  return {
    defaults,
    check: (params) => checkTree(params, isClassifier ? classImpurities : ["variance"]),
    *fit(params, dataset) {
      const training = yield* prepareTrees(params, dataset, { isClassifier, impurity: params.text("impurity") });
      const { features, rules, classes, seed } = training;
      const trees = treesOf(params);
      const rate = params.optional<number>("subsamplingRate") ?? 1;
      const isBootstrap = (params.optional<boolean>("bootstrap") ?? false) && params.has("numTrees");
      const isDrawn = params.has("numTrees") && (isBootstrap || rate < 1);
      const blocks = yield* binnedBlocks(training, isDrawn ? { trees, rate, isBootstrap, seed } : undefined);
      const strategy = params.optional<string>("featureSubsetStrategy") ?? "all";
      const roots = yield* growForest(blocks, {
        features,
        perNode: featuresPerNode(strategy, trees, isClassifier, features.length),
        trees,
        maxDepth: params.number("maxDepth"),
        maxMemoryBytes: params.number("maxMemoryInMB") * 1024 * 1024,
        rules,
        isWeighted: training.isWeighted,
        seed,
        labelName: "label",
      });
      const prune = params.optional<boolean>("pruneTree") ?? true;
      const done = roots.map((root) => finished(root, rules.impurity.predict, prune));
      const statsSize = isClassifier ? classes : 3;
      const sizes = { numFeatures: features.length, numClasses: classes, statsSize };
      return {
        className: modelClass,
        state: treeArrays(
          done,
          features,
          done.map(() => 1),
          sizes,
        ),
        ...(isClassifier && params.has("numTrees") && { summary: { values: { objectiveHistory: [0] }, arrays: {} } }),
      };
    },
  };
}

const withSeed = (defaults: ParamValues, className: string): ParamValues => ({
  ...treeDefaults,
  ...defaults,
  seed: defaultSeed(`org.apache.spark.ml.${className}`),
});
const forestDefaults = { ...ensembleDefaults, numTrees: 20, bootstrap: true };
const one = () => 1;
const many = (params: Params) => params.number("numTrees");

const treeClassifierDefaults = withSeed(
  { ...classifierDefaults, impurity: "gini", pruneTree: true },
  "classification.DecisionTreeClassifier",
);
export const decisionTreeClassifier = forest({
  modelClass: "classification.DecisionTreeClassificationModel",
  defaults: treeClassifierDefaults,
  isClassifier: true,
  treesOf: one,
});
export const decisionTreeClassificationModel = treeModel({
  defaults: treeClassifierDefaults,
  kind: "tree",
  isClassifier: true,
});

const treeRegressorDefaults = withSeed({ impurity: "variance" }, "regression.DecisionTreeRegressor");
export const decisionTreeRegressor = forest({
  modelClass: "regression.DecisionTreeRegressionModel",
  defaults: treeRegressorDefaults,
  isClassifier: false,
  treesOf: one,
});
export const decisionTreeRegressionModel = treeModel({
  defaults: treeRegressorDefaults,
  kind: "tree",
  isClassifier: false,
});

const forestClassifierDefaults = withSeed(
  { ...classifierDefaults, ...forestDefaults, impurity: "gini", pruneTree: true },
  "classification.RandomForestClassifier",
);
export const randomForestClassifier = forest({
  modelClass: "classification.RandomForestClassificationModel",
  defaults: forestClassifierDefaults,
  isClassifier: true,
  treesOf: many,
});
export const randomForestClassificationModel: ModelClass = treeModel({
  defaults: forestClassifierDefaults,
  treeClass: "classification.DecisionTreeClassificationModel",
  kind: "forest",
  isClassifier: true,
  attributes: { evaluate: summaryOf },
  summary: classificationSummary((model, input) => randomForestClassificationModel.transform(model, input)),
});

const forestRegressorDefaults = withSeed(
  { ...forestDefaults, impurity: "variance" },
  "regression.RandomForestRegressor",
);
export const randomForestRegressor = forest({
  modelClass: "regression.RandomForestRegressionModel",
  defaults: forestRegressorDefaults,
  isClassifier: false,
  treesOf: many,
});
export const randomForestRegressionModel = treeModel({
  defaults: forestRegressorDefaults,
  treeClass: "regression.DecisionTreeRegressionModel",
  kind: "forest",
  isClassifier: false,
});
