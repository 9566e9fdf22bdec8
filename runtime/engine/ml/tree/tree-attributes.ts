import { arrayType, doubleType, integerType, stringType, vectorType } from "../../../types/index";
import { predicted } from "../classification/class-columns";
import { denseVector } from "../linear-algebra-value";
import { rowsOf } from "../program";
import type { Attributes, Model, ModelClass } from "../stage";
import { value } from "../value";
import {
  arraysOf,
  depthOf,
  featureImportances,
  nodeCount,
  numClassesOf,
  numFeaturesOf,
  treeAt,
  treeCount,
  treeText,
} from "./trees";

/** What one says of a tree model when it is printed. */
export const treeDescription = ({ state }: Model): string => {
  const classes = numClassesOf(state) > 0 ? `, numClasses=${numClassesOf(state)}` : "";
  return `depth=${depthOf(state)}, numNodes=${nodeCount(state)}${classes}, numFeatures=${numFeaturesOf(state)}`;
};

export const ensembleDescription = ({ state }: Model): string => {
  const classes = numClassesOf(state) > 0 ? `, numClasses=${numClassesOf(state)}` : "";
  return `numTrees=${treeCount(state)}${classes}, numFeatures=${numFeaturesOf(state)}`;
};

const shared: Attributes = {
  numFeatures: ({ state }) => value(integerType, numFeaturesOf(state)),
  numClasses: ({ state }) => value(integerType, numClassesOf(state)),
};

/** Of one tree. */
export const treeAttributes = (transform: ModelClass["transform"]): Attributes => ({
  ...shared,
  numNodes: ({ state }) => value(integerType, nodeCount(state)),
  depth: ({ state }) => value(integerType, depthOf(state)),
  featureImportances: ({ state }) => value(vectorType, featureImportances(state, true)),
  toDebugString: (model) =>
    value(
      stringType,
      `${model.className.split(".").at(-1)}: uid=${model.params.uid}, ${treeDescription(model)}\n${treeText(model.state, 0, 2)}`,
    ),
  *predictLeaf(model, [vector]) {
    const [row] = yield* rowsOf(predicted(transform, withLeaves(model), vector!, ["leafCol"]));
    return value(doubleType, row![0]);
  },
});

const withLeaves = (model: Model): Model => ({ ...model, params: model.params.with({ leafCol: "leaf" }) });

/** Of many trees; `isNormalized`: each counts the same in the importances. */
export const ensembleAttributes = (
  transform: ModelClass["transform"],
  treeClass: string,
  isNormalized: boolean,
): Attributes => ({
  ...shared,
  getNumTrees: ({ state }) => value(integerType, treeCount(state)),
  totalNumNodes: ({ state }) => value(integerType, nodeCount(state)),
  treeWeights: ({ state }) => value(arrayType(doubleType, false), [...arraysOf(state).treeWeights]),
  featureImportances: ({ state }) => value(vectorType, featureImportances(state, isNormalized)),
  toDebugString: (model) => {
    const { treeWeights } = arraysOf(model.state);
    const trees = [...treeWeights].map(
      (weight, i) =>
        `  Tree ${i} (weight ${Number.isInteger(weight) ? weight.toFixed(1) : weight}):\n${treeText(model.state, i, 4)}`,
    );
    const uid = model.className.includes("GBTClassification") ? "uid = " : "uid=";
    return value(
      stringType,
      `${model.className.split(".").at(-1)}: ${uid}${model.params.uid}, ${ensembleDescription(model)}\n${trees.join("")}`,
    );
  },
  trees: ({ state }) => {
    const trees = [...arraysOf(state).treeWeights.keys()];
    const prefix = treeClass.includes("Classification") ? "dtc" : "dtr";
    return {
      kind: "models",
      fitted: trees.map((tree) => ({ className: treeClass, state: treeAt(state, tree) })),
      uids: trees.map((tree) => `${prefix}_${tree.toString(16).padStart(12, "0")}`),
    };
  },
  *predictLeaf(model, [vector]) {
    const [row] = yield* rowsOf(predicted(transform, withLeaves(model), vector!, ["leafCol"]));
    return value(vectorType, denseVector((row![0] as readonly unknown[])[3] as number[]));
  },
});
