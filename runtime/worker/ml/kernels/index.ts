import { assignToCenters, sampleByDistance } from "./centers";
import { gram } from "./gram";
import type { Kernel } from "./kernel";
import { labelWeights, logisticLoss, softmaxLoss } from "./logistic";
import { moments } from "./moments";
import { clusterSums, silhouettes } from "./silhouette";

/** By the name that fits know them by (`engine/ml`). */
export const kernels: Readonly<Record<string, Kernel>> = {
  assignToCenters,
  clusterSums,
  gram,
  labelWeights,
  logisticLoss,
  moments,
  sampleByDistance,
  silhouettes,
  softmaxLoss,
};
