// Written by `node tools/ml-api.mjs` from the driver's tables.
import type { DataFrame } from "../../dataframe";
import type { Matrix, Vector } from "../linear-algebra";
import { Estimator, loadModel, loadOperator, Model, type ModelReference, Summary } from "../stage";

/** Parameters of `BisectingKMeans`. */
export interface BisectingKMeansParams {
  /** How distances are measured: euclidean, cosine, or squaredEuclidean for evaluation. Default: "euclidean". */
  readonly distanceMeasure?: string | undefined;
  /** The column of vectors to learn from. Default: "features". */
  readonly featuresCol?: string | undefined;
  /** How many: of clusters, components, or items that are looked at. Default: 4. */
  readonly k?: number | undefined;
  /** Iterations, at most. Default: 20. */
  readonly maxIter?: number | undefined;
  /** Rows, or below 1 the share of them, that a cluster must have to be cut in two. Default: 1. */
  readonly minDivisibleClusterSize?: number | undefined;
  /** The column for predictions. Default: "prediction". */
  readonly predictionCol?: string | undefined;
  /** Where random numbers begin: the same seed gives the same model. Default: 566573821. */
  readonly seed?: number | bigint | undefined;
  /** The column of the rows' weights; absent: each counts 1. */
  readonly weightCol?: string | undefined;
}

/** Spark's `ml.clustering.BisectingKMeans`. */
export class BisectingKMeans extends Estimator<BisectingKMeansModel, BisectingKMeansParams> {
  /** @param uid names the stage; made up where it is not given */
  constructor(params: BisectingKMeansParams = {}, uid?: string) {
    super("clustering.BisectingKMeans", params, uid);
  }
  /** A stage that was saved. */
  static async load(path: string): Promise<BisectingKMeans> {
    const { params, uid } = await loadOperator("estimator", "clustering.BisectingKMeans", path);
    return new BisectingKMeans(params, uid);
  }
  /** How distances are measured: euclidean, cosine, or squaredEuclidean for evaluation. Default: "euclidean". */
  setDistanceMeasure(value: string): this {
    return this.set({ distanceMeasure: value });
  }
  /** The column of vectors to learn from. Default: "features". */
  setFeaturesCol(value: string): this {
    return this.set({ featuresCol: value });
  }
  /** How many: of clusters, components, or items that are looked at. Default: 4. */
  setK(value: number): this {
    return this.set({ k: value });
  }
  /** Iterations, at most. Default: 20. */
  setMaxIter(value: number): this {
    return this.set({ maxIter: value });
  }
  /** Rows, or below 1 the share of them, that a cluster must have to be cut in two. Default: 1. */
  setMinDivisibleClusterSize(value: number): this {
    return this.set({ minDivisibleClusterSize: value });
  }
  /** The column for predictions. Default: "prediction". */
  setPredictionCol(value: string): this {
    return this.set({ predictionCol: value });
  }
  /** Where random numbers begin: the same seed gives the same model. Default: 566573821. */
  setSeed(value: number | bigint): this {
    return this.set({ seed: value });
  }
  /** The column of the rows' weights; absent: each counts 1. */
  setWeightCol(value: string): this {
    return this.set({ weightCol: value });
  }
  /** @internal */
  override modelOf(reference: ModelReference): BisectingKMeansModel {
    return new BisectingKMeansModel(reference);
  }
}

/** A trained model: Spark's `ml.clustering.BisectingKMeansModel`. */
export class BisectingKMeansModel extends Model {
  /** @internal */
  constructor(reference: ModelReference) {
    super("clustering.BisectingKMeansModel", reference);
  }
  /** A model that was saved. */
  static async load(path: string): Promise<BisectingKMeansModel> {
    return new BisectingKMeansModel(await loadModel("clustering.BisectingKMeansModel", path));
  }
  /** The centers, a row each. */
  clusterCenterMatrix(): Promise<Matrix> {
    return this.attribute("clusterCenterMatrix");
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
  get summary(): BisectingKMeansModelSummary {
    return new BisectingKMeansModelSummary(this.reference);
  }
}

/** What a `BisectingKMeansModel` knows of the data that it was trained on. */
export class BisectingKMeansModelSummary extends Summary {
  /** The cluster of each row. */
  cluster(): DataFrame {
    return this.attributeFrame("cluster");
  }
  /** Rows of each cluster. */
  clusterSizes(): Promise<bigint[]> {
    return this.attribute("clusterSizes");
  }
  /** The column of features. */
  featuresCol(): Promise<string> {
    return this.attribute("featuresCol");
  }
  /** Clusters that were found. */
  k(): Promise<number> {
    return this.attribute("k");
  }
  /** Iterations that were made. */
  numIter(): Promise<number> {
    return this.attribute("numIter");
  }
  /** The column of predictions. */
  predictionCol(): Promise<string> {
    return this.attribute("predictionCol");
  }
  /** The data with the columns that the model makes. */
  predictions(): DataFrame {
    return this.attributeFrame("predictions");
  }
  /** Squared distances of the rows from their centers, added up. */
  trainingCost(): Promise<number> {
    return this.attribute("trainingCost");
  }
}

/** Parameters of `GaussianMixture`. */
export interface GaussianMixtureParams {
  /** Levels of the tree by which Spark adds up what partitions give. Default: 2. */
  readonly aggregationDepth?: number | undefined;
  /** The column of vectors to learn from. Default: "features". */
  readonly featuresCol?: string | undefined;
  /** How many: of clusters, components, or items that are looked at. Default: 2. */
  readonly k?: number | undefined;
  /** Iterations, at most. Default: 100. */
  readonly maxIter?: number | undefined;
  /** The column for predictions. Default: "prediction". */
  readonly predictionCol?: string | undefined;
  /** The column for the chance of each class. Default: "probability". */
  readonly probabilityCol?: string | undefined;
  /** Where random numbers begin: the same seed gives the same model. Default: 538009335. */
  readonly seed?: number | bigint | undefined;
  /** Training ends where a step changes less than this. Default: 0.01. */
  readonly tol?: number | undefined;
  /** The column of the rows' weights; absent: each counts 1. */
  readonly weightCol?: string | undefined;
}

/** Spark's `ml.clustering.GaussianMixture`. */
export class GaussianMixture extends Estimator<GaussianMixtureModel, GaussianMixtureParams> {
  /** @param uid names the stage; made up where it is not given */
  constructor(params: GaussianMixtureParams = {}, uid?: string) {
    super("clustering.GaussianMixture", params, uid);
  }
  /** A stage that was saved. */
  static async load(path: string): Promise<GaussianMixture> {
    const { params, uid } = await loadOperator("estimator", "clustering.GaussianMixture", path);
    return new GaussianMixture(params, uid);
  }
  /** Levels of the tree by which Spark adds up what partitions give. Default: 2. */
  setAggregationDepth(value: number): this {
    return this.set({ aggregationDepth: value });
  }
  /** The column of vectors to learn from. Default: "features". */
  setFeaturesCol(value: string): this {
    return this.set({ featuresCol: value });
  }
  /** How many: of clusters, components, or items that are looked at. Default: 2. */
  setK(value: number): this {
    return this.set({ k: value });
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
  /** Where random numbers begin: the same seed gives the same model. Default: 538009335. */
  setSeed(value: number | bigint): this {
    return this.set({ seed: value });
  }
  /** Training ends where a step changes less than this. Default: 0.01. */
  setTol(value: number): this {
    return this.set({ tol: value });
  }
  /** The column of the rows' weights; absent: each counts 1. */
  setWeightCol(value: string): this {
    return this.set({ weightCol: value });
  }
  /** @internal */
  override modelOf(reference: ModelReference): GaussianMixtureModel {
    return new GaussianMixtureModel(reference);
  }
}

/** A trained model: Spark's `ml.clustering.GaussianMixtureModel`. */
export class GaussianMixtureModel extends Model {
  /** @internal */
  constructor(reference: ModelReference) {
    super("clustering.GaussianMixtureModel", reference);
  }
  /** A model that was saved. */
  static async load(path: string): Promise<GaussianMixtureModel> {
    return new GaussianMixtureModel(await loadModel("clustering.GaussianMixtureModel", path));
  }
  /** The mean and the covariance of each component. */
  gaussiansDF(): DataFrame {
    return this.attributeFrame("gaussiansDF");
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
  /** The weight of each component. */
  weights(): Promise<number[]> {
    return this.attribute("weights");
  }
  /** What the model knows of the data that it was trained on; a loaded model knows nothing. */
  get summary(): GaussianMixtureModelSummary {
    return new GaussianMixtureModelSummary(this.reference);
  }
}

/** What a `GaussianMixtureModel` knows of the data that it was trained on. */
export class GaussianMixtureModelSummary extends Summary {
  /** The cluster of each row. */
  cluster(): DataFrame {
    return this.attributeFrame("cluster");
  }
  /** Rows of each cluster. */
  clusterSizes(): Promise<bigint[]> {
    return this.attribute("clusterSizes");
  }
  /** The column of features. */
  featuresCol(): Promise<string> {
    return this.attribute("featuresCol");
  }
  /** Clusters that were found. */
  k(): Promise<number> {
    return this.attribute("k");
  }
  /** How likely the rows are, as a logarithm. */
  logLikelihood(): Promise<number> {
    return this.attribute("logLikelihood");
  }
  /** Iterations that were made. */
  numIter(): Promise<number> {
    return this.attribute("numIter");
  }
  /** The column of predictions. */
  predictionCol(): Promise<string> {
    return this.attribute("predictionCol");
  }
  /** The data with the columns that the model makes. */
  predictions(): DataFrame {
    return this.attributeFrame("predictions");
  }
  /** The chance of each component for each row. */
  probability(): DataFrame {
    return this.attributeFrame("probability");
  }
  /** The column of chances. */
  probabilityCol(): Promise<string> {
    return this.attribute("probabilityCol");
  }
}

/** Parameters of `KMeans`. */
export interface KMeansParams {
  /** How distances are measured: euclidean, cosine, or squaredEuclidean for evaluation. Default: "euclidean". */
  readonly distanceMeasure?: string | undefined;
  /** The column of vectors to learn from. Default: "features". */
  readonly featuresCol?: string | undefined;
  /** How first centers are found: k-means|| or random. Default: "k-means||". */
  readonly initMode?: string | undefined;
  /** Rounds of k-means||. Default: 2. */
  readonly initSteps?: number | undefined;
  /** Where Spark keeps what it needs while training. */
  readonly intermediateStorageLevel?: string | undefined;
  /** How many: of clusters, components, or items that are looked at. Default: 2. */
  readonly k?: number | undefined;
  /** Memory of rows that Spark puts together; 0: it chooses. Default: 0. */
  readonly maxBlockSizeInMB?: number | undefined;
  /** Iterations, at most. Default: 20. */
  readonly maxIter?: number | undefined;
  /** The column for predictions. Default: "prediction". */
  readonly predictionCol?: string | undefined;
  /** Where random numbers begin: the same seed gives the same model. Default: -1689246527. */
  readonly seed?: number | bigint | undefined;
  /** The algorithm; auto: it is chosen. Default: "auto". */
  readonly solver?: string | undefined;
  /** Training ends where a step changes less than this. Default: 0.0001. */
  readonly tol?: number | undefined;
  /** The column of the rows' weights; absent: each counts 1. */
  readonly weightCol?: string | undefined;
}

/** Spark's `ml.clustering.KMeans`. */
export class KMeans extends Estimator<KMeansModel, KMeansParams> {
  /** @param uid names the stage; made up where it is not given */
  constructor(params: KMeansParams = {}, uid?: string) {
    super("clustering.KMeans", params, uid);
  }
  /** A stage that was saved. */
  static async load(path: string): Promise<KMeans> {
    const { params, uid } = await loadOperator("estimator", "clustering.KMeans", path);
    return new KMeans(params, uid);
  }
  /** How distances are measured: euclidean, cosine, or squaredEuclidean for evaluation. Default: "euclidean". */
  setDistanceMeasure(value: string): this {
    return this.set({ distanceMeasure: value });
  }
  /** The column of vectors to learn from. Default: "features". */
  setFeaturesCol(value: string): this {
    return this.set({ featuresCol: value });
  }
  /** How first centers are found: k-means|| or random. Default: "k-means||". */
  setInitMode(value: string): this {
    return this.set({ initMode: value });
  }
  /** Rounds of k-means||. Default: 2. */
  setInitSteps(value: number): this {
    return this.set({ initSteps: value });
  }
  /** Where Spark keeps what it needs while training. */
  setIntermediateStorageLevel(value: string): this {
    return this.set({ intermediateStorageLevel: value });
  }
  /** How many: of clusters, components, or items that are looked at. Default: 2. */
  setK(value: number): this {
    return this.set({ k: value });
  }
  /** Memory of rows that Spark puts together; 0: it chooses. Default: 0. */
  setMaxBlockSizeInMB(value: number): this {
    return this.set({ maxBlockSizeInMB: value });
  }
  /** Iterations, at most. Default: 20. */
  setMaxIter(value: number): this {
    return this.set({ maxIter: value });
  }
  /** The column for predictions. Default: "prediction". */
  setPredictionCol(value: string): this {
    return this.set({ predictionCol: value });
  }
  /** Where random numbers begin: the same seed gives the same model. Default: -1689246527. */
  setSeed(value: number | bigint): this {
    return this.set({ seed: value });
  }
  /** The algorithm; auto: it is chosen. Default: "auto". */
  setSolver(value: string): this {
    return this.set({ solver: value });
  }
  /** Training ends where a step changes less than this. Default: 0.0001. */
  setTol(value: number): this {
    return this.set({ tol: value });
  }
  /** The column of the rows' weights; absent: each counts 1. */
  setWeightCol(value: string): this {
    return this.set({ weightCol: value });
  }
  /** @internal */
  override modelOf(reference: ModelReference): KMeansModel {
    return new KMeansModel(reference);
  }
}

/** A trained model: Spark's `ml.clustering.KMeansModel`. */
export class KMeansModel extends Model {
  /** @internal */
  constructor(reference: ModelReference) {
    super("clustering.KMeansModel", reference);
  }
  /** A model that was saved. */
  static async load(path: string): Promise<KMeansModel> {
    return new KMeansModel(await loadModel("clustering.KMeansModel", path));
  }
  /** The centers, a row each. */
  clusterCenterMatrix(): Promise<Matrix> {
    return this.attribute("clusterCenterMatrix");
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
  get summary(): KMeansModelSummary {
    return new KMeansModelSummary(this.reference);
  }
}

/** What a `KMeansModel` knows of the data that it was trained on. */
export class KMeansModelSummary extends Summary {
  /** The cluster of each row. */
  cluster(): DataFrame {
    return this.attributeFrame("cluster");
  }
  /** Rows of each cluster. */
  clusterSizes(): Promise<bigint[]> {
    return this.attribute("clusterSizes");
  }
  /** The column of features. */
  featuresCol(): Promise<string> {
    return this.attribute("featuresCol");
  }
  /** Clusters that were found. */
  k(): Promise<number> {
    return this.attribute("k");
  }
  /** Iterations that were made. */
  numIter(): Promise<number> {
    return this.attribute("numIter");
  }
  /** The column of predictions. */
  predictionCol(): Promise<string> {
    return this.attribute("predictionCol");
  }
  /** The data with the columns that the model makes. */
  predictions(): DataFrame {
    return this.attributeFrame("predictions");
  }
  /** Squared distances of the rows from their centers, added up. */
  trainingCost(): Promise<number> {
    return this.attribute("trainingCost");
  }
}

/** Parameters of `LDA`. */
export interface LDAParams {
  /** Iterations after which Spark writes a checkpoint; -1: never. Default: 10. */
  readonly checkpointInterval?: number | undefined;
  /** What topics weigh in a document before its words are seen: one number for all, or one for each. */
  readonly docConcentration?: readonly number[] | undefined;
  /** The column of vectors to learn from. Default: "features". */
  readonly featuresCol?: string | undefined;
  /** How many: of clusters, components, or items that are looked at. Default: 10. */
  readonly k?: number | undefined;
  /** Whether Spark keeps its last checkpoint. Default: true. */
  readonly keepLastCheckpoint?: boolean | undefined;
  /** How fast later samples count less. Default: 0.51. */
  readonly learningDecay?: number | undefined;
  /** Makes the first samples count less. Default: 1024. */
  readonly learningOffset?: number | undefined;
  /** Iterations, at most. Default: 20. */
  readonly maxIter?: number | undefined;
  /** Whether `docConcentration` is learnt too. Default: true. */
  readonly optimizeDocConcentration?: boolean | undefined;
  /** How topics are learnt: online (from samples) or em. Default: "online". */
  readonly optimizer?: string | undefined;
  /** Where random numbers begin: the same seed gives the same model. Default: 1435876747. */
  readonly seed?: number | bigint | undefined;
  /** Share of the rows that each tree sees. Default: 0.05. */
  readonly subsamplingRate?: number | undefined;
  /** What words weigh in a topic before they are seen. */
  readonly topicConcentration?: number | undefined;
  /** The column for the share of each topic. Default: "topicDistribution". */
  readonly topicDistributionCol?: string | undefined;
}

/** Spark's `ml.clustering.LDA`. */
export class LDA extends Estimator<LDAModel, LDAParams> {
  /** @param uid names the stage; made up where it is not given */
  constructor(params: LDAParams = {}, uid?: string) {
    super("clustering.LDA", params, uid);
  }
  /** A stage that was saved. */
  static async load(path: string): Promise<LDA> {
    const { params, uid } = await loadOperator("estimator", "clustering.LDA", path);
    return new LDA(params, uid);
  }
  /** Iterations after which Spark writes a checkpoint; -1: never. Default: 10. */
  setCheckpointInterval(value: number): this {
    return this.set({ checkpointInterval: value });
  }
  /** What topics weigh in a document before its words are seen: one number for all, or one for each. */
  setDocConcentration(value: readonly number[]): this {
    return this.set({ docConcentration: value });
  }
  /** The column of vectors to learn from. Default: "features". */
  setFeaturesCol(value: string): this {
    return this.set({ featuresCol: value });
  }
  /** How many: of clusters, components, or items that are looked at. Default: 10. */
  setK(value: number): this {
    return this.set({ k: value });
  }
  /** Whether Spark keeps its last checkpoint. Default: true. */
  setKeepLastCheckpoint(value: boolean): this {
    return this.set({ keepLastCheckpoint: value });
  }
  /** How fast later samples count less. Default: 0.51. */
  setLearningDecay(value: number): this {
    return this.set({ learningDecay: value });
  }
  /** Makes the first samples count less. Default: 1024. */
  setLearningOffset(value: number): this {
    return this.set({ learningOffset: value });
  }
  /** Iterations, at most. Default: 20. */
  setMaxIter(value: number): this {
    return this.set({ maxIter: value });
  }
  /** Whether `docConcentration` is learnt too. Default: true. */
  setOptimizeDocConcentration(value: boolean): this {
    return this.set({ optimizeDocConcentration: value });
  }
  /** How topics are learnt: online (from samples) or em. Default: "online". */
  setOptimizer(value: string): this {
    return this.set({ optimizer: value });
  }
  /** Where random numbers begin: the same seed gives the same model. Default: 1435876747. */
  setSeed(value: number | bigint): this {
    return this.set({ seed: value });
  }
  /** Share of the rows that each tree sees. Default: 0.05. */
  setSubsamplingRate(value: number): this {
    return this.set({ subsamplingRate: value });
  }
  /** What words weigh in a topic before they are seen. */
  setTopicConcentration(value: number): this {
    return this.set({ topicConcentration: value });
  }
  /** The column for the share of each topic. Default: "topicDistribution". */
  setTopicDistributionCol(value: string): this {
    return this.set({ topicDistributionCol: value });
  }
  /** @internal */
  override modelOf(reference: ModelReference): LDAModel {
    return new LDAModel(reference);
  }
}

/** A trained model: Spark's `ml.clustering.LocalLDAModel`. */
export class LDAModel extends Model {
  /** @internal */
  constructor(reference: ModelReference) {
    super("clustering.LocalLDAModel", reference);
  }
  /** A model that was saved. */
  static async load(path: string): Promise<LDAModel> {
    return new LDAModel(await loadModel("clustering.LocalLDAModel", path));
  }
  /** How likely the rows are, as a logarithm. */
  logLikelihood(): Promise<number> {
    return this.attribute("logLikelihood");
  }
}
