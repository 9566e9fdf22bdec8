import { defaultSeed } from "../../default-seed";
import type { Params } from "../../params";

export const ldaDefaults = {
  k: 10,
  maxIter: 20,
  checkpointInterval: 10,
  optimizer: "online",
  learningOffset: 1024,
  learningDecay: 0.51,
  subsamplingRate: 0.05,
  optimizeDocConcentration: true,
  topicDistributionCol: "topicDistribution",
  keepLastCheckpoint: true,
  featuresCol: "features",
  seed: defaultSeed("org.apache.spark.ml.clustering.LDA"),
};

/** Documents' topics begin with numbers of this seed, whatever seed was set: Spark's models take it before they are told of another. */
export const inferenceSeed = String(defaultSeed("org.apache.spark.ml.clustering.LocalLDAModel"));

export const checkLda = (params: Params): void =>
  void params
    .check("k", (count: number) => count > 1)
    .check("maxIter", (count: number) => count >= 0)
    .check("optimizer", (name: string) => ["online", "em"].includes(name.toLowerCase()))
    .check("learningOffset", (offset: number) => offset > 0)
    .check("learningDecay", (decay: number) => decay > 0)
    .check("subsamplingRate", (share: number) => share > 0 && share <= 1)
    .check("docConcentration", (list: number[]) => list.length > 0 && list.every((value) => value >= 0))
    .check("topicConcentration", (value: number) => value >= 0);
