import { areAccepted } from "./are-accepted";
import { leafSums } from "./bisection";
import { addCenters, assignToCenters, sampleByDistance } from "./centers";
import { classSums } from "./class-sums";
import { distinctValues } from "./distinct-values";
import { factorizationLoss } from "./factorization";
import { generalizedSums, workingGram } from "./generalized";
import { gram } from "./gram";
import { hingeLoss } from "./hinge";
import { itemSets } from "./item-sets";
import type { Kernel } from "./kernel";
import { labelWeights, logisticLoss, softmaxLoss } from "./logistic";
import { mixtureSums } from "./mixture";
import { moments } from "./moments";
import { perceptronLoss } from "./perceptron";
import { rankRows } from "./rank-rows";
import { keep, ratings } from "./ratings";
import { clusterSums, silhouettes } from "./silhouette";
import { skipGrams } from "./skip-grams";
import { solveFactors } from "./solve-factors";
import { storedRows } from "./stored-rows";
import { survivalLoss } from "./survival";
import { takeRows } from "./take-rows";
import {
  blockSize,
  drawTopics,
  improveTopics,
  topicBound,
  topicLikelihood,
  topicStatistics,
  wordTopics,
} from "./topics";
import { binRows } from "./tree/bin-rows";
import { addTree } from "./tree/boosting";
import { nodeStatistics } from "./tree/node-statistics";

/** By the name that fits know them by (`engine/ml`). */
export const kernels: Readonly<Record<string, Kernel>> = {
  addTree,
  areAccepted,
  addCenters,
  assignToCenters,
  binRows,
  blockSize,
  classSums,
  drawTopics,
  improveTopics,
  topicBound,
  topicLikelihood,
  topicStatistics,
  wordTopics,
  clusterSums,
  distinctValues,
  factorizationLoss,
  generalizedSums,
  gram,
  hingeLoss,
  itemSets,
  keep,
  labelWeights,
  leafSums,
  logisticLoss,
  mixtureSums,
  moments,
  nodeStatistics,
  perceptronLoss,
  rankRows,
  ratings,
  sampleByDistance,
  silhouettes,
  skipGrams,
  softmaxLoss,
  solveFactors,
  storedRows,
  survivalLoss,
  takeRows,
  workingGram,
};
