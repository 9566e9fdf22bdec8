// Written by `node tools/ml-api.mjs` from the driver's tables.
import type { DataFrame } from "../../dataframe";
import type { Matrix, Vector } from "../linear-algebra";
import { Estimator, loadModel, loadOperator, Model, type ModelReference, Summary } from "../stage";

/** Parameters of `DecisionTreeClassifier`. */
export interface DecisionTreeClassifierParams {
  /** Whether Spark keeps the node of each row while it grows trees. Default: false. */
  readonly cacheNodeIds?: boolean | undefined;
  /** Iterations after which Spark writes a checkpoint; -1: never. Default: 10. */
  readonly checkpointInterval?: number | undefined;
  /** The column of vectors to learn from. Default: "features". */
  readonly featuresCol?: string | undefined;
  /** How mixed a node is: gini or entropy of classes, variance of numbers. Default: "gini". */
  readonly impurity?: string | undefined;
  /** The column to be predicted. Default: "label". */
  readonly labelCol?: string | undefined;
  /** A column for the leaf that each tree has for a row; empty: none. Default: "". */
  readonly leafCol?: string | undefined;
  /** Intervals that a feature is cut into, at most. Default: 32. */
  readonly maxBins?: number | undefined;
  /** Levels of a tree, at most. Default: 5. */
  readonly maxDepth?: number | undefined;
  /** Memory of Spark's statistics of nodes. Default: 256. */
  readonly maxMemoryInMB?: number | undefined;
  /** What a split must gain. Default: 0. */
  readonly minInfoGain?: number | undefined;
  /** Rows that each child of a split must have. Default: 1. */
  readonly minInstancesPerNode?: number | undefined;
  /** Share of the weight that each child of a split must have. Default: 0. */
  readonly minWeightFractionPerNode?: number | undefined;
  /** The column for predictions. Default: "prediction". */
  readonly predictionCol?: string | undefined;
  /** The column for the chance of each class. Default: "probability". */
  readonly probabilityCol?: string | undefined;
  /** Whether splits that change no prediction are taken back. Default: true. */
  readonly pruneTree?: boolean | undefined;
  /** The column for each class's score. Default: "rawPrediction". */
  readonly rawPredictionCol?: string | undefined;
  /** Where random numbers begin: the same seed gives the same model. Default: 159147643. */
  readonly seed?: number | bigint | undefined;
  /** What each class's chance is divided by, or the threshold of each column. */
  readonly thresholds?: readonly number[] | undefined;
  /** The column of the rows' weights; absent: each counts 1. */
  readonly weightCol?: string | undefined;
}

/** Spark's `ml.classification.DecisionTreeClassifier`. */
export class DecisionTreeClassifier extends Estimator<DecisionTreeClassificationModel, DecisionTreeClassifierParams> {
  /** @param uid names the stage; made up where it is not given */
  constructor(params: DecisionTreeClassifierParams = {}, uid?: string) {
    super("classification.DecisionTreeClassifier", params, uid);
  }
  /** A stage that was saved. */
  static async load(path: string): Promise<DecisionTreeClassifier> {
    const { params, uid } = await loadOperator("estimator", "classification.DecisionTreeClassifier", path);
    return new DecisionTreeClassifier(params, uid);
  }
  /** Whether Spark keeps the node of each row while it grows trees. Default: false. */
  setCacheNodeIds(value: boolean): this {
    return this.set({ cacheNodeIds: value });
  }
  /** Iterations after which Spark writes a checkpoint; -1: never. Default: 10. */
  setCheckpointInterval(value: number): this {
    return this.set({ checkpointInterval: value });
  }
  /** The column of vectors to learn from. Default: "features". */
  setFeaturesCol(value: string): this {
    return this.set({ featuresCol: value });
  }
  /** How mixed a node is: gini or entropy of classes, variance of numbers. Default: "gini". */
  setImpurity(value: string): this {
    return this.set({ impurity: value });
  }
  /** The column to be predicted. Default: "label". */
  setLabelCol(value: string): this {
    return this.set({ labelCol: value });
  }
  /** A column for the leaf that each tree has for a row; empty: none. Default: "". */
  setLeafCol(value: string): this {
    return this.set({ leafCol: value });
  }
  /** Intervals that a feature is cut into, at most. Default: 32. */
  setMaxBins(value: number): this {
    return this.set({ maxBins: value });
  }
  /** Levels of a tree, at most. Default: 5. */
  setMaxDepth(value: number): this {
    return this.set({ maxDepth: value });
  }
  /** Memory of Spark's statistics of nodes. Default: 256. */
  setMaxMemoryInMB(value: number): this {
    return this.set({ maxMemoryInMB: value });
  }
  /** What a split must gain. Default: 0. */
  setMinInfoGain(value: number): this {
    return this.set({ minInfoGain: value });
  }
  /** Rows that each child of a split must have. Default: 1. */
  setMinInstancesPerNode(value: number): this {
    return this.set({ minInstancesPerNode: value });
  }
  /** Share of the weight that each child of a split must have. Default: 0. */
  setMinWeightFractionPerNode(value: number): this {
    return this.set({ minWeightFractionPerNode: value });
  }
  /** The column for predictions. Default: "prediction". */
  setPredictionCol(value: string): this {
    return this.set({ predictionCol: value });
  }
  /** The column for the chance of each class. Default: "probability". */
  setProbabilityCol(value: string): this {
    return this.set({ probabilityCol: value });
  }
  /** Whether splits that change no prediction are taken back. Default: true. */
  setPruneTree(value: boolean): this {
    return this.set({ pruneTree: value });
  }
  /** The column for each class's score. Default: "rawPrediction". */
  setRawPredictionCol(value: string): this {
    return this.set({ rawPredictionCol: value });
  }
  /** Where random numbers begin: the same seed gives the same model. Default: 159147643. */
  setSeed(value: number | bigint): this {
    return this.set({ seed: value });
  }
  /** What each class's chance is divided by, or the threshold of each column. */
  setThresholds(value: readonly number[]): this {
    return this.set({ thresholds: value });
  }
  /** The column of the rows' weights; absent: each counts 1. */
  setWeightCol(value: string): this {
    return this.set({ weightCol: value });
  }
  /** @internal */
  override modelOf(reference: ModelReference): DecisionTreeClassificationModel {
    return new DecisionTreeClassificationModel(reference);
  }
}

/** A trained model: Spark's `ml.classification.DecisionTreeClassificationModel`. */
export class DecisionTreeClassificationModel extends Model {
  /** @internal */
  constructor(reference: ModelReference) {
    super("classification.DecisionTreeClassificationModel", reference);
  }
  /** A model that was saved. */
  static async load(path: string): Promise<DecisionTreeClassificationModel> {
    return new DecisionTreeClassificationModel(await loadModel("classification.DecisionTreeClassificationModel", path));
  }
  /** Levels of the tree below its root. */
  depth(): Promise<number> {
    return this.attribute("depth");
  }
  /** How much each feature's splits gain. */
  featureImportances(): Promise<Vector> {
    return this.attribute("featureImportances");
  }
  /** How many classes there are. */
  numClasses(): Promise<number> {
    return this.attribute("numClasses");
  }
  /** How many features there are. */
  numFeatures(): Promise<number> {
    return this.attribute("numFeatures");
  }
  /** Nodes of the tree. */
  numNodes(): Promise<number> {
    return this.attribute("numNodes");
  }
  /** What the model says of one vector. */
  predict(features: Vector): Promise<number> {
    return this.attribute("predict", features.toLiteral());
  }
  /** The leaf of one vector. */
  predictLeaf(features: Vector): Promise<number> {
    return this.attribute("predictLeaf", features.toLiteral());
  }
  /** Each class's chance of one vector. */
  predictProbability(features: Vector): Promise<Vector> {
    return this.attribute("predictProbability", features.toLiteral());
  }
  /** Each class's score of one vector. */
  predictRaw(features: Vector): Promise<Vector> {
    return this.attribute("predictRaw", features.toLiteral());
  }
  /** The trees as text. */
  toDebugString(): Promise<string> {
    return this.attribute("toDebugString");
  }
}

/** Parameters of `FMClassifier`. */
export interface FMClassifierParams {
  /** Factors of each feature. Default: 8. */
  readonly factorSize?: number | undefined;
  /** The column of vectors to learn from. Default: "features". */
  readonly featuresCol?: string | undefined;
  /** Whether there is a constant term. Default: true. */
  readonly fitIntercept?: boolean | undefined;
  /** Whether each feature has a weight of its own beside its factors. Default: true. */
  readonly fitLinear?: boolean | undefined;
  /** The standard deviation of the first factors. Default: 0.01. */
  readonly initStd?: number | undefined;
  /** The column to be predicted. Default: "label". */
  readonly labelCol?: string | undefined;
  /** Iterations, at most. Default: 100. */
  readonly maxIter?: number | undefined;
  /** Share of the rows that each step looks at. Default: 1. */
  readonly miniBatchFraction?: number | undefined;
  /** The column for predictions. Default: "prediction". */
  readonly predictionCol?: string | undefined;
  /** The column for the chance of each class. Default: "probability". */
  readonly probabilityCol?: string | undefined;
  /** The column for each class's score. Default: "rawPrediction". */
  readonly rawPredictionCol?: string | undefined;
  /** The weight of the penalty on large coefficients. Default: 0. */
  readonly regParam?: number | undefined;
  /** Where random numbers begin: the same seed gives the same model. Default: -2050267832. */
  readonly seed?: number | bigint | undefined;
  /** The algorithm; auto: it is chosen. Default: "adamW". */
  readonly solver?: string | undefined;
  /** How much each tree's answer counts. Default: 1. */
  readonly stepSize?: number | undefined;
  /** What each class's chance is divided by, or the threshold of each column. */
  readonly thresholds?: readonly number[] | undefined;
  /** Training ends where a step changes less than this. Default: 0.000001. */
  readonly tol?: number | undefined;
}

/** Spark's `ml.classification.FMClassifier`. */
export class FMClassifier extends Estimator<FMClassificationModel, FMClassifierParams> {
  /** @param uid names the stage; made up where it is not given */
  constructor(params: FMClassifierParams = {}, uid?: string) {
    super("classification.FMClassifier", params, uid);
  }
  /** A stage that was saved. */
  static async load(path: string): Promise<FMClassifier> {
    const { params, uid } = await loadOperator("estimator", "classification.FMClassifier", path);
    return new FMClassifier(params, uid);
  }
  /** Factors of each feature. Default: 8. */
  setFactorSize(value: number): this {
    return this.set({ factorSize: value });
  }
  /** The column of vectors to learn from. Default: "features". */
  setFeaturesCol(value: string): this {
    return this.set({ featuresCol: value });
  }
  /** Whether there is a constant term. Default: true. */
  setFitIntercept(value: boolean): this {
    return this.set({ fitIntercept: value });
  }
  /** Whether each feature has a weight of its own beside its factors. Default: true. */
  setFitLinear(value: boolean): this {
    return this.set({ fitLinear: value });
  }
  /** The standard deviation of the first factors. Default: 0.01. */
  setInitStd(value: number): this {
    return this.set({ initStd: value });
  }
  /** The column to be predicted. Default: "label". */
  setLabelCol(value: string): this {
    return this.set({ labelCol: value });
  }
  /** Iterations, at most. Default: 100. */
  setMaxIter(value: number): this {
    return this.set({ maxIter: value });
  }
  /** Share of the rows that each step looks at. Default: 1. */
  setMiniBatchFraction(value: number): this {
    return this.set({ miniBatchFraction: value });
  }
  /** The column for predictions. Default: "prediction". */
  setPredictionCol(value: string): this {
    return this.set({ predictionCol: value });
  }
  /** The column for the chance of each class. Default: "probability". */
  setProbabilityCol(value: string): this {
    return this.set({ probabilityCol: value });
  }
  /** The column for each class's score. Default: "rawPrediction". */
  setRawPredictionCol(value: string): this {
    return this.set({ rawPredictionCol: value });
  }
  /** The weight of the penalty on large coefficients. Default: 0. */
  setRegParam(value: number): this {
    return this.set({ regParam: value });
  }
  /** Where random numbers begin: the same seed gives the same model. Default: -2050267832. */
  setSeed(value: number | bigint): this {
    return this.set({ seed: value });
  }
  /** The algorithm; auto: it is chosen. Default: "adamW". */
  setSolver(value: string): this {
    return this.set({ solver: value });
  }
  /** How much each tree's answer counts. Default: 1. */
  setStepSize(value: number): this {
    return this.set({ stepSize: value });
  }
  /** What each class's chance is divided by, or the threshold of each column. */
  setThresholds(value: readonly number[]): this {
    return this.set({ thresholds: value });
  }
  /** Training ends where a step changes less than this. Default: 0.000001. */
  setTol(value: number): this {
    return this.set({ tol: value });
  }
  /** @internal */
  override modelOf(reference: ModelReference): FMClassificationModel {
    return new FMClassificationModel(reference);
  }
}

/** A trained model: Spark's `ml.classification.FMClassificationModel`. */
export class FMClassificationModel extends Model {
  /** @internal */
  constructor(reference: ModelReference) {
    super("classification.FMClassificationModel", reference);
  }
  /** A model that was saved. */
  static async load(path: string): Promise<FMClassificationModel> {
    return new FMClassificationModel(await loadModel("classification.FMClassificationModel", path));
  }
  /** The factors of each feature, a row each. */
  factors(): Promise<Matrix> {
    return this.attribute("factors");
  }
  /** The constant term. */
  intercept(): Promise<number> {
    return this.attribute("intercept");
  }
  /** The weight of each feature by itself. */
  linear(): Promise<Vector> {
    return this.attribute("linear");
  }
  /** How many classes there are. */
  numClasses(): Promise<number> {
    return this.attribute("numClasses");
  }
  /** How many features there are. */
  numFeatures(): Promise<number> {
    return this.attribute("numFeatures");
  }
  /** What the model says of one vector. */
  predict(features: Vector): Promise<number> {
    return this.attribute("predict", features.toLiteral());
  }
  /** Each class's chance of one vector. */
  predictProbability(features: Vector): Promise<Vector> {
    return this.attribute("predictProbability", features.toLiteral());
  }
  /** Each class's score of one vector. */
  predictRaw(features: Vector): Promise<Vector> {
    return this.attribute("predictRaw", features.toLiteral());
  }
  /** What the model knows of the data that it was trained on; a loaded model knows nothing. */
  get summary(): FMClassificationModelSummary {
    return new FMClassificationModelSummary(this.reference);
  }
}

/** What a `FMClassificationModel` knows of the data that it was trained on. */
export class FMClassificationModelSummary extends Summary {
  /** Share of the rows whose class is predicted. */
  accuracy(): Promise<number> {
    return this.attribute("accuracy");
  }
  /** The area under the ROC curve. */
  areaUnderROC(): Promise<number> {
    return this.attribute("areaUnderROC");
  }
  /** F measures by threshold. */
  fMeasureByThreshold(): DataFrame {
    return this.attributeFrame("fMeasureByThreshold");
  }
  /** Of each label. */
  falsePositiveRateByLabel(): Promise<number[]> {
    return this.attribute("falsePositiveRateByLabel");
  }
  /** The column of features. */
  featuresCol(): Promise<string> {
    return this.attribute("featuresCol");
  }
  /** The column of labels. */
  labelCol(): Promise<string> {
    return this.attribute("labelCol");
  }
  /** The labels. */
  labels(): Promise<number[]> {
    return this.attribute("labels");
  }
  /** What training made small, before the first step and after each. */
  objectiveHistory(): Promise<number[]> {
    return this.attribute("objectiveHistory");
  }
  /** The points of precision over recall. */
  pr(): DataFrame {
    return this.attributeFrame("pr");
  }
  /** Of each label. */
  precisionByLabel(): Promise<number[]> {
    return this.attribute("precisionByLabel");
  }
  /** Precisions by threshold. */
  precisionByThreshold(): DataFrame {
    return this.attributeFrame("precisionByThreshold");
  }
  /** The column of predictions. */
  predictionCol(): Promise<string> {
    return this.attribute("predictionCol");
  }
  /** The data with the columns that the model makes. */
  predictions(): DataFrame {
    return this.attributeFrame("predictions");
  }
  /** The column of chances. */
  probabilityCol(): Promise<string> {
    return this.attribute("probabilityCol");
  }
  /** Of each label. */
  recallByLabel(): Promise<number[]> {
    return this.attribute("recallByLabel");
  }
  /** Recalls by threshold. */
  recallByThreshold(): DataFrame {
    return this.attributeFrame("recallByThreshold");
  }
  /** The points of the ROC curve. */
  roc(): DataFrame {
    return this.attributeFrame("roc");
  }
  /** Iterations that were made. */
  totalIterations(): Promise<number> {
    return this.attribute("totalIterations");
  }
  /** Of each label. */
  truePositiveRateByLabel(): Promise<number[]> {
    return this.attribute("truePositiveRateByLabel");
  }
  /** False positive rates, averaged by the labels' shares. */
  weightedFalsePositiveRate(): Promise<number> {
    return this.attribute("weightedFalsePositiveRate");
  }
  /** Precisions, averaged by the labels' shares. */
  weightedPrecision(): Promise<number> {
    return this.attribute("weightedPrecision");
  }
  /** Recalls, averaged by the labels' shares. */
  weightedRecall(): Promise<number> {
    return this.attribute("weightedRecall");
  }
  /** True positive rates, averaged by the labels' shares. */
  weightedTruePositiveRate(): Promise<number> {
    return this.attribute("weightedTruePositiveRate");
  }
}

/** Parameters of `GBTClassifier`. */
export interface GBTClassifierParams {
  /** Whether Spark keeps the node of each row while it grows trees. Default: false. */
  readonly cacheNodeIds?: boolean | undefined;
  /** Iterations after which Spark writes a checkpoint; -1: never. Default: 10. */
  readonly checkpointInterval?: number | undefined;
  /** How many features each split may choose from: auto, all, sqrt, log2, onethird, a number or a share. Default: "all". */
  readonly featureSubsetStrategy?: string | undefined;
  /** The column of vectors to learn from. Default: "features". */
  readonly featuresCol?: string | undefined;
  /** How mixed a node is: gini or entropy of classes, variance of numbers. Default: "variance". */
  readonly impurity?: string | undefined;
  /** The column to be predicted. Default: "label". */
  readonly labelCol?: string | undefined;
  /** A column for the leaf that each tree has for a row; empty: none. Default: "". */
  readonly leafCol?: string | undefined;
  /** What boosting makes small: logistic; squared or absolute. Default: "logistic". */
  readonly lossType?: string | undefined;
  /** Intervals that a feature is cut into, at most. Default: 32. */
  readonly maxBins?: number | undefined;
  /** Levels of a tree, at most. Default: 5. */
  readonly maxDepth?: number | undefined;
  /** Iterations, at most. Default: 20. */
  readonly maxIter?: number | undefined;
  /** Memory of Spark's statistics of nodes. Default: 256. */
  readonly maxMemoryInMB?: number | undefined;
  /** What a split must gain. Default: 0. */
  readonly minInfoGain?: number | undefined;
  /** Rows that each child of a split must have. Default: 1. */
  readonly minInstancesPerNode?: number | undefined;
  /** Share of the weight that each child of a split must have. Default: 0. */
  readonly minWeightFractionPerNode?: number | undefined;
  /** The column for predictions. Default: "prediction". */
  readonly predictionCol?: string | undefined;
  /** The column for the chance of each class. Default: "probability". */
  readonly probabilityCol?: string | undefined;
  /** The column for each class's score. Default: "rawPrediction". */
  readonly rawPredictionCol?: string | undefined;
  /** Where random numbers begin: the same seed gives the same model. Default: -1287390502. */
  readonly seed?: number | bigint | undefined;
  /** How much each tree's answer counts. Default: 0.1. */
  readonly stepSize?: number | undefined;
  /** Share of the rows that each tree sees. Default: 1. */
  readonly subsamplingRate?: number | undefined;
  /** What each class's chance is divided by, or the threshold of each column. */
  readonly thresholds?: readonly number[] | undefined;
  /** A column that says which rows are not trained on but watched. */
  readonly validationIndicatorCol?: string | undefined;
  /** Boosting ends where watched rows gain less than this. Default: 0.01. */
  readonly validationTol?: number | undefined;
  /** The column of the rows' weights; absent: each counts 1. */
  readonly weightCol?: string | undefined;
}

/** Spark's `ml.classification.GBTClassifier`. */
export class GBTClassifier extends Estimator<GBTClassificationModel, GBTClassifierParams> {
  /** @param uid names the stage; made up where it is not given */
  constructor(params: GBTClassifierParams = {}, uid?: string) {
    super("classification.GBTClassifier", params, uid);
  }
  /** A stage that was saved. */
  static async load(path: string): Promise<GBTClassifier> {
    const { params, uid } = await loadOperator("estimator", "classification.GBTClassifier", path);
    return new GBTClassifier(params, uid);
  }
  /** Whether Spark keeps the node of each row while it grows trees. Default: false. */
  setCacheNodeIds(value: boolean): this {
    return this.set({ cacheNodeIds: value });
  }
  /** Iterations after which Spark writes a checkpoint; -1: never. Default: 10. */
  setCheckpointInterval(value: number): this {
    return this.set({ checkpointInterval: value });
  }
  /** How many features each split may choose from: auto, all, sqrt, log2, onethird, a number or a share. Default: "all". */
  setFeatureSubsetStrategy(value: string): this {
    return this.set({ featureSubsetStrategy: value });
  }
  /** The column of vectors to learn from. Default: "features". */
  setFeaturesCol(value: string): this {
    return this.set({ featuresCol: value });
  }
  /** How mixed a node is: gini or entropy of classes, variance of numbers. Default: "variance". */
  setImpurity(value: string): this {
    return this.set({ impurity: value });
  }
  /** The column to be predicted. Default: "label". */
  setLabelCol(value: string): this {
    return this.set({ labelCol: value });
  }
  /** A column for the leaf that each tree has for a row; empty: none. Default: "". */
  setLeafCol(value: string): this {
    return this.set({ leafCol: value });
  }
  /** What boosting makes small: logistic; squared or absolute. Default: "logistic". */
  setLossType(value: string): this {
    return this.set({ lossType: value });
  }
  /** Intervals that a feature is cut into, at most. Default: 32. */
  setMaxBins(value: number): this {
    return this.set({ maxBins: value });
  }
  /** Levels of a tree, at most. Default: 5. */
  setMaxDepth(value: number): this {
    return this.set({ maxDepth: value });
  }
  /** Iterations, at most. Default: 20. */
  setMaxIter(value: number): this {
    return this.set({ maxIter: value });
  }
  /** Memory of Spark's statistics of nodes. Default: 256. */
  setMaxMemoryInMB(value: number): this {
    return this.set({ maxMemoryInMB: value });
  }
  /** What a split must gain. Default: 0. */
  setMinInfoGain(value: number): this {
    return this.set({ minInfoGain: value });
  }
  /** Rows that each child of a split must have. Default: 1. */
  setMinInstancesPerNode(value: number): this {
    return this.set({ minInstancesPerNode: value });
  }
  /** Share of the weight that each child of a split must have. Default: 0. */
  setMinWeightFractionPerNode(value: number): this {
    return this.set({ minWeightFractionPerNode: value });
  }
  /** The column for predictions. Default: "prediction". */
  setPredictionCol(value: string): this {
    return this.set({ predictionCol: value });
  }
  /** The column for the chance of each class. Default: "probability". */
  setProbabilityCol(value: string): this {
    return this.set({ probabilityCol: value });
  }
  /** The column for each class's score. Default: "rawPrediction". */
  setRawPredictionCol(value: string): this {
    return this.set({ rawPredictionCol: value });
  }
  /** Where random numbers begin: the same seed gives the same model. Default: -1287390502. */
  setSeed(value: number | bigint): this {
    return this.set({ seed: value });
  }
  /** How much each tree's answer counts. Default: 0.1. */
  setStepSize(value: number): this {
    return this.set({ stepSize: value });
  }
  /** Share of the rows that each tree sees. Default: 1. */
  setSubsamplingRate(value: number): this {
    return this.set({ subsamplingRate: value });
  }
  /** What each class's chance is divided by, or the threshold of each column. */
  setThresholds(value: readonly number[]): this {
    return this.set({ thresholds: value });
  }
  /** A column that says which rows are not trained on but watched. */
  setValidationIndicatorCol(value: string): this {
    return this.set({ validationIndicatorCol: value });
  }
  /** Boosting ends where watched rows gain less than this. Default: 0.01. */
  setValidationTol(value: number): this {
    return this.set({ validationTol: value });
  }
  /** The column of the rows' weights; absent: each counts 1. */
  setWeightCol(value: string): this {
    return this.set({ weightCol: value });
  }
  /** @internal */
  override modelOf(reference: ModelReference): GBTClassificationModel {
    return new GBTClassificationModel(reference);
  }
}

/** A trained model: Spark's `ml.classification.GBTClassificationModel`. */
export class GBTClassificationModel extends Model {
  /** @internal */
  constructor(reference: ModelReference) {
    super("classification.GBTClassificationModel", reference);
  }
  /** A model that was saved. */
  static async load(path: string): Promise<GBTClassificationModel> {
    return new GBTClassificationModel(await loadModel("classification.GBTClassificationModel", path));
  }
  /** How much each feature's splits gain. */
  featureImportances(): Promise<Vector> {
    return this.attribute("featureImportances");
  }
  /** Trees of the model. */
  getNumTrees(): Promise<number> {
    return this.attribute("getNumTrees");
  }
  /** How many classes there are. */
  numClasses(): Promise<number> {
    return this.attribute("numClasses");
  }
  /** How many features there are. */
  numFeatures(): Promise<number> {
    return this.attribute("numFeatures");
  }
  /** What the model says of one vector. */
  predict(features: Vector): Promise<number> {
    return this.attribute("predict", features.toLiteral());
  }
  /** The leaf of one vector. */
  predictLeaf(features: Vector): Promise<number> {
    return this.attribute("predictLeaf", features.toLiteral());
  }
  /** Each class's chance of one vector. */
  predictProbability(features: Vector): Promise<Vector> {
    return this.attribute("predictProbability", features.toLiteral());
  }
  /** Each class's score of one vector. */
  predictRaw(features: Vector): Promise<Vector> {
    return this.attribute("predictRaw", features.toLiteral());
  }
  /** The trees as text. */
  toDebugString(): Promise<string> {
    return this.attribute("toDebugString");
  }
  /** Nodes of all trees. */
  totalNumNodes(): Promise<number> {
    return this.attribute("totalNumNodes");
  }
  /** How much each tree's answer counts. */
  treeWeights(): Promise<number[]> {
    return this.attribute("treeWeights");
  }
}

/** Parameters of `LinearSVC`. */
export interface LinearSVCParams {
  /** Levels of the tree by which Spark adds up what partitions give. Default: 2. */
  readonly aggregationDepth?: number | undefined;
  /** The column of vectors to learn from. Default: "features". */
  readonly featuresCol?: string | undefined;
  /** Whether there is a constant term. Default: true. */
  readonly fitIntercept?: boolean | undefined;
  /** The column to be predicted. Default: "label". */
  readonly labelCol?: string | undefined;
  /** Memory of rows that Spark puts together; 0: it chooses. Default: 0. */
  readonly maxBlockSizeInMB?: number | undefined;
  /** Iterations, at most. Default: 100. */
  readonly maxIter?: number | undefined;
  /** The column for predictions. Default: "prediction". */
  readonly predictionCol?: string | undefined;
  /** The column for each class's score. Default: "rawPrediction". */
  readonly rawPredictionCol?: string | undefined;
  /** The weight of the penalty on large coefficients. Default: 0. */
  readonly regParam?: number | undefined;
  /** Whether the penalty is on coefficients of features of standard deviation 1. Default: true. */
  readonly standardization?: boolean | undefined;
  /** Above it the answer is 1. Default: 0. */
  readonly threshold?: number | undefined;
  /** Training ends where a step changes less than this. Default: 0.000001. */
  readonly tol?: number | undefined;
  /** The column of the rows' weights; absent: each counts 1. */
  readonly weightCol?: string | undefined;
}

/** Spark's `ml.classification.LinearSVC`. */
export class LinearSVC extends Estimator<LinearSVCModel, LinearSVCParams> {
  /** @param uid names the stage; made up where it is not given */
  constructor(params: LinearSVCParams = {}, uid?: string) {
    super("classification.LinearSVC", params, uid);
  }
  /** A stage that was saved. */
  static async load(path: string): Promise<LinearSVC> {
    const { params, uid } = await loadOperator("estimator", "classification.LinearSVC", path);
    return new LinearSVC(params, uid);
  }
  /** Levels of the tree by which Spark adds up what partitions give. Default: 2. */
  setAggregationDepth(value: number): this {
    return this.set({ aggregationDepth: value });
  }
  /** The column of vectors to learn from. Default: "features". */
  setFeaturesCol(value: string): this {
    return this.set({ featuresCol: value });
  }
  /** Whether there is a constant term. Default: true. */
  setFitIntercept(value: boolean): this {
    return this.set({ fitIntercept: value });
  }
  /** The column to be predicted. Default: "label". */
  setLabelCol(value: string): this {
    return this.set({ labelCol: value });
  }
  /** Memory of rows that Spark puts together; 0: it chooses. Default: 0. */
  setMaxBlockSizeInMB(value: number): this {
    return this.set({ maxBlockSizeInMB: value });
  }
  /** Iterations, at most. Default: 100. */
  setMaxIter(value: number): this {
    return this.set({ maxIter: value });
  }
  /** The column for predictions. Default: "prediction". */
  setPredictionCol(value: string): this {
    return this.set({ predictionCol: value });
  }
  /** The column for each class's score. Default: "rawPrediction". */
  setRawPredictionCol(value: string): this {
    return this.set({ rawPredictionCol: value });
  }
  /** The weight of the penalty on large coefficients. Default: 0. */
  setRegParam(value: number): this {
    return this.set({ regParam: value });
  }
  /** Whether the penalty is on coefficients of features of standard deviation 1. Default: true. */
  setStandardization(value: boolean): this {
    return this.set({ standardization: value });
  }
  /** Above it the answer is 1. Default: 0. */
  setThreshold(value: number): this {
    return this.set({ threshold: value });
  }
  /** Training ends where a step changes less than this. Default: 0.000001. */
  setTol(value: number): this {
    return this.set({ tol: value });
  }
  /** The column of the rows' weights; absent: each counts 1. */
  setWeightCol(value: string): this {
    return this.set({ weightCol: value });
  }
  /** @internal */
  override modelOf(reference: ModelReference): LinearSVCModel {
    return new LinearSVCModel(reference);
  }
}

/** A trained model: Spark's `ml.classification.LinearSVCModel`. */
export class LinearSVCModel extends Model {
  /** @internal */
  constructor(reference: ModelReference) {
    super("classification.LinearSVCModel", reference);
  }
  /** A model that was saved. */
  static async load(path: string): Promise<LinearSVCModel> {
    return new LinearSVCModel(await loadModel("classification.LinearSVCModel", path));
  }
  /** The weight of each feature. */
  coefficients(): Promise<Vector> {
    return this.attribute("coefficients");
  }
  /** The constant term. */
  intercept(): Promise<number> {
    return this.attribute("intercept");
  }
  /** How many classes there are. */
  numClasses(): Promise<number> {
    return this.attribute("numClasses");
  }
  /** How many features there are. */
  numFeatures(): Promise<number> {
    return this.attribute("numFeatures");
  }
  /** What the model says of one vector. */
  predict(features: Vector): Promise<number> {
    return this.attribute("predict", features.toLiteral());
  }
  /** Each class's score of one vector. */
  predictRaw(features: Vector): Promise<Vector> {
    return this.attribute("predictRaw", features.toLiteral());
  }
  /** What the model knows of the data that it was trained on; a loaded model knows nothing. */
  get summary(): LinearSVCModelSummary {
    return new LinearSVCModelSummary(this.reference);
  }
}

/** What a `LinearSVCModel` knows of the data that it was trained on. */
export class LinearSVCModelSummary extends Summary {
  /** Share of the rows whose class is predicted. */
  accuracy(): Promise<number> {
    return this.attribute("accuracy");
  }
  /** The area under the ROC curve. */
  areaUnderROC(): Promise<number> {
    return this.attribute("areaUnderROC");
  }
  /** F measures by threshold. */
  fMeasureByThreshold(): DataFrame {
    return this.attributeFrame("fMeasureByThreshold");
  }
  /** Of each label. */
  falsePositiveRateByLabel(): Promise<number[]> {
    return this.attribute("falsePositiveRateByLabel");
  }
  /** The column of features. */
  featuresCol(): Promise<string> {
    return this.attribute("featuresCol");
  }
  /** The column of labels. */
  labelCol(): Promise<string> {
    return this.attribute("labelCol");
  }
  /** The labels. */
  labels(): Promise<number[]> {
    return this.attribute("labels");
  }
  /** What training made small, before the first step and after each. */
  objectiveHistory(): Promise<number[]> {
    return this.attribute("objectiveHistory");
  }
  /** The points of precision over recall. */
  pr(): DataFrame {
    return this.attributeFrame("pr");
  }
  /** Of each label. */
  precisionByLabel(): Promise<number[]> {
    return this.attribute("precisionByLabel");
  }
  /** Precisions by threshold. */
  precisionByThreshold(): DataFrame {
    return this.attributeFrame("precisionByThreshold");
  }
  /** The column of predictions. */
  predictionCol(): Promise<string> {
    return this.attribute("predictionCol");
  }
  /** The data with the columns that the model makes. */
  predictions(): DataFrame {
    return this.attributeFrame("predictions");
  }
  /** The column of chances. */
  probabilityCol(): Promise<string> {
    return this.attribute("probabilityCol");
  }
  /** Of each label. */
  recallByLabel(): Promise<number[]> {
    return this.attribute("recallByLabel");
  }
  /** Recalls by threshold. */
  recallByThreshold(): DataFrame {
    return this.attributeFrame("recallByThreshold");
  }
  /** The points of the ROC curve. */
  roc(): DataFrame {
    return this.attributeFrame("roc");
  }
  /** Iterations that were made. */
  totalIterations(): Promise<number> {
    return this.attribute("totalIterations");
  }
  /** Of each label. */
  truePositiveRateByLabel(): Promise<number[]> {
    return this.attribute("truePositiveRateByLabel");
  }
  /** False positive rates, averaged by the labels' shares. */
  weightedFalsePositiveRate(): Promise<number> {
    return this.attribute("weightedFalsePositiveRate");
  }
  /** Precisions, averaged by the labels' shares. */
  weightedPrecision(): Promise<number> {
    return this.attribute("weightedPrecision");
  }
  /** Recalls, averaged by the labels' shares. */
  weightedRecall(): Promise<number> {
    return this.attribute("weightedRecall");
  }
  /** True positive rates, averaged by the labels' shares. */
  weightedTruePositiveRate(): Promise<number> {
    return this.attribute("weightedTruePositiveRate");
  }
}

/** Parameters of `LogisticRegression`. */
export interface LogisticRegressionParams {
  /** Levels of the tree by which Spark adds up what partitions give. Default: 2. */
  readonly aggregationDepth?: number | undefined;
  /** Share of the penalty on absolute values: 0 is ridge, 1 lasso. Default: 0. */
  readonly elasticNetParam?: number | undefined;
  /** Distribution of the labels: auto, binomial, multinomial. Default: "auto". */
  readonly family?: string | undefined;
  /** The column of vectors to learn from. Default: "features". */
  readonly featuresCol?: string | undefined;
  /** Whether there is a constant term. Default: true. */
  readonly fitIntercept?: boolean | undefined;
  /** The column to be predicted. Default: "label". */
  readonly labelCol?: string | undefined;
  /** Least values of the intercepts. */
  readonly lowerBoundsOnIntercepts?: Vector | undefined;
  /** Memory of rows that Spark puts together; 0: it chooses. Default: 0. */
  readonly maxBlockSizeInMB?: number | undefined;
  /** Iterations, at most. Default: 100. */
  readonly maxIter?: number | undefined;
  /** The column for predictions. Default: "prediction". */
  readonly predictionCol?: string | undefined;
  /** The column for the chance of each class. Default: "probability". */
  readonly probabilityCol?: string | undefined;
  /** The column for each class's score. Default: "rawPrediction". */
  readonly rawPredictionCol?: string | undefined;
  /** The weight of the penalty on large coefficients. Default: 0. */
  readonly regParam?: number | undefined;
  /** Whether the penalty is on coefficients of features of standard deviation 1. Default: true. */
  readonly standardization?: boolean | undefined;
  /** Above it the answer is 1. Default: 0.5. */
  readonly threshold?: number | undefined;
  /** What each class's chance is divided by, or the threshold of each column. */
  readonly thresholds?: readonly number[] | undefined;
  /** Training ends where a step changes less than this. Default: 0.000001. */
  readonly tol?: number | undefined;
  /** Greatest values of the intercepts. */
  readonly upperBoundsOnIntercepts?: Vector | undefined;
  /** The column of the rows' weights; absent: each counts 1. */
  readonly weightCol?: string | undefined;
}

/** Spark's `ml.classification.LogisticRegression`. */
export class LogisticRegression extends Estimator<LogisticRegressionModel, LogisticRegressionParams> {
  /** @param uid names the stage; made up where it is not given */
  constructor(params: LogisticRegressionParams = {}, uid?: string) {
    super("classification.LogisticRegression", params, uid);
  }
  /** A stage that was saved. */
  static async load(path: string): Promise<LogisticRegression> {
    const { params, uid } = await loadOperator("estimator", "classification.LogisticRegression", path);
    return new LogisticRegression(params, uid);
  }
  /** Levels of the tree by which Spark adds up what partitions give. Default: 2. */
  setAggregationDepth(value: number): this {
    return this.set({ aggregationDepth: value });
  }
  /** Share of the penalty on absolute values: 0 is ridge, 1 lasso. Default: 0. */
  setElasticNetParam(value: number): this {
    return this.set({ elasticNetParam: value });
  }
  /** Distribution of the labels: auto, binomial, multinomial. Default: "auto". */
  setFamily(value: string): this {
    return this.set({ family: value });
  }
  /** The column of vectors to learn from. Default: "features". */
  setFeaturesCol(value: string): this {
    return this.set({ featuresCol: value });
  }
  /** Whether there is a constant term. Default: true. */
  setFitIntercept(value: boolean): this {
    return this.set({ fitIntercept: value });
  }
  /** The column to be predicted. Default: "label". */
  setLabelCol(value: string): this {
    return this.set({ labelCol: value });
  }
  /** Least values of the intercepts. */
  setLowerBoundsOnIntercepts(value: Vector): this {
    return this.set({ lowerBoundsOnIntercepts: value });
  }
  /** Memory of rows that Spark puts together; 0: it chooses. Default: 0. */
  setMaxBlockSizeInMB(value: number): this {
    return this.set({ maxBlockSizeInMB: value });
  }
  /** Iterations, at most. Default: 100. */
  setMaxIter(value: number): this {
    return this.set({ maxIter: value });
  }
  /** The column for predictions. Default: "prediction". */
  setPredictionCol(value: string): this {
    return this.set({ predictionCol: value });
  }
  /** The column for the chance of each class. Default: "probability". */
  setProbabilityCol(value: string): this {
    return this.set({ probabilityCol: value });
  }
  /** The column for each class's score. Default: "rawPrediction". */
  setRawPredictionCol(value: string): this {
    return this.set({ rawPredictionCol: value });
  }
  /** The weight of the penalty on large coefficients. Default: 0. */
  setRegParam(value: number): this {
    return this.set({ regParam: value });
  }
  /** Whether the penalty is on coefficients of features of standard deviation 1. Default: true. */
  setStandardization(value: boolean): this {
    return this.set({ standardization: value });
  }
  /** Above it the answer is 1. Default: 0.5. */
  setThreshold(value: number): this {
    return this.set({ threshold: value });
  }
  /** What each class's chance is divided by, or the threshold of each column. */
  setThresholds(value: readonly number[]): this {
    return this.set({ thresholds: value });
  }
  /** Training ends where a step changes less than this. Default: 0.000001. */
  setTol(value: number): this {
    return this.set({ tol: value });
  }
  /** Greatest values of the intercepts. */
  setUpperBoundsOnIntercepts(value: Vector): this {
    return this.set({ upperBoundsOnIntercepts: value });
  }
  /** The column of the rows' weights; absent: each counts 1. */
  setWeightCol(value: string): this {
    return this.set({ weightCol: value });
  }
  /** @internal */
  override modelOf(reference: ModelReference): LogisticRegressionModel {
    return new LogisticRegressionModel(reference);
  }
}

/** A trained model: Spark's `ml.classification.LogisticRegressionModel`. */
export class LogisticRegressionModel extends Model {
  /** @internal */
  constructor(reference: ModelReference) {
    super("classification.LogisticRegressionModel", reference);
  }
  /** A model that was saved. */
  static async load(path: string): Promise<LogisticRegressionModel> {
    return new LogisticRegressionModel(await loadModel("classification.LogisticRegressionModel", path));
  }
  /** The weight of each feature for each class, a row each. */
  coefficientMatrix(): Promise<Matrix> {
    return this.attribute("coefficientMatrix");
  }
  /** The weight of each feature. */
  coefficients(): Promise<Vector> {
    return this.attribute("coefficients");
  }
  /** The constant term. */
  intercept(): Promise<number> {
    return this.attribute("intercept");
  }
  /** The constant term of each class. */
  interceptVector(): Promise<Vector> {
    return this.attribute("interceptVector");
  }
  /** How many classes there are. */
  numClasses(): Promise<number> {
    return this.attribute("numClasses");
  }
  /** How many features there are. */
  numFeatures(): Promise<number> {
    return this.attribute("numFeatures");
  }
  /** What the model says of one vector. */
  predict(features: Vector): Promise<number> {
    return this.attribute("predict", features.toLiteral());
  }
  /** Each class's chance of one vector. */
  predictProbability(features: Vector): Promise<Vector> {
    return this.attribute("predictProbability", features.toLiteral());
  }
  /** Each class's score of one vector. */
  predictRaw(features: Vector): Promise<Vector> {
    return this.attribute("predictRaw", features.toLiteral());
  }
  /** What the model knows of the data that it was trained on; a loaded model knows nothing. */
  get summary(): LogisticRegressionModelSummary {
    return new LogisticRegressionModelSummary(this.reference);
  }
}

/** What a `LogisticRegressionModel` knows of the data that it was trained on. */
export class LogisticRegressionModelSummary extends Summary {
  /** Share of the rows whose class is predicted. */
  accuracy(): Promise<number> {
    return this.attribute("accuracy");
  }
  /** The area under the ROC curve. */
  areaUnderROC(): Promise<number> {
    return this.attribute("areaUnderROC");
  }
  /** F measures by threshold. */
  fMeasureByThreshold(): DataFrame {
    return this.attributeFrame("fMeasureByThreshold");
  }
  /** Of each label. */
  falsePositiveRateByLabel(): Promise<number[]> {
    return this.attribute("falsePositiveRateByLabel");
  }
  /** The column of features. */
  featuresCol(): Promise<string> {
    return this.attribute("featuresCol");
  }
  /** The column of labels. */
  labelCol(): Promise<string> {
    return this.attribute("labelCol");
  }
  /** The labels. */
  labels(): Promise<number[]> {
    return this.attribute("labels");
  }
  /** What training made small, before the first step and after each. */
  objectiveHistory(): Promise<number[]> {
    return this.attribute("objectiveHistory");
  }
  /** The points of precision over recall. */
  pr(): DataFrame {
    return this.attributeFrame("pr");
  }
  /** Of each label. */
  precisionByLabel(): Promise<number[]> {
    return this.attribute("precisionByLabel");
  }
  /** Precisions by threshold. */
  precisionByThreshold(): DataFrame {
    return this.attributeFrame("precisionByThreshold");
  }
  /** The column of predictions. */
  predictionCol(): Promise<string> {
    return this.attribute("predictionCol");
  }
  /** The data with the columns that the model makes. */
  predictions(): DataFrame {
    return this.attributeFrame("predictions");
  }
  /** The column of chances. */
  probabilityCol(): Promise<string> {
    return this.attribute("probabilityCol");
  }
  /** Of each label. */
  recallByLabel(): Promise<number[]> {
    return this.attribute("recallByLabel");
  }
  /** Recalls by threshold. */
  recallByThreshold(): DataFrame {
    return this.attributeFrame("recallByThreshold");
  }
  /** The points of the ROC curve. */
  roc(): DataFrame {
    return this.attributeFrame("roc");
  }
  /** Iterations that were made. */
  totalIterations(): Promise<number> {
    return this.attribute("totalIterations");
  }
  /** Of each label. */
  truePositiveRateByLabel(): Promise<number[]> {
    return this.attribute("truePositiveRateByLabel");
  }
  /** False positive rates, averaged by the labels' shares. */
  weightedFalsePositiveRate(): Promise<number> {
    return this.attribute("weightedFalsePositiveRate");
  }
  /** Precisions, averaged by the labels' shares. */
  weightedPrecision(): Promise<number> {
    return this.attribute("weightedPrecision");
  }
  /** Recalls, averaged by the labels' shares. */
  weightedRecall(): Promise<number> {
    return this.attribute("weightedRecall");
  }
  /** True positive rates, averaged by the labels' shares. */
  weightedTruePositiveRate(): Promise<number> {
    return this.attribute("weightedTruePositiveRate");
  }
}

/** Parameters of `MultilayerPerceptronClassifier`. */
export interface MultilayerPerceptronClassifierParams {
  /** Rows that Spark works through together. Default: 128. */
  readonly blockSize?: number | undefined;
  /** The column of vectors to learn from. Default: "features". */
  readonly featuresCol?: string | undefined;
  /** The weights to begin with. */
  readonly initialWeights?: Vector | undefined;
  /** The column to be predicted. Default: "label". */
  readonly labelCol?: string | undefined;
  /** Units of each layer: the features first, the classes last. */
  readonly layers?: readonly number[] | undefined;
  /** Iterations, at most. Default: 100. */
  readonly maxIter?: number | undefined;
  /** The column for predictions. Default: "prediction". */
  readonly predictionCol?: string | undefined;
  /** The column for the chance of each class. Default: "probability". */
  readonly probabilityCol?: string | undefined;
  /** The column for each class's score. Default: "rawPrediction". */
  readonly rawPredictionCol?: string | undefined;
  /** Where random numbers begin: the same seed gives the same model. Default: -763139545. */
  readonly seed?: number | bigint | undefined;
  /** The algorithm; auto: it is chosen. Default: "l-bfgs". */
  readonly solver?: string | undefined;
  /** How much each tree's answer counts. Default: 0.03. */
  readonly stepSize?: number | undefined;
  /** What each class's chance is divided by, or the threshold of each column. */
  readonly thresholds?: readonly number[] | undefined;
  /** Training ends where a step changes less than this. Default: 0.000001. */
  readonly tol?: number | undefined;
}

/** Spark's `ml.classification.MultilayerPerceptronClassifier`. */
export class MultilayerPerceptronClassifier extends Estimator<
  MultilayerPerceptronClassificationModel,
  MultilayerPerceptronClassifierParams
> {
  /** @param uid names the stage; made up where it is not given */
  constructor(params: MultilayerPerceptronClassifierParams = {}, uid?: string) {
    super("classification.MultilayerPerceptronClassifier", params, uid);
  }
  /** A stage that was saved. */
  static async load(path: string): Promise<MultilayerPerceptronClassifier> {
    const { params, uid } = await loadOperator("estimator", "classification.MultilayerPerceptronClassifier", path);
    return new MultilayerPerceptronClassifier(params, uid);
  }
  /** Rows that Spark works through together. Default: 128. */
  setBlockSize(value: number): this {
    return this.set({ blockSize: value });
  }
  /** The column of vectors to learn from. Default: "features". */
  setFeaturesCol(value: string): this {
    return this.set({ featuresCol: value });
  }
  /** The weights to begin with. */
  setInitialWeights(value: Vector): this {
    return this.set({ initialWeights: value });
  }
  /** The column to be predicted. Default: "label". */
  setLabelCol(value: string): this {
    return this.set({ labelCol: value });
  }
  /** Units of each layer: the features first, the classes last. */
  setLayers(value: readonly number[]): this {
    return this.set({ layers: value });
  }
  /** Iterations, at most. Default: 100. */
  setMaxIter(value: number): this {
    return this.set({ maxIter: value });
  }
  /** The column for predictions. Default: "prediction". */
  setPredictionCol(value: string): this {
    return this.set({ predictionCol: value });
  }
  /** The column for the chance of each class. Default: "probability". */
  setProbabilityCol(value: string): this {
    return this.set({ probabilityCol: value });
  }
  /** The column for each class's score. Default: "rawPrediction". */
  setRawPredictionCol(value: string): this {
    return this.set({ rawPredictionCol: value });
  }
  /** Where random numbers begin: the same seed gives the same model. Default: -763139545. */
  setSeed(value: number | bigint): this {
    return this.set({ seed: value });
  }
  /** The algorithm; auto: it is chosen. Default: "l-bfgs". */
  setSolver(value: string): this {
    return this.set({ solver: value });
  }
  /** How much each tree's answer counts. Default: 0.03. */
  setStepSize(value: number): this {
    return this.set({ stepSize: value });
  }
  /** What each class's chance is divided by, or the threshold of each column. */
  setThresholds(value: readonly number[]): this {
    return this.set({ thresholds: value });
  }
  /** Training ends where a step changes less than this. Default: 0.000001. */
  setTol(value: number): this {
    return this.set({ tol: value });
  }
  /** @internal */
  override modelOf(reference: ModelReference): MultilayerPerceptronClassificationModel {
    return new MultilayerPerceptronClassificationModel(reference);
  }
}

/** A trained model: Spark's `ml.classification.MultilayerPerceptronClassificationModel`. */
export class MultilayerPerceptronClassificationModel extends Model {
  /** @internal */
  constructor(reference: ModelReference) {
    super("classification.MultilayerPerceptronClassificationModel", reference);
  }
  /** A model that was saved. */
  static async load(path: string): Promise<MultilayerPerceptronClassificationModel> {
    return new MultilayerPerceptronClassificationModel(
      await loadModel("classification.MultilayerPerceptronClassificationModel", path),
    );
  }
  /** How many classes there are. */
  numClasses(): Promise<number> {
    return this.attribute("numClasses");
  }
  /** How many features there are. */
  numFeatures(): Promise<number> {
    return this.attribute("numFeatures");
  }
  /** What the model says of one vector. */
  predict(features: Vector): Promise<number> {
    return this.attribute("predict", features.toLiteral());
  }
  /** Each class's chance of one vector. */
  predictProbability(features: Vector): Promise<Vector> {
    return this.attribute("predictProbability", features.toLiteral());
  }
  /** Each class's score of one vector. */
  predictRaw(features: Vector): Promise<Vector> {
    return this.attribute("predictRaw", features.toLiteral());
  }
  /** The weights, one layer behind the other. */
  weights(): Promise<Vector> {
    return this.attribute("weights");
  }
  /** What the model knows of the data that it was trained on; a loaded model knows nothing. */
  get summary(): MultilayerPerceptronClassificationModelSummary {
    return new MultilayerPerceptronClassificationModelSummary(this.reference);
  }
}

/** What a `MultilayerPerceptronClassificationModel` knows of the data that it was trained on. */
export class MultilayerPerceptronClassificationModelSummary extends Summary {
  /** Share of the rows whose class is predicted. */
  accuracy(): Promise<number> {
    return this.attribute("accuracy");
  }
  /** The area under the ROC curve. */
  areaUnderROC(): Promise<number> {
    return this.attribute("areaUnderROC");
  }
  /** F measures by threshold. */
  fMeasureByThreshold(): DataFrame {
    return this.attributeFrame("fMeasureByThreshold");
  }
  /** Of each label. */
  falsePositiveRateByLabel(): Promise<number[]> {
    return this.attribute("falsePositiveRateByLabel");
  }
  /** The column of features. */
  featuresCol(): Promise<string> {
    return this.attribute("featuresCol");
  }
  /** The column of labels. */
  labelCol(): Promise<string> {
    return this.attribute("labelCol");
  }
  /** The labels. */
  labels(): Promise<number[]> {
    return this.attribute("labels");
  }
  /** What training made small, before the first step and after each. */
  objectiveHistory(): Promise<number[]> {
    return this.attribute("objectiveHistory");
  }
  /** The points of precision over recall. */
  pr(): DataFrame {
    return this.attributeFrame("pr");
  }
  /** Of each label. */
  precisionByLabel(): Promise<number[]> {
    return this.attribute("precisionByLabel");
  }
  /** Precisions by threshold. */
  precisionByThreshold(): DataFrame {
    return this.attributeFrame("precisionByThreshold");
  }
  /** The column of predictions. */
  predictionCol(): Promise<string> {
    return this.attribute("predictionCol");
  }
  /** The data with the columns that the model makes. */
  predictions(): DataFrame {
    return this.attributeFrame("predictions");
  }
  /** The column of chances. */
  probabilityCol(): Promise<string> {
    return this.attribute("probabilityCol");
  }
  /** Of each label. */
  recallByLabel(): Promise<number[]> {
    return this.attribute("recallByLabel");
  }
  /** Recalls by threshold. */
  recallByThreshold(): DataFrame {
    return this.attributeFrame("recallByThreshold");
  }
  /** The points of the ROC curve. */
  roc(): DataFrame {
    return this.attributeFrame("roc");
  }
  /** Iterations that were made. */
  totalIterations(): Promise<number> {
    return this.attribute("totalIterations");
  }
  /** Of each label. */
  truePositiveRateByLabel(): Promise<number[]> {
    return this.attribute("truePositiveRateByLabel");
  }
  /** False positive rates, averaged by the labels' shares. */
  weightedFalsePositiveRate(): Promise<number> {
    return this.attribute("weightedFalsePositiveRate");
  }
  /** Precisions, averaged by the labels' shares. */
  weightedPrecision(): Promise<number> {
    return this.attribute("weightedPrecision");
  }
  /** Recalls, averaged by the labels' shares. */
  weightedRecall(): Promise<number> {
    return this.attribute("weightedRecall");
  }
  /** True positive rates, averaged by the labels' shares. */
  weightedTruePositiveRate(): Promise<number> {
    return this.attribute("weightedTruePositiveRate");
  }
}

/** Parameters of `NaiveBayes`. */
export interface NaiveBayesParams {
  /** The column of vectors to learn from. Default: "features". */
  readonly featuresCol?: string | undefined;
  /** The column to be predicted. Default: "label". */
  readonly labelCol?: string | undefined;
  /** What features are like: multinomial, complement, bernoulli or gaussian. Default: "multinomial". */
  readonly modelType?: string | undefined;
  /** The column for predictions. Default: "prediction". */
  readonly predictionCol?: string | undefined;
  /** The column for the chance of each class. Default: "probability". */
  readonly probabilityCol?: string | undefined;
  /** The column for each class's score. Default: "rawPrediction". */
  readonly rawPredictionCol?: string | undefined;
  /** What is added to counts, so that what was not seen is not impossible. Default: 1. */
  readonly smoothing?: number | undefined;
  /** What each class's chance is divided by, or the threshold of each column. */
  readonly thresholds?: readonly number[] | undefined;
  /** The column of the rows' weights; absent: each counts 1. */
  readonly weightCol?: string | undefined;
}

/** Spark's `ml.classification.NaiveBayes`. */
export class NaiveBayes extends Estimator<NaiveBayesModel, NaiveBayesParams> {
  /** @param uid names the stage; made up where it is not given */
  constructor(params: NaiveBayesParams = {}, uid?: string) {
    super("classification.NaiveBayes", params, uid);
  }
  /** A stage that was saved. */
  static async load(path: string): Promise<NaiveBayes> {
    const { params, uid } = await loadOperator("estimator", "classification.NaiveBayes", path);
    return new NaiveBayes(params, uid);
  }
  /** The column of vectors to learn from. Default: "features". */
  setFeaturesCol(value: string): this {
    return this.set({ featuresCol: value });
  }
  /** The column to be predicted. Default: "label". */
  setLabelCol(value: string): this {
    return this.set({ labelCol: value });
  }
  /** What features are like: multinomial, complement, bernoulli or gaussian. Default: "multinomial". */
  setModelType(value: string): this {
    return this.set({ modelType: value });
  }
  /** The column for predictions. Default: "prediction". */
  setPredictionCol(value: string): this {
    return this.set({ predictionCol: value });
  }
  /** The column for the chance of each class. Default: "probability". */
  setProbabilityCol(value: string): this {
    return this.set({ probabilityCol: value });
  }
  /** The column for each class's score. Default: "rawPrediction". */
  setRawPredictionCol(value: string): this {
    return this.set({ rawPredictionCol: value });
  }
  /** What is added to counts, so that what was not seen is not impossible. Default: 1. */
  setSmoothing(value: number): this {
    return this.set({ smoothing: value });
  }
  /** What each class's chance is divided by, or the threshold of each column. */
  setThresholds(value: readonly number[]): this {
    return this.set({ thresholds: value });
  }
  /** The column of the rows' weights; absent: each counts 1. */
  setWeightCol(value: string): this {
    return this.set({ weightCol: value });
  }
  /** @internal */
  override modelOf(reference: ModelReference): NaiveBayesModel {
    return new NaiveBayesModel(reference);
  }
}

/** A trained model: Spark's `ml.classification.NaiveBayesModel`. */
export class NaiveBayesModel extends Model {
  /** @internal */
  constructor(reference: ModelReference) {
    super("classification.NaiveBayesModel", reference);
  }
  /** A model that was saved. */
  static async load(path: string): Promise<NaiveBayesModel> {
    return new NaiveBayesModel(await loadModel("classification.NaiveBayesModel", path));
  }
  /** How many classes there are. */
  numClasses(): Promise<number> {
    return this.attribute("numClasses");
  }
  /** How many features there are. */
  numFeatures(): Promise<number> {
    return this.attribute("numFeatures");
  }
  /** The logarithm of each class's chance. */
  pi(): Promise<Vector> {
    return this.attribute("pi");
  }
  /** What the model says of one vector. */
  predict(features: Vector): Promise<number> {
    return this.attribute("predict", features.toLiteral());
  }
  /** Each class's chance of one vector. */
  predictProbability(features: Vector): Promise<Vector> {
    return this.attribute("predictProbability", features.toLiteral());
  }
  /** Each class's score of one vector. */
  predictRaw(features: Vector): Promise<Vector> {
    return this.attribute("predictRaw", features.toLiteral());
  }
  /** Each feature's variance in each class, a row each. */
  sigma(): Promise<Matrix> {
    return this.attribute("sigma");
  }
  /** What each class says of each feature, a row each. */
  theta(): Promise<Matrix> {
    return this.attribute("theta");
  }
}

/** Parameters of `RandomForestClassifier`. */
export interface RandomForestClassifierParams {
  /** Whether each tree is grown from rows drawn with replacement. Default: true. */
  readonly bootstrap?: boolean | undefined;
  /** Whether Spark keeps the node of each row while it grows trees. Default: false. */
  readonly cacheNodeIds?: boolean | undefined;
  /** Iterations after which Spark writes a checkpoint; -1: never. Default: 10. */
  readonly checkpointInterval?: number | undefined;
  /** How many features each split may choose from: auto, all, sqrt, log2, onethird, a number or a share. Default: "auto". */
  readonly featureSubsetStrategy?: string | undefined;
  /** The column of vectors to learn from. Default: "features". */
  readonly featuresCol?: string | undefined;
  /** How mixed a node is: gini or entropy of classes, variance of numbers. Default: "gini". */
  readonly impurity?: string | undefined;
  /** The column to be predicted. Default: "label". */
  readonly labelCol?: string | undefined;
  /** A column for the leaf that each tree has for a row; empty: none. Default: "". */
  readonly leafCol?: string | undefined;
  /** Intervals that a feature is cut into, at most. Default: 32. */
  readonly maxBins?: number | undefined;
  /** Levels of a tree, at most. Default: 5. */
  readonly maxDepth?: number | undefined;
  /** Memory of Spark's statistics of nodes. Default: 256. */
  readonly maxMemoryInMB?: number | undefined;
  /** What a split must gain. Default: 0. */
  readonly minInfoGain?: number | undefined;
  /** Rows that each child of a split must have. Default: 1. */
  readonly minInstancesPerNode?: number | undefined;
  /** Share of the weight that each child of a split must have. Default: 0. */
  readonly minWeightFractionPerNode?: number | undefined;
  /** Trees of the forest. Default: 20. */
  readonly numTrees?: number | undefined;
  /** The column for predictions. Default: "prediction". */
  readonly predictionCol?: string | undefined;
  /** The column for the chance of each class. Default: "probability". */
  readonly probabilityCol?: string | undefined;
  /** Whether splits that change no prediction are taken back. Default: true. */
  readonly pruneTree?: boolean | undefined;
  /** The column for each class's score. Default: "rawPrediction". */
  readonly rawPredictionCol?: string | undefined;
  /** Where random numbers begin: the same seed gives the same model. Default: 207336481. */
  readonly seed?: number | bigint | undefined;
  /** Share of the rows that each tree sees. Default: 1. */
  readonly subsamplingRate?: number | undefined;
  /** What each class's chance is divided by, or the threshold of each column. */
  readonly thresholds?: readonly number[] | undefined;
  /** The column of the rows' weights; absent: each counts 1. */
  readonly weightCol?: string | undefined;
}

/** Spark's `ml.classification.RandomForestClassifier`. */
export class RandomForestClassifier extends Estimator<RandomForestClassificationModel, RandomForestClassifierParams> {
  /** @param uid names the stage; made up where it is not given */
  constructor(params: RandomForestClassifierParams = {}, uid?: string) {
    super("classification.RandomForestClassifier", params, uid);
  }
  /** A stage that was saved. */
  static async load(path: string): Promise<RandomForestClassifier> {
    const { params, uid } = await loadOperator("estimator", "classification.RandomForestClassifier", path);
    return new RandomForestClassifier(params, uid);
  }
  /** Whether each tree is grown from rows drawn with replacement. Default: true. */
  setBootstrap(value: boolean): this {
    return this.set({ bootstrap: value });
  }
  /** Whether Spark keeps the node of each row while it grows trees. Default: false. */
  setCacheNodeIds(value: boolean): this {
    return this.set({ cacheNodeIds: value });
  }
  /** Iterations after which Spark writes a checkpoint; -1: never. Default: 10. */
  setCheckpointInterval(value: number): this {
    return this.set({ checkpointInterval: value });
  }
  /** How many features each split may choose from: auto, all, sqrt, log2, onethird, a number or a share. Default: "auto". */
  setFeatureSubsetStrategy(value: string): this {
    return this.set({ featureSubsetStrategy: value });
  }
  /** The column of vectors to learn from. Default: "features". */
  setFeaturesCol(value: string): this {
    return this.set({ featuresCol: value });
  }
  /** How mixed a node is: gini or entropy of classes, variance of numbers. Default: "gini". */
  setImpurity(value: string): this {
    return this.set({ impurity: value });
  }
  /** The column to be predicted. Default: "label". */
  setLabelCol(value: string): this {
    return this.set({ labelCol: value });
  }
  /** A column for the leaf that each tree has for a row; empty: none. Default: "". */
  setLeafCol(value: string): this {
    return this.set({ leafCol: value });
  }
  /** Intervals that a feature is cut into, at most. Default: 32. */
  setMaxBins(value: number): this {
    return this.set({ maxBins: value });
  }
  /** Levels of a tree, at most. Default: 5. */
  setMaxDepth(value: number): this {
    return this.set({ maxDepth: value });
  }
  /** Memory of Spark's statistics of nodes. Default: 256. */
  setMaxMemoryInMB(value: number): this {
    return this.set({ maxMemoryInMB: value });
  }
  /** What a split must gain. Default: 0. */
  setMinInfoGain(value: number): this {
    return this.set({ minInfoGain: value });
  }
  /** Rows that each child of a split must have. Default: 1. */
  setMinInstancesPerNode(value: number): this {
    return this.set({ minInstancesPerNode: value });
  }
  /** Share of the weight that each child of a split must have. Default: 0. */
  setMinWeightFractionPerNode(value: number): this {
    return this.set({ minWeightFractionPerNode: value });
  }
  /** Trees of the forest. Default: 20. */
  setNumTrees(value: number): this {
    return this.set({ numTrees: value });
  }
  /** The column for predictions. Default: "prediction". */
  setPredictionCol(value: string): this {
    return this.set({ predictionCol: value });
  }
  /** The column for the chance of each class. Default: "probability". */
  setProbabilityCol(value: string): this {
    return this.set({ probabilityCol: value });
  }
  /** Whether splits that change no prediction are taken back. Default: true. */
  setPruneTree(value: boolean): this {
    return this.set({ pruneTree: value });
  }
  /** The column for each class's score. Default: "rawPrediction". */
  setRawPredictionCol(value: string): this {
    return this.set({ rawPredictionCol: value });
  }
  /** Where random numbers begin: the same seed gives the same model. Default: 207336481. */
  setSeed(value: number | bigint): this {
    return this.set({ seed: value });
  }
  /** Share of the rows that each tree sees. Default: 1. */
  setSubsamplingRate(value: number): this {
    return this.set({ subsamplingRate: value });
  }
  /** What each class's chance is divided by, or the threshold of each column. */
  setThresholds(value: readonly number[]): this {
    return this.set({ thresholds: value });
  }
  /** The column of the rows' weights; absent: each counts 1. */
  setWeightCol(value: string): this {
    return this.set({ weightCol: value });
  }
  /** @internal */
  override modelOf(reference: ModelReference): RandomForestClassificationModel {
    return new RandomForestClassificationModel(reference);
  }
}

/** A trained model: Spark's `ml.classification.RandomForestClassificationModel`. */
export class RandomForestClassificationModel extends Model {
  /** @internal */
  constructor(reference: ModelReference) {
    super("classification.RandomForestClassificationModel", reference);
  }
  /** A model that was saved. */
  static async load(path: string): Promise<RandomForestClassificationModel> {
    return new RandomForestClassificationModel(await loadModel("classification.RandomForestClassificationModel", path));
  }
  /** How much each feature's splits gain. */
  featureImportances(): Promise<Vector> {
    return this.attribute("featureImportances");
  }
  /** Trees of the model. */
  getNumTrees(): Promise<number> {
    return this.attribute("getNumTrees");
  }
  /** How many classes there are. */
  numClasses(): Promise<number> {
    return this.attribute("numClasses");
  }
  /** How many features there are. */
  numFeatures(): Promise<number> {
    return this.attribute("numFeatures");
  }
  /** What the model says of one vector. */
  predict(features: Vector): Promise<number> {
    return this.attribute("predict", features.toLiteral());
  }
  /** The leaf of one vector. */
  predictLeaf(features: Vector): Promise<number> {
    return this.attribute("predictLeaf", features.toLiteral());
  }
  /** Each class's chance of one vector. */
  predictProbability(features: Vector): Promise<Vector> {
    return this.attribute("predictProbability", features.toLiteral());
  }
  /** Each class's score of one vector. */
  predictRaw(features: Vector): Promise<Vector> {
    return this.attribute("predictRaw", features.toLiteral());
  }
  /** The trees as text. */
  toDebugString(): Promise<string> {
    return this.attribute("toDebugString");
  }
  /** Nodes of all trees. */
  totalNumNodes(): Promise<number> {
    return this.attribute("totalNumNodes");
  }
  /** How much each tree's answer counts. */
  treeWeights(): Promise<number[]> {
    return this.attribute("treeWeights");
  }
  /** What the model knows of the data that it was trained on; a loaded model knows nothing. */
  get summary(): RandomForestClassificationModelSummary {
    return new RandomForestClassificationModelSummary(this.reference);
  }
}

/** What a `RandomForestClassificationModel` knows of the data that it was trained on. */
export class RandomForestClassificationModelSummary extends Summary {
  /** Share of the rows whose class is predicted. */
  accuracy(): Promise<number> {
    return this.attribute("accuracy");
  }
  /** The area under the ROC curve. */
  areaUnderROC(): Promise<number> {
    return this.attribute("areaUnderROC");
  }
  /** F measures by threshold. */
  fMeasureByThreshold(): DataFrame {
    return this.attributeFrame("fMeasureByThreshold");
  }
  /** Of each label. */
  falsePositiveRateByLabel(): Promise<number[]> {
    return this.attribute("falsePositiveRateByLabel");
  }
  /** The column of features. */
  featuresCol(): Promise<string> {
    return this.attribute("featuresCol");
  }
  /** The column of labels. */
  labelCol(): Promise<string> {
    return this.attribute("labelCol");
  }
  /** The labels. */
  labels(): Promise<number[]> {
    return this.attribute("labels");
  }
  /** What training made small, before the first step and after each. */
  objectiveHistory(): Promise<number[]> {
    return this.attribute("objectiveHistory");
  }
  /** The points of precision over recall. */
  pr(): DataFrame {
    return this.attributeFrame("pr");
  }
  /** Of each label. */
  precisionByLabel(): Promise<number[]> {
    return this.attribute("precisionByLabel");
  }
  /** Precisions by threshold. */
  precisionByThreshold(): DataFrame {
    return this.attributeFrame("precisionByThreshold");
  }
  /** The column of predictions. */
  predictionCol(): Promise<string> {
    return this.attribute("predictionCol");
  }
  /** The data with the columns that the model makes. */
  predictions(): DataFrame {
    return this.attributeFrame("predictions");
  }
  /** The column of chances. */
  probabilityCol(): Promise<string> {
    return this.attribute("probabilityCol");
  }
  /** Of each label. */
  recallByLabel(): Promise<number[]> {
    return this.attribute("recallByLabel");
  }
  /** Recalls by threshold. */
  recallByThreshold(): DataFrame {
    return this.attributeFrame("recallByThreshold");
  }
  /** The points of the ROC curve. */
  roc(): DataFrame {
    return this.attributeFrame("roc");
  }
  /** Iterations that were made. */
  totalIterations(): Promise<number> {
    return this.attribute("totalIterations");
  }
  /** Of each label. */
  truePositiveRateByLabel(): Promise<number[]> {
    return this.attribute("truePositiveRateByLabel");
  }
  /** False positive rates, averaged by the labels' shares. */
  weightedFalsePositiveRate(): Promise<number> {
    return this.attribute("weightedFalsePositiveRate");
  }
  /** Precisions, averaged by the labels' shares. */
  weightedPrecision(): Promise<number> {
    return this.attribute("weightedPrecision");
  }
  /** Recalls, averaged by the labels' shares. */
  weightedRecall(): Promise<number> {
    return this.attribute("weightedRecall");
  }
  /** True positive rates, averaged by the labels' shares. */
  weightedTruePositiveRate(): Promise<number> {
    return this.attribute("weightedTruePositiveRate");
  }
}
