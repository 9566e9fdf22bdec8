// Written by `node tools/ml-api.mjs` from the driver's tables.
import type { DataFrame } from "../../dataframe";
import type { Matrix, Vector } from "../linear-algebra";
import { Estimator, loadModel, loadOperator, Model, type ModelReference, Summary } from "../stage";

/** Parameters of `AFTSurvivalRegression`. */
export interface AFTSurvivalRegressionParams {
  /** Levels of the tree by which Spark adds up what partitions give. Default: 2. */
  readonly aggregationDepth?: number | undefined;
  /** The column that is 1 where the time has ended, and 0 where it goes on. Default: "censor". */
  readonly censorCol?: string | undefined;
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
  /** Shares of the rows whose times are asked for. */
  readonly quantileProbabilities?: readonly number[] | undefined;
  /** A column for the times by which shares of the rows have ended. */
  readonly quantilesCol?: string | undefined;
  /** Training ends where a step changes less than this. Default: 0.000001. */
  readonly tol?: number | undefined;
}

/** Spark's `ml.regression.AFTSurvivalRegression`. */
export class AFTSurvivalRegression extends Estimator<AFTSurvivalRegressionModel, AFTSurvivalRegressionParams> {
  /** @param uid names the stage; made up where it is not given */
  constructor(params: AFTSurvivalRegressionParams = {}, uid?: string) {
    super("regression.AFTSurvivalRegression", params, uid);
  }
  /** A stage that was saved. */
  static async load(path: string): Promise<AFTSurvivalRegression> {
    const { params, uid } = await loadOperator("estimator", "regression.AFTSurvivalRegression", path);
    return new AFTSurvivalRegression(params, uid);
  }
  /** Levels of the tree by which Spark adds up what partitions give. Default: 2. */
  setAggregationDepth(value: number): this {
    return this.set({ aggregationDepth: value });
  }
  /** The column that is 1 where the time has ended, and 0 where it goes on. Default: "censor". */
  setCensorCol(value: string): this {
    return this.set({ censorCol: value });
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
  /** Shares of the rows whose times are asked for. */
  setQuantileProbabilities(value: readonly number[]): this {
    return this.set({ quantileProbabilities: value });
  }
  /** A column for the times by which shares of the rows have ended. */
  setQuantilesCol(value: string): this {
    return this.set({ quantilesCol: value });
  }
  /** Training ends where a step changes less than this. Default: 0.000001. */
  setTol(value: number): this {
    return this.set({ tol: value });
  }
  /** @internal */
  override modelOf(reference: ModelReference): AFTSurvivalRegressionModel {
    return new AFTSurvivalRegressionModel(reference);
  }
}

/** A trained model: Spark's `ml.regression.AFTSurvivalRegressionModel`. */
export class AFTSurvivalRegressionModel extends Model {
  /** @internal */
  constructor(reference: ModelReference) {
    super("regression.AFTSurvivalRegressionModel", reference);
  }
  /** A model that was saved. */
  static async load(path: string): Promise<AFTSurvivalRegressionModel> {
    return new AFTSurvivalRegressionModel(await loadModel("regression.AFTSurvivalRegressionModel", path));
  }
  /** The weight of each feature. */
  coefficients(): Promise<Vector> {
    return this.attribute("coefficients");
  }
  /** The constant term. */
  intercept(): Promise<number> {
    return this.attribute("intercept");
  }
  /** How many features there are. */
  numFeatures(): Promise<number> {
    return this.attribute("numFeatures");
  }
  /** What the model says of one vector. */
  predict(features: Vector): Promise<number> {
    return this.attribute("predict", features.toLiteral());
  }
  /** Times by which shares of such rows have ended. */
  predictQuantiles(features: Vector): Promise<Vector> {
    return this.attribute("predictQuantiles", features.toLiteral());
  }
  /** The scale of the errors; 1 but for the Huber loss. */
  scale(): Promise<number> {
    return this.attribute("scale");
  }
}

/** Parameters of `DecisionTreeRegressor`. */
export interface DecisionTreeRegressorParams {
  /** Whether Spark keeps the node of each row while it grows trees. Default: false. */
  readonly cacheNodeIds?: boolean | undefined;
  /** Iterations after which Spark writes a checkpoint; -1: never. Default: 10. */
  readonly checkpointInterval?: number | undefined;
  /** The column of vectors to learn from. Default: "features". */
  readonly featuresCol?: string | undefined;
  /** How mixed a node is: gini or entropy of classes, variance of numbers. Default: "variance". */
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
  /** Where random numbers begin: the same seed gives the same model. Default: 926680331. */
  readonly seed?: number | bigint | undefined;
  /** A column for the variance of a prediction; empty: none. */
  readonly varianceCol?: string | undefined;
  /** The column of the rows' weights; absent: each counts 1. */
  readonly weightCol?: string | undefined;
}

/** Spark's `ml.regression.DecisionTreeRegressor`. */
export class DecisionTreeRegressor extends Estimator<DecisionTreeRegressionModel, DecisionTreeRegressorParams> {
  /** @param uid names the stage; made up where it is not given */
  constructor(params: DecisionTreeRegressorParams = {}, uid?: string) {
    super("regression.DecisionTreeRegressor", params, uid);
  }
  /** A stage that was saved. */
  static async load(path: string): Promise<DecisionTreeRegressor> {
    const { params, uid } = await loadOperator("estimator", "regression.DecisionTreeRegressor", path);
    return new DecisionTreeRegressor(params, uid);
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
  /** Where random numbers begin: the same seed gives the same model. Default: 926680331. */
  setSeed(value: number | bigint): this {
    return this.set({ seed: value });
  }
  /** A column for the variance of a prediction; empty: none. */
  setVarianceCol(value: string): this {
    return this.set({ varianceCol: value });
  }
  /** The column of the rows' weights; absent: each counts 1. */
  setWeightCol(value: string): this {
    return this.set({ weightCol: value });
  }
  /** @internal */
  override modelOf(reference: ModelReference): DecisionTreeRegressionModel {
    return new DecisionTreeRegressionModel(reference);
  }
}

/** A trained model: Spark's `ml.regression.DecisionTreeRegressionModel`. */
export class DecisionTreeRegressionModel extends Model {
  /** @internal */
  constructor(reference: ModelReference) {
    super("regression.DecisionTreeRegressionModel", reference);
  }
  /** A model that was saved. */
  static async load(path: string): Promise<DecisionTreeRegressionModel> {
    return new DecisionTreeRegressionModel(await loadModel("regression.DecisionTreeRegressionModel", path));
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
  /** The trees as text. */
  toDebugString(): Promise<string> {
    return this.attribute("toDebugString");
  }
}

/** Parameters of `FMRegressor`. */
export interface FMRegressorParams {
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
  /** The weight of the penalty on large coefficients. Default: 0. */
  readonly regParam?: number | undefined;
  /** Where random numbers begin: the same seed gives the same model. Default: 891375198. */
  readonly seed?: number | bigint | undefined;
  /** The algorithm; auto: it is chosen. Default: "adamW". */
  readonly solver?: string | undefined;
  /** How much each tree's answer counts. Default: 1. */
  readonly stepSize?: number | undefined;
  /** Training ends where a step changes less than this. Default: 0.000001. */
  readonly tol?: number | undefined;
}

/** Spark's `ml.regression.FMRegressor`. */
export class FMRegressor extends Estimator<FMRegressionModel, FMRegressorParams> {
  /** @param uid names the stage; made up where it is not given */
  constructor(params: FMRegressorParams = {}, uid?: string) {
    super("regression.FMRegressor", params, uid);
  }
  /** A stage that was saved. */
  static async load(path: string): Promise<FMRegressor> {
    const { params, uid } = await loadOperator("estimator", "regression.FMRegressor", path);
    return new FMRegressor(params, uid);
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
  /** The weight of the penalty on large coefficients. Default: 0. */
  setRegParam(value: number): this {
    return this.set({ regParam: value });
  }
  /** Where random numbers begin: the same seed gives the same model. Default: 891375198. */
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
  /** Training ends where a step changes less than this. Default: 0.000001. */
  setTol(value: number): this {
    return this.set({ tol: value });
  }
  /** @internal */
  override modelOf(reference: ModelReference): FMRegressionModel {
    return new FMRegressionModel(reference);
  }
}

/** A trained model: Spark's `ml.regression.FMRegressionModel`. */
export class FMRegressionModel extends Model {
  /** @internal */
  constructor(reference: ModelReference) {
    super("regression.FMRegressionModel", reference);
  }
  /** A model that was saved. */
  static async load(path: string): Promise<FMRegressionModel> {
    return new FMRegressionModel(await loadModel("regression.FMRegressionModel", path));
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
  /** How many features there are. */
  numFeatures(): Promise<number> {
    return this.attribute("numFeatures");
  }
  /** What the model says of one vector. */
  predict(features: Vector): Promise<number> {
    return this.attribute("predict", features.toLiteral());
  }
}

/** Parameters of `GBTRegressor`. */
export interface GBTRegressorParams {
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
  /** What boosting makes small: logistic; squared or absolute. Default: "squared". */
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
  /** Where random numbers begin: the same seed gives the same model. Default: -131597770. */
  readonly seed?: number | bigint | undefined;
  /** How much each tree's answer counts. Default: 0.1. */
  readonly stepSize?: number | undefined;
  /** Share of the rows that each tree sees. Default: 1. */
  readonly subsamplingRate?: number | undefined;
  /** A column that says which rows are not trained on but watched. */
  readonly validationIndicatorCol?: string | undefined;
  /** Boosting ends where watched rows gain less than this. Default: 0.01. */
  readonly validationTol?: number | undefined;
  /** The column of the rows' weights; absent: each counts 1. */
  readonly weightCol?: string | undefined;
}

/** Spark's `ml.regression.GBTRegressor`. */
export class GBTRegressor extends Estimator<GBTRegressionModel, GBTRegressorParams> {
  /** @param uid names the stage; made up where it is not given */
  constructor(params: GBTRegressorParams = {}, uid?: string) {
    super("regression.GBTRegressor", params, uid);
  }
  /** A stage that was saved. */
  static async load(path: string): Promise<GBTRegressor> {
    const { params, uid } = await loadOperator("estimator", "regression.GBTRegressor", path);
    return new GBTRegressor(params, uid);
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
  /** What boosting makes small: logistic; squared or absolute. Default: "squared". */
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
  /** Where random numbers begin: the same seed gives the same model. Default: -131597770. */
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
  override modelOf(reference: ModelReference): GBTRegressionModel {
    return new GBTRegressionModel(reference);
  }
}

/** A trained model: Spark's `ml.regression.GBTRegressionModel`. */
export class GBTRegressionModel extends Model {
  /** @internal */
  constructor(reference: ModelReference) {
    super("regression.GBTRegressionModel", reference);
  }
  /** A model that was saved. */
  static async load(path: string): Promise<GBTRegressionModel> {
    return new GBTRegressionModel(await loadModel("regression.GBTRegressionModel", path));
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

/** Parameters of `GeneralizedLinearRegression`. */
export interface GeneralizedLinearRegressionParams {
  /** Levels of the tree by which Spark adds up what partitions give. Default: 2. */
  readonly aggregationDepth?: number | undefined;
  /** Distribution of the labels: auto, binomial, multinomial. Default: "gaussian". */
  readonly family?: string | undefined;
  /** The column of vectors to learn from. Default: "features". */
  readonly featuresCol?: string | undefined;
  /** Whether there is a constant term. Default: true. */
  readonly fitIntercept?: boolean | undefined;
  /** The column to be predicted. Default: "label". */
  readonly labelCol?: string | undefined;
  /** What of the mean is linear in the features: identity, log, inverse, logit, probit, cloglog or sqrt. */
  readonly link?: string | undefined;
  /** The link's power, of Tweedie's family. */
  readonly linkPower?: number | undefined;
  /** A column for what is linear in the features. */
  readonly linkPredictionCol?: string | undefined;
  /** Iterations, at most. Default: 25. */
  readonly maxIter?: number | undefined;
  /** The column of numbers that are added to what is linear in the features. */
  readonly offsetCol?: string | undefined;
  /** The column for predictions. Default: "prediction". */
  readonly predictionCol?: string | undefined;
  /** The weight of the penalty on large coefficients. Default: 0. */
  readonly regParam?: number | undefined;
  /** The algorithm; auto: it is chosen. Default: "irls". */
  readonly solver?: string | undefined;
  /** Training ends where a step changes less than this. Default: 0.000001. */
  readonly tol?: number | undefined;
  /** The power of the mean that the variance is, of Tweedie's family. Default: 0. */
  readonly variancePower?: number | undefined;
  /** The column of the rows' weights; absent: each counts 1. */
  readonly weightCol?: string | undefined;
}

/** Spark's `ml.regression.GeneralizedLinearRegression`. */
export class GeneralizedLinearRegression extends Estimator<
  GeneralizedLinearRegressionModel,
  GeneralizedLinearRegressionParams
> {
  /** @param uid names the stage; made up where it is not given */
  constructor(params: GeneralizedLinearRegressionParams = {}, uid?: string) {
    super("regression.GeneralizedLinearRegression", params, uid);
  }
  /** A stage that was saved. */
  static async load(path: string): Promise<GeneralizedLinearRegression> {
    const { params, uid } = await loadOperator("estimator", "regression.GeneralizedLinearRegression", path);
    return new GeneralizedLinearRegression(params, uid);
  }
  /** Levels of the tree by which Spark adds up what partitions give. Default: 2. */
  setAggregationDepth(value: number): this {
    return this.set({ aggregationDepth: value });
  }
  /** Distribution of the labels: auto, binomial, multinomial. Default: "gaussian". */
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
  /** What of the mean is linear in the features: identity, log, inverse, logit, probit, cloglog or sqrt. */
  setLink(value: string): this {
    return this.set({ link: value });
  }
  /** The link's power, of Tweedie's family. */
  setLinkPower(value: number): this {
    return this.set({ linkPower: value });
  }
  /** A column for what is linear in the features. */
  setLinkPredictionCol(value: string): this {
    return this.set({ linkPredictionCol: value });
  }
  /** Iterations, at most. Default: 25. */
  setMaxIter(value: number): this {
    return this.set({ maxIter: value });
  }
  /** The column of numbers that are added to what is linear in the features. */
  setOffsetCol(value: string): this {
    return this.set({ offsetCol: value });
  }
  /** The column for predictions. Default: "prediction". */
  setPredictionCol(value: string): this {
    return this.set({ predictionCol: value });
  }
  /** The weight of the penalty on large coefficients. Default: 0. */
  setRegParam(value: number): this {
    return this.set({ regParam: value });
  }
  /** The algorithm; auto: it is chosen. Default: "irls". */
  setSolver(value: string): this {
    return this.set({ solver: value });
  }
  /** Training ends where a step changes less than this. Default: 0.000001. */
  setTol(value: number): this {
    return this.set({ tol: value });
  }
  /** The power of the mean that the variance is, of Tweedie's family. Default: 0. */
  setVariancePower(value: number): this {
    return this.set({ variancePower: value });
  }
  /** The column of the rows' weights; absent: each counts 1. */
  setWeightCol(value: string): this {
    return this.set({ weightCol: value });
  }
  /** @internal */
  override modelOf(reference: ModelReference): GeneralizedLinearRegressionModel {
    return new GeneralizedLinearRegressionModel(reference);
  }
}

/** A trained model: Spark's `ml.regression.GeneralizedLinearRegressionModel`. */
export class GeneralizedLinearRegressionModel extends Model {
  /** @internal */
  constructor(reference: ModelReference) {
    super("regression.GeneralizedLinearRegressionModel", reference);
  }
  /** A model that was saved. */
  static async load(path: string): Promise<GeneralizedLinearRegressionModel> {
    return new GeneralizedLinearRegressionModel(await loadModel("regression.GeneralizedLinearRegressionModel", path));
  }
  /** The weight of each feature. */
  coefficients(): Promise<Vector> {
    return this.attribute("coefficients");
  }
  /** The constant term. */
  intercept(): Promise<number> {
    return this.attribute("intercept");
  }
  /** How many features there are. */
  numFeatures(): Promise<number> {
    return this.attribute("numFeatures");
  }
  /** What the model says of one vector. */
  predict(features: Vector): Promise<number> {
    return this.attribute("predict", features.toLiteral());
  }
  /** What the model knows of the data that it was trained on; a loaded model knows nothing. */
  get summary(): GeneralizedLinearRegressionModelSummary {
    return new GeneralizedLinearRegressionModelSummary(this.reference);
  }
}

/** What a `GeneralizedLinearRegressionModel` knows of the data that it was trained on. */
export class GeneralizedLinearRegressionModelSummary extends Summary {
  /** Akaike's information criterion. */
  aic(): Promise<number> {
    return this.attribute("aic");
  }
  /** How sure each coefficient is, the intercept last. */
  coefficientStandardErrors(): Promise<number[]> {
    return this.attribute("coefficientStandardErrors");
  }
  /** Rows less what was fitted. */
  degreesOfFreedom(): Promise<bigint> {
    return this.attribute("degreesOfFreedom");
  }
  /** What the model leaves unexplained. */
  deviance(): Promise<number> {
    return this.attribute("deviance");
  }
  /** How much errors spread beyond what the mean says. */
  dispersion(): Promise<number> {
    return this.attribute("dispersion");
  }
  /** What the model without features leaves unexplained. */
  nullDeviance(): Promise<number> {
    return this.attribute("nullDeviance");
  }
  /** Rows that were looked at. */
  numInstances(): Promise<bigint> {
    return this.attribute("numInstances");
  }
  /** Iterations that were made. */
  numIterations(): Promise<number> {
    return this.attribute("numIterations");
  }
  /** The chance of so large a coefficient where there is none. */
  pValues(): Promise<number[]> {
    return this.attribute("pValues");
  }
  /** The column of predictions. */
  predictionCol(): Promise<string> {
    return this.attribute("predictionCol");
  }
  /** The data with the columns that the model makes. */
  predictions(): DataFrame {
    return this.attributeFrame("predictions");
  }
  /** Factors of each user and item, or what was fitted. */
  rank(): Promise<number> {
    return this.attribute("rank");
  }
  /** Rows less what was fitted. */
  residualDegreeOfFreedom(): Promise<bigint> {
    return this.attribute("residualDegreeOfFreedom");
  }
  /** The same of the model without features. */
  residualDegreeOfFreedomNull(): Promise<bigint> {
    return this.attribute("residualDegreeOfFreedomNull");
  }
  /** What predictions leave of the labels. */
  residuals(): DataFrame {
    return this.attributeFrame("residuals");
  }
  /** Each coefficient by its standard error. */
  tValues(): Promise<number[]> {
    return this.attribute("tValues");
  }
}

/** Parameters of `IsotonicRegression`. */
export interface IsotonicRegressionParams {
  /** The place of a vector that is used. Default: 0. */
  readonly featureIndex?: number | undefined;
  /** The column of vectors to learn from. Default: "features". */
  readonly featuresCol?: string | undefined;
  /** Whether predictions go up; otherwise down. Default: true. */
  readonly isotonic?: boolean | undefined;
  /** The column to be predicted. Default: "label". */
  readonly labelCol?: string | undefined;
  /** The column for predictions. Default: "prediction". */
  readonly predictionCol?: string | undefined;
  /** The column of the rows' weights; absent: each counts 1. */
  readonly weightCol?: string | undefined;
}

/** Spark's `ml.regression.IsotonicRegression`. */
export class IsotonicRegression extends Estimator<IsotonicRegressionModel, IsotonicRegressionParams> {
  /** @param uid names the stage; made up where it is not given */
  constructor(params: IsotonicRegressionParams = {}, uid?: string) {
    super("regression.IsotonicRegression", params, uid);
  }
  /** A stage that was saved. */
  static async load(path: string): Promise<IsotonicRegression> {
    const { params, uid } = await loadOperator("estimator", "regression.IsotonicRegression", path);
    return new IsotonicRegression(params, uid);
  }
  /** The place of a vector that is used. Default: 0. */
  setFeatureIndex(value: number): this {
    return this.set({ featureIndex: value });
  }
  /** The column of vectors to learn from. Default: "features". */
  setFeaturesCol(value: string): this {
    return this.set({ featuresCol: value });
  }
  /** Whether predictions go up; otherwise down. Default: true. */
  setIsotonic(value: boolean): this {
    return this.set({ isotonic: value });
  }
  /** The column to be predicted. Default: "label". */
  setLabelCol(value: string): this {
    return this.set({ labelCol: value });
  }
  /** The column for predictions. Default: "prediction". */
  setPredictionCol(value: string): this {
    return this.set({ predictionCol: value });
  }
  /** The column of the rows' weights; absent: each counts 1. */
  setWeightCol(value: string): this {
    return this.set({ weightCol: value });
  }
  /** @internal */
  override modelOf(reference: ModelReference): IsotonicRegressionModel {
    return new IsotonicRegressionModel(reference);
  }
}

/** A trained model: Spark's `ml.regression.IsotonicRegressionModel`. */
export class IsotonicRegressionModel extends Model {
  /** @internal */
  constructor(reference: ModelReference) {
    super("regression.IsotonicRegressionModel", reference);
  }
  /** A model that was saved. */
  static async load(path: string): Promise<IsotonicRegressionModel> {
    return new IsotonicRegressionModel(await loadModel("regression.IsotonicRegressionModel", path));
  }
  /** Where the steps begin and end. */
  boundaries(): Promise<Vector> {
    return this.attribute("boundaries");
  }
  /** How many features there are. */
  numFeatures(): Promise<number> {
    return this.attribute("numFeatures");
  }
  /** What the model says of one vector. */
  predict(features: Vector): Promise<number> {
    return this.attribute("predict", features.toLiteral());
  }
  /** The data with the columns that the model makes. */
  predictions(): DataFrame {
    return this.attributeFrame("predictions");
  }
}

/** Parameters of `LinearRegression`. */
export interface LinearRegressionParams {
  /** Levels of the tree by which Spark adds up what partitions give. Default: 2. */
  readonly aggregationDepth?: number | undefined;
  /** Share of the penalty on absolute values: 0 is ridge, 1 lasso. Default: 0. */
  readonly elasticNetParam?: number | undefined;
  /** Where the Huber loss turns from squares to absolute values. Default: 1.35. */
  readonly epsilon?: number | undefined;
  /** The column of vectors to learn from. Default: "features". */
  readonly featuresCol?: string | undefined;
  /** Whether there is a constant term. Default: true. */
  readonly fitIntercept?: boolean | undefined;
  /** The column to be predicted. Default: "label". */
  readonly labelCol?: string | undefined;
  /** What training makes small: squaredError or huber. Default: "squaredError". */
  readonly loss?: string | undefined;
  /** Memory of rows that Spark puts together; 0: it chooses. Default: 0. */
  readonly maxBlockSizeInMB?: number | undefined;
  /** Iterations, at most. Default: 100. */
  readonly maxIter?: number | undefined;
  /** The column for predictions. Default: "prediction". */
  readonly predictionCol?: string | undefined;
  /** The weight of the penalty on large coefficients. Default: 0. */
  readonly regParam?: number | undefined;
  /** The algorithm; auto: it is chosen. Default: "auto". */
  readonly solver?: string | undefined;
  /** Whether the penalty is on coefficients of features of standard deviation 1. Default: true. */
  readonly standardization?: boolean | undefined;
  /** Training ends where a step changes less than this. Default: 0.000001. */
  readonly tol?: number | undefined;
  /** The column of the rows' weights; absent: each counts 1. */
  readonly weightCol?: string | undefined;
}

/** Spark's `ml.regression.LinearRegression`. */
export class LinearRegression extends Estimator<LinearRegressionModel, LinearRegressionParams> {
  /** @param uid names the stage; made up where it is not given */
  constructor(params: LinearRegressionParams = {}, uid?: string) {
    super("regression.LinearRegression", params, uid);
  }
  /** A stage that was saved. */
  static async load(path: string): Promise<LinearRegression> {
    const { params, uid } = await loadOperator("estimator", "regression.LinearRegression", path);
    return new LinearRegression(params, uid);
  }
  /** Levels of the tree by which Spark adds up what partitions give. Default: 2. */
  setAggregationDepth(value: number): this {
    return this.set({ aggregationDepth: value });
  }
  /** Share of the penalty on absolute values: 0 is ridge, 1 lasso. Default: 0. */
  setElasticNetParam(value: number): this {
    return this.set({ elasticNetParam: value });
  }
  /** Where the Huber loss turns from squares to absolute values. Default: 1.35. */
  setEpsilon(value: number): this {
    return this.set({ epsilon: value });
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
  /** What training makes small: squaredError or huber. Default: "squaredError". */
  setLoss(value: string): this {
    return this.set({ loss: value });
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
  /** The weight of the penalty on large coefficients. Default: 0. */
  setRegParam(value: number): this {
    return this.set({ regParam: value });
  }
  /** The algorithm; auto: it is chosen. Default: "auto". */
  setSolver(value: string): this {
    return this.set({ solver: value });
  }
  /** Whether the penalty is on coefficients of features of standard deviation 1. Default: true. */
  setStandardization(value: boolean): this {
    return this.set({ standardization: value });
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
  override modelOf(reference: ModelReference): LinearRegressionModel {
    return new LinearRegressionModel(reference);
  }
}

/** A trained model: Spark's `ml.regression.LinearRegressionModel`. */
export class LinearRegressionModel extends Model {
  /** @internal */
  constructor(reference: ModelReference) {
    super("regression.LinearRegressionModel", reference);
  }
  /** A model that was saved. */
  static async load(path: string): Promise<LinearRegressionModel> {
    return new LinearRegressionModel(await loadModel("regression.LinearRegressionModel", path));
  }
  /** The weight of each feature. */
  coefficients(): Promise<Vector> {
    return this.attribute("coefficients");
  }
  /** The constant term. */
  intercept(): Promise<number> {
    return this.attribute("intercept");
  }
  /** How many features there are. */
  numFeatures(): Promise<number> {
    return this.attribute("numFeatures");
  }
  /** What the model says of one vector. */
  predict(features: Vector): Promise<number> {
    return this.attribute("predict", features.toLiteral());
  }
  /** The scale of the errors; 1 but for the Huber loss. */
  scale(): Promise<number> {
    return this.attribute("scale");
  }
  /** What the model knows of the data that it was trained on; a loaded model knows nothing. */
  get summary(): LinearRegressionModelSummary {
    return new LinearRegressionModelSummary(this.reference);
  }
}

/** What a `LinearRegressionModel` knows of the data that it was trained on. */
export class LinearRegressionModelSummary extends Summary {
  /** How sure each coefficient is, the intercept last. */
  coefficientStandardErrors(): Promise<number[]> {
    return this.attribute("coefficientStandardErrors");
  }
  /** Rows less what was fitted. */
  degreesOfFreedom(): Promise<bigint> {
    return this.attribute("degreesOfFreedom");
  }
  /** The least and the greatest residual, by the root of its row's weight. */
  devianceResiduals(): Promise<number[]> {
    return this.attribute("devianceResiduals");
  }
  /** The variance of the predictions, or its share by component. */
  explainedVariance(): Promise<number> {
    return this.attribute("explainedVariance");
  }
  /** The column of features. */
  featuresCol(): Promise<string> {
    return this.attribute("featuresCol");
  }
  /** The column of labels. */
  labelCol(): Promise<string> {
    return this.attribute("labelCol");
  }
  /** The mean distance of predictions from labels. */
  meanAbsoluteError(): Promise<number> {
    return this.attribute("meanAbsoluteError");
  }
  /** The mean squared distance. */
  meanSquaredError(): Promise<number> {
    return this.attribute("meanSquaredError");
  }
  /** Rows that were looked at. */
  numInstances(): Promise<bigint> {
    return this.attribute("numInstances");
  }
  /** What training made small, before the first step and after each. */
  objectiveHistory(): Promise<number[]> {
    return this.attribute("objectiveHistory");
  }
  /** The chance of so large a coefficient where there is none. */
  pValues(): Promise<number[]> {
    return this.attribute("pValues");
  }
  /** The column of predictions. */
  predictionCol(): Promise<string> {
    return this.attribute("predictionCol");
  }
  /** The data with the columns that the model makes. */
  predictions(): DataFrame {
    return this.attributeFrame("predictions");
  }
  /** The share of the labels' variance that is explained. */
  r2(): Promise<number> {
    return this.attribute("r2");
  }
  /** The same, less what more features gain by chance. */
  r2adj(): Promise<number> {
    return this.attribute("r2adj");
  }
  /** What predictions leave of the labels. */
  residuals(): DataFrame {
    return this.attributeFrame("residuals");
  }
  /** The root of the mean squared distance. */
  rootMeanSquaredError(): Promise<number> {
    return this.attribute("rootMeanSquaredError");
  }
  /** Each coefficient by its standard error. */
  tValues(): Promise<number[]> {
    return this.attribute("tValues");
  }
  /** Iterations that were made. */
  totalIterations(): Promise<number> {
    return this.attribute("totalIterations");
  }
}

/** Parameters of `RandomForestRegressor`. */
export interface RandomForestRegressorParams {
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
  /** How mixed a node is: gini or entropy of classes, variance of numbers. Default: "variance". */
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
  /** Where random numbers begin: the same seed gives the same model. Default: 235498149. */
  readonly seed?: number | bigint | undefined;
  /** Share of the rows that each tree sees. Default: 1. */
  readonly subsamplingRate?: number | undefined;
  /** The column of the rows' weights; absent: each counts 1. */
  readonly weightCol?: string | undefined;
}

/** Spark's `ml.regression.RandomForestRegressor`. */
export class RandomForestRegressor extends Estimator<RandomForestRegressionModel, RandomForestRegressorParams> {
  /** @param uid names the stage; made up where it is not given */
  constructor(params: RandomForestRegressorParams = {}, uid?: string) {
    super("regression.RandomForestRegressor", params, uid);
  }
  /** A stage that was saved. */
  static async load(path: string): Promise<RandomForestRegressor> {
    const { params, uid } = await loadOperator("estimator", "regression.RandomForestRegressor", path);
    return new RandomForestRegressor(params, uid);
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
  /** Where random numbers begin: the same seed gives the same model. Default: 235498149. */
  setSeed(value: number | bigint): this {
    return this.set({ seed: value });
  }
  /** Share of the rows that each tree sees. Default: 1. */
  setSubsamplingRate(value: number): this {
    return this.set({ subsamplingRate: value });
  }
  /** The column of the rows' weights; absent: each counts 1. */
  setWeightCol(value: string): this {
    return this.set({ weightCol: value });
  }
  /** @internal */
  override modelOf(reference: ModelReference): RandomForestRegressionModel {
    return new RandomForestRegressionModel(reference);
  }
}

/** A trained model: Spark's `ml.regression.RandomForestRegressionModel`. */
export class RandomForestRegressionModel extends Model {
  /** @internal */
  constructor(reference: ModelReference) {
    super("regression.RandomForestRegressionModel", reference);
  }
  /** A model that was saved. */
  static async load(path: string): Promise<RandomForestRegressionModel> {
    return new RandomForestRegressionModel(await loadModel("regression.RandomForestRegressionModel", path));
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
