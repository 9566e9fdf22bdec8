// Written by `node tools/ml-api.mjs` from the driver's tables.
import { Evaluator } from "../stage";

/** Parameters of `BinaryClassificationEvaluator`. */
export interface BinaryClassificationEvaluatorParams {
  /** The column to be predicted. Default: "label". */
  readonly labelCol?: string | undefined;
  /** The metric. Default: "areaUnderROC". */
  readonly metricName?: string | undefined;
  /** Points of curves; 0: all. Default: 1000. */
  readonly numBins?: number | undefined;
  /** The column for each class's score. Default: "rawPrediction". */
  readonly rawPredictionCol?: string | undefined;
  /** The column of the rows' weights; absent: each counts 1. */
  readonly weightCol?: string | undefined;
}

/** Spark's `ml.evaluation.BinaryClassificationEvaluator`. */
export class BinaryClassificationEvaluator extends Evaluator {
  constructor(params: BinaryClassificationEvaluatorParams = {}) {
    super("evaluation.BinaryClassificationEvaluator", params, "areaUnderROC");
  }
}

/** Parameters of `ClusteringEvaluator`. */
export interface ClusteringEvaluatorParams {
  /** How distances are measured: euclidean, cosine, or squaredEuclidean for evaluation. Default: "squaredEuclidean". */
  readonly distanceMeasure?: string | undefined;
  /** The column of vectors to learn from. Default: "features". */
  readonly featuresCol?: string | undefined;
  /** The metric. Default: "silhouette". */
  readonly metricName?: string | undefined;
  /** The column for predictions. Default: "prediction". */
  readonly predictionCol?: string | undefined;
  /** The column of the rows' weights; absent: each counts 1. */
  readonly weightCol?: string | undefined;
}

/** Spark's `ml.evaluation.ClusteringEvaluator`. */
export class ClusteringEvaluator extends Evaluator {
  constructor(params: ClusteringEvaluatorParams = {}) {
    super("evaluation.ClusteringEvaluator", params, "silhouette");
  }
}

/** Parameters of `MulticlassClassificationEvaluator`. */
export interface MulticlassClassificationEvaluatorParams {
  /** Weight of recall beside precision in an F measure. Default: 1. */
  readonly beta?: number | undefined;
  /** What is added where a logarithm of 0 threatens. Default: 1e-15. */
  readonly eps?: number | undefined;
  /** The column to be predicted. Default: "label". */
  readonly labelCol?: string | undefined;
  /** The class that a metric by label is of. Default: 0. */
  readonly metricLabel?: number | undefined;
  /** The metric. Default: "f1". */
  readonly metricName?: string | undefined;
  /** The column for predictions. Default: "prediction". */
  readonly predictionCol?: string | undefined;
  /** The column for the chance of each class. */
  readonly probabilityCol?: string | undefined;
  /** The column of the rows' weights; absent: each counts 1. */
  readonly weightCol?: string | undefined;
}

/** Spark's `ml.evaluation.MulticlassClassificationEvaluator`. */
export class MulticlassClassificationEvaluator extends Evaluator {
  constructor(params: MulticlassClassificationEvaluatorParams = {}) {
    super("evaluation.MulticlassClassificationEvaluator", params, "f1");
  }
}

/** Parameters of `MultilabelClassificationEvaluator`. */
export interface MultilabelClassificationEvaluatorParams {
  /** The column to be predicted. Default: "label". */
  readonly labelCol?: string | undefined;
  /** The class that a metric by label is of. Default: 0. */
  readonly metricLabel?: number | undefined;
  /** The metric. Default: "f1Measure". */
  readonly metricName?: string | undefined;
  /** The column for predictions. Default: "prediction". */
  readonly predictionCol?: string | undefined;
}

/** Spark's `ml.evaluation.MultilabelClassificationEvaluator`. */
export class MultilabelClassificationEvaluator extends Evaluator {
  constructor(params: MultilabelClassificationEvaluatorParams = {}) {
    super("evaluation.MultilabelClassificationEvaluator", params, "f1Measure");
  }
}

/** Parameters of `RankingEvaluator`. */
export interface RankingEvaluatorParams {
  /** How many: of clusters, components, or items that are looked at. Default: 10. */
  readonly k?: number | undefined;
  /** The column to be predicted. Default: "label". */
  readonly labelCol?: string | undefined;
  /** The metric. Default: "meanAveragePrecision". */
  readonly metricName?: string | undefined;
  /** The column for predictions. Default: "prediction". */
  readonly predictionCol?: string | undefined;
}

/** Spark's `ml.evaluation.RankingEvaluator`. */
export class RankingEvaluator extends Evaluator {
  constructor(params: RankingEvaluatorParams = {}) {
    super("evaluation.RankingEvaluator", params, "meanAveragePrecision");
  }
}

/** Parameters of `RegressionEvaluator`. */
export interface RegressionEvaluatorParams {
  /** The column to be predicted. Default: "label". */
  readonly labelCol?: string | undefined;
  /** The metric. Default: "rmse". */
  readonly metricName?: string | undefined;
  /** The column for predictions. Default: "prediction". */
  readonly predictionCol?: string | undefined;
  /** Whether r2 compares with 0 in place of the labels' mean. Default: false. */
  readonly throughOrigin?: boolean | undefined;
  /** The column of the rows' weights; absent: each counts 1. */
  readonly weightCol?: string | undefined;
}

/** Spark's `ml.evaluation.RegressionEvaluator`. */
export class RegressionEvaluator extends Evaluator {
  constructor(params: RegressionEvaluatorParams = {}) {
    super("evaluation.RegressionEvaluator", params, "rmse");
  }
}
