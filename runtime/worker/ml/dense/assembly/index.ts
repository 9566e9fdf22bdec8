export { findBins } from "./bins";
export { descend } from "./descend";
export { addCounts, addSums, addWeights } from "./histograms";
export { logisticSlopes } from "./logistic";
export { addByCenter, nearestCenters } from "./nearest";
export { drawCounts } from "./poisson";
export { addProducts, addScaled, dots, scaleRows } from "./products";
export { pack } from "./rows";
export { addDeviations, addMoments } from "./summary";
