import { assignToCenters, sampleByDistance } from "./centers";
import { distinctValues } from "./distinct-values";
import { gram } from "./gram";
import { itemSets } from "./item-sets";
import type { Kernel } from "./kernel";
import { labelWeights, logisticLoss, softmaxLoss } from "./logistic";
import { moments } from "./moments";
import { rankRows } from "./rank-rows";
import { clusterSums, silhouettes } from "./silhouette";
import { binRows } from "./tree/bin-rows";
import { addTree } from "./tree/boosting";
import { nodeStatistics } from "./tree/node-statistics";
import { sampleRows } from "./tree/sample-rows";

/** By the name that fits know them by (`engine/ml`). */
export const kernels: Readonly<Record<string, Kernel>> = {
  addTree,
  assignToCenters,
  binRows,
  clusterSums,
  distinctValues,
  gram,
  itemSets,
  labelWeights,
  logisticLoss,
  moments,
  nodeStatistics,
  rankRows,
  sampleByDistance,
  sampleRows,
  silhouettes,
  softmaxLoss,
};
