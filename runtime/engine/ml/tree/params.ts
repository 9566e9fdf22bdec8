import type { Params, ParamValues } from "../params";

/** Of all that grow trees. */
export const treeDefaults: ParamValues = {
  featuresCol: "features",
  labelCol: "label",
  predictionCol: "prediction",
  leafCol: "",
  maxDepth: 5,
  maxBins: 32,
  minInstancesPerNode: 1,
  minWeightFractionPerNode: 0,
  minInfoGain: 0,
  maxMemoryInMB: 256,
  cacheNodeIds: false,
  checkpointInterval: 10,
};

export const classifierDefaults: ParamValues = { rawPredictionCol: "rawPrediction", probabilityCol: "probability" };
export const ensembleDefaults: ParamValues = { subsamplingRate: 1, featureSubsetStrategy: "auto" };

export const classImpurities = ["gini", "entropy"];

/** @throws SparkError as Spark's own validators do */
export function checkTree(params: Params, impurities: readonly string[]): void {
  params
    .check("maxDepth", (depth: number) => depth >= 0 && depth <= 30)
    .check("maxBins", (bins: number) => bins >= 2)
    .check("minInstancesPerNode", (rows: number) => rows >= 1)
    .check("minWeightFractionPerNode", (share: number) => share >= 0 && share < 0.5)
    .check("minInfoGain", (gain: number) => gain >= 0)
    .check("maxMemoryInMB", (size: number) => size >= 0)
    .check("numTrees", (trees: number) => trees >= 1)
    .check("maxIter", (trees: number) => trees >= 1)
    .check("stepSize", (rate: number) => rate > 0 && rate <= 1)
    .check("subsamplingRate", (rate: number) => rate > 0 && rate <= 1)
    .check("featureSubsetStrategy", isStrategy)
    .check("impurity", (name: string) => impurities.includes(name.toLowerCase()));
}

const isStrategy = (strategy: string) =>
  ["auto", "all", "onethird", "sqrt", "log2"].includes(strategy) || Number(strategy) > 0;
