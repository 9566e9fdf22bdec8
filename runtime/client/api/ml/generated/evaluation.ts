// Written by `node tools/ml-api.mjs` from the driver's tables.
import { Evaluator, loadOperator } from "../stage";

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
export class BinaryClassificationEvaluator extends Evaluator<BinaryClassificationEvaluatorParams> {
  /** @param uid names the stage; made up where it is not given */
  constructor(params: BinaryClassificationEvaluatorParams = {}, uid?: string) {
    super("evaluation.BinaryClassificationEvaluator", params, "areaUnderROC", uid);
  }
  /** A stage that was saved. */
  static async load(path: string): Promise<BinaryClassificationEvaluator> {
    const { params, uid } = await loadOperator("evaluator", "evaluation.BinaryClassificationEvaluator", path);
    return new BinaryClassificationEvaluator(params, uid);
  }
  /** The column to be predicted. Default: "label". */
  setLabelCol(value: string): this {
    return this.set({ labelCol: value });
  }
  /** The metric. Default: "areaUnderROC". */
  setMetricName(value: string): this {
    return this.set({ metricName: value });
  }
  /** Points of curves; 0: all. Default: 1000. */
  setNumBins(value: number): this {
    return this.set({ numBins: value });
  }
  /** The column for each class's score. Default: "rawPrediction". */
  setRawPredictionCol(value: string): this {
    return this.set({ rawPredictionCol: value });
  }
  /** The column of the rows' weights; absent: each counts 1. */
  setWeightCol(value: string): this {
    return this.set({ weightCol: value });
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
export class ClusteringEvaluator extends Evaluator<ClusteringEvaluatorParams> {
  /** @param uid names the stage; made up where it is not given */
  constructor(params: ClusteringEvaluatorParams = {}, uid?: string) {
    super("evaluation.ClusteringEvaluator", params, "silhouette", uid);
  }
  /** A stage that was saved. */
  static async load(path: string): Promise<ClusteringEvaluator> {
    const { params, uid } = await loadOperator("evaluator", "evaluation.ClusteringEvaluator", path);
    return new ClusteringEvaluator(params, uid);
  }
  /** How distances are measured: euclidean, cosine, or squaredEuclidean for evaluation. Default: "squaredEuclidean". */
  setDistanceMeasure(value: string): this {
    return this.set({ distanceMeasure: value });
  }
  /** The column of vectors to learn from. Default: "features". */
  setFeaturesCol(value: string): this {
    return this.set({ featuresCol: value });
  }
  /** The metric. Default: "silhouette". */
  setMetricName(value: string): this {
    return this.set({ metricName: value });
  }
  /** The column for predictions. Default: "prediction". */
  setPredictionCol(value: string): this {
    return this.set({ predictionCol: value });
  }
  /** The column of the rows' weights; absent: each counts 1. */
  setWeightCol(value: string): this {
    return this.set({ weightCol: value });
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
export class MulticlassClassificationEvaluator extends Evaluator<MulticlassClassificationEvaluatorParams> {
  /** @param uid names the stage; made up where it is not given */
  constructor(params: MulticlassClassificationEvaluatorParams = {}, uid?: string) {
    super("evaluation.MulticlassClassificationEvaluator", params, "f1", uid);
  }
  /** A stage that was saved. */
  static async load(path: string): Promise<MulticlassClassificationEvaluator> {
    const { params, uid } = await loadOperator("evaluator", "evaluation.MulticlassClassificationEvaluator", path);
    return new MulticlassClassificationEvaluator(params, uid);
  }
  /** Weight of recall beside precision in an F measure. Default: 1. */
  setBeta(value: number): this {
    return this.set({ beta: value });
  }
  /** What is added where a logarithm of 0 threatens. Default: 1e-15. */
  setEps(value: number): this {
    return this.set({ eps: value });
  }
  /** The column to be predicted. Default: "label". */
  setLabelCol(value: string): this {
    return this.set({ labelCol: value });
  }
  /** The class that a metric by label is of. Default: 0. */
  setMetricLabel(value: number): this {
    return this.set({ metricLabel: value });
  }
  /** The metric. Default: "f1". */
  setMetricName(value: string): this {
    return this.set({ metricName: value });
  }
  /** The column for predictions. Default: "prediction". */
  setPredictionCol(value: string): this {
    return this.set({ predictionCol: value });
  }
  /** The column for the chance of each class. */
  setProbabilityCol(value: string): this {
    return this.set({ probabilityCol: value });
  }
  /** The column of the rows' weights; absent: each counts 1. */
  setWeightCol(value: string): this {
    return this.set({ weightCol: value });
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
export class MultilabelClassificationEvaluator extends Evaluator<MultilabelClassificationEvaluatorParams> {
  /** @param uid names the stage; made up where it is not given */
  constructor(params: MultilabelClassificationEvaluatorParams = {}, uid?: string) {
    super("evaluation.MultilabelClassificationEvaluator", params, "f1Measure", uid);
  }
  /** A stage that was saved. */
  static async load(path: string): Promise<MultilabelClassificationEvaluator> {
    const { params, uid } = await loadOperator("evaluator", "evaluation.MultilabelClassificationEvaluator", path);
    return new MultilabelClassificationEvaluator(params, uid);
  }
  /** The column to be predicted. Default: "label". */
  setLabelCol(value: string): this {
    return this.set({ labelCol: value });
  }
  /** The class that a metric by label is of. Default: 0. */
  setMetricLabel(value: number): this {
    return this.set({ metricLabel: value });
  }
  /** The metric. Default: "f1Measure". */
  setMetricName(value: string): this {
    return this.set({ metricName: value });
  }
  /** The column for predictions. Default: "prediction". */
  setPredictionCol(value: string): this {
    return this.set({ predictionCol: value });
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
export class RankingEvaluator extends Evaluator<RankingEvaluatorParams> {
  /** @param uid names the stage; made up where it is not given */
  constructor(params: RankingEvaluatorParams = {}, uid?: string) {
    super("evaluation.RankingEvaluator", params, "meanAveragePrecision", uid);
  }
  /** A stage that was saved. */
  static async load(path: string): Promise<RankingEvaluator> {
    const { params, uid } = await loadOperator("evaluator", "evaluation.RankingEvaluator", path);
    return new RankingEvaluator(params, uid);
  }
  /** How many: of clusters, components, or items that are looked at. Default: 10. */
  setK(value: number): this {
    return this.set({ k: value });
  }
  /** The column to be predicted. Default: "label". */
  setLabelCol(value: string): this {
    return this.set({ labelCol: value });
  }
  /** The metric. Default: "meanAveragePrecision". */
  setMetricName(value: string): this {
    return this.set({ metricName: value });
  }
  /** The column for predictions. Default: "prediction". */
  setPredictionCol(value: string): this {
    return this.set({ predictionCol: value });
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
export class RegressionEvaluator extends Evaluator<RegressionEvaluatorParams> {
  /** @param uid names the stage; made up where it is not given */
  constructor(params: RegressionEvaluatorParams = {}, uid?: string) {
    super("evaluation.RegressionEvaluator", params, "rmse", uid);
  }
  /** A stage that was saved. */
  static async load(path: string): Promise<RegressionEvaluator> {
    const { params, uid } = await loadOperator("evaluator", "evaluation.RegressionEvaluator", path);
    return new RegressionEvaluator(params, uid);
  }
  /** The column to be predicted. Default: "label". */
  setLabelCol(value: string): this {
    return this.set({ labelCol: value });
  }
  /** The metric. Default: "rmse". */
  setMetricName(value: string): this {
    return this.set({ metricName: value });
  }
  /** The column for predictions. Default: "prediction". */
  setPredictionCol(value: string): this {
    return this.set({ predictionCol: value });
  }
  /** Whether r2 compares with 0 in place of the labels' mean. Default: false. */
  setThroughOrigin(value: boolean): this {
    return this.set({ throughOrigin: value });
  }
  /** The column of the rows' weights; absent: each counts 1. */
  setWeightCol(value: string): this {
    return this.set({ weightCol: value });
  }
}
