// Written by `node tools/ml-api.mjs` from the driver's tables.
import type { DataFrame } from "../../dataframe";
import type { Matrix, Vector } from "../linear-algebra";
import { typedLiteral } from "../params";
import { Estimator, loadModel, loadOperator, Model, type ModelReference, Transformer } from "../stage";

/** Parameters of `Binarizer`. */
export interface BinarizerParams {
  /** The column that is read. */
  readonly inputCol?: string | undefined;
  /** The columns that are read. */
  readonly inputCols?: readonly string[] | undefined;
  /** The column that is made. */
  readonly outputCol?: string | undefined;
  /** The columns that are made. */
  readonly outputCols?: readonly string[] | undefined;
  /** Above it the answer is 1. Default: 0. */
  readonly threshold?: number | undefined;
  /** What each class's chance is divided by, or the threshold of each column. */
  readonly thresholds?: readonly number[] | undefined;
}

/** Spark's `ml.feature.Binarizer`. */
export class Binarizer extends Transformer<BinarizerParams> {
  /** @param uid names the stage; made up where it is not given */
  constructor(params: BinarizerParams = {}, uid?: string) {
    super("feature.Binarizer", params, uid);
  }
  /** A stage that was saved. */
  static async load(path: string): Promise<Binarizer> {
    const { params, uid } = await loadOperator("transformer", "feature.Binarizer", path);
    return new Binarizer(params, uid);
  }
  /** The column that is read. */
  setInputCol(value: string): this {
    return this.set({ inputCol: value });
  }
  /** The columns that are read. */
  setInputCols(value: readonly string[]): this {
    return this.set({ inputCols: value });
  }
  /** The column that is made. */
  setOutputCol(value: string): this {
    return this.set({ outputCol: value });
  }
  /** The columns that are made. */
  setOutputCols(value: readonly string[]): this {
    return this.set({ outputCols: value });
  }
  /** Above it the answer is 1. Default: 0. */
  setThreshold(value: number): this {
    return this.set({ threshold: value });
  }
  /** What each class's chance is divided by, or the threshold of each column. */
  setThresholds(value: readonly number[]): this {
    return this.set({ thresholds: value });
  }
}

/** Parameters of `BucketedRandomProjectionLSH`. */
export interface BucketedRandomProjectionLSHParams {
  /** How long the intervals are that projections are dealt to. */
  readonly bucketLength?: number | undefined;
  /** The column that is read. */
  readonly inputCol?: string | undefined;
  /** Hashes of each row: more find more neighbours, and cost more. Default: 1. */
  readonly numHashTables?: number | undefined;
  /** The column that is made. */
  readonly outputCol?: string | undefined;
  /** Where random numbers begin: the same seed gives the same model. Default: 772209414. */
  readonly seed?: number | bigint | undefined;
}

/** Spark's `ml.feature.BucketedRandomProjectionLSH`. */
export class BucketedRandomProjectionLSH extends Estimator<
  BucketedRandomProjectionLSHModel,
  BucketedRandomProjectionLSHParams
> {
  /** @param uid names the stage; made up where it is not given */
  constructor(params: BucketedRandomProjectionLSHParams = {}, uid?: string) {
    super("feature.BucketedRandomProjectionLSH", params, uid);
  }
  /** A stage that was saved. */
  static async load(path: string): Promise<BucketedRandomProjectionLSH> {
    const { params, uid } = await loadOperator("estimator", "feature.BucketedRandomProjectionLSH", path);
    return new BucketedRandomProjectionLSH(params, uid);
  }
  /** How long the intervals are that projections are dealt to. */
  setBucketLength(value: number): this {
    return this.set({ bucketLength: value });
  }
  /** The column that is read. */
  setInputCol(value: string): this {
    return this.set({ inputCol: value });
  }
  /** Hashes of each row: more find more neighbours, and cost more. Default: 1. */
  setNumHashTables(value: number): this {
    return this.set({ numHashTables: value });
  }
  /** The column that is made. */
  setOutputCol(value: string): this {
    return this.set({ outputCol: value });
  }
  /** Where random numbers begin: the same seed gives the same model. Default: 772209414. */
  setSeed(value: number | bigint): this {
    return this.set({ seed: value });
  }
  /** @internal */
  override modelOf(reference: ModelReference): BucketedRandomProjectionLSHModel {
    return new BucketedRandomProjectionLSHModel(reference);
  }
}

/** A trained model: Spark's `ml.feature.BucketedRandomProjectionLSHModel`. */
export class BucketedRandomProjectionLSHModel extends Model {
  /** @internal */
  constructor(reference: ModelReference) {
    super("feature.BucketedRandomProjectionLSHModel", reference);
  }
  /** A model that was saved. */
  static async load(path: string): Promise<BucketedRandomProjectionLSHModel> {
    return new BucketedRandomProjectionLSHModel(await loadModel("feature.BucketedRandomProjectionLSHModel", path));
  }
}

/** Parameters of `Bucketizer`. */
export interface BucketizerParams {
  /** What becomes of invalid rows: error, skip or keep. Default: "error". */
  readonly handleInvalid?: string | undefined;
  /** The column that is read. */
  readonly inputCol?: string | undefined;
  /** The columns that are read. */
  readonly inputCols?: readonly string[] | undefined;
  /** The column that is made. */
  readonly outputCol?: string | undefined;
  /** The columns that are made. */
  readonly outputCols?: readonly string[] | undefined;
  /** The ends of intervals, ascending. */
  readonly splits?: readonly number[] | undefined;
  /** The ends of intervals of each column. */
  readonly splitsArray?: readonly (readonly number[])[] | undefined;
}

/** Spark's `ml.feature.Bucketizer`. */
export class Bucketizer extends Transformer<BucketizerParams> {
  /** @param uid names the stage; made up where it is not given */
  constructor(params: BucketizerParams = {}, uid?: string) {
    super("feature.Bucketizer", params, uid);
  }
  /** A stage that was saved. */
  static async load(path: string): Promise<Bucketizer> {
    const { params, uid } = await loadOperator("transformer", "feature.Bucketizer", path);
    return new Bucketizer(params, uid);
  }
  /** What becomes of invalid rows: error, skip or keep. Default: "error". */
  setHandleInvalid(value: string): this {
    return this.set({ handleInvalid: value });
  }
  /** The column that is read. */
  setInputCol(value: string): this {
    return this.set({ inputCol: value });
  }
  /** The columns that are read. */
  setInputCols(value: readonly string[]): this {
    return this.set({ inputCols: value });
  }
  /** The column that is made. */
  setOutputCol(value: string): this {
    return this.set({ outputCol: value });
  }
  /** The columns that are made. */
  setOutputCols(value: readonly string[]): this {
    return this.set({ outputCols: value });
  }
  /** The ends of intervals, ascending. */
  setSplits(value: readonly number[]): this {
    return this.set({ splits: value });
  }
  /** The ends of intervals of each column. */
  setSplitsArray(value: readonly (readonly number[])[]): this {
    return this.set({ splitsArray: value });
  }
}

/** Parameters of `ChiSqSelector`. */
export interface ChiSqSelectorParams {
  /** Highest expected share of false discoveries. Default: 0.05. */
  readonly fdr?: number | undefined;
  /** The column of vectors to learn from. Default: "features". */
  readonly featuresCol?: string | undefined;
  /** Highest chance of a feature that is kept by mistake. Default: 0.05. */
  readonly fpr?: number | undefined;
  /** Highest chance of any feature that is kept by mistake. Default: 0.05. */
  readonly fwe?: number | undefined;
  /** The column to be predicted. Default: "label". */
  readonly labelCol?: string | undefined;
  /** Features that are kept. Default: 50. */
  readonly numTopFeatures?: number | undefined;
  /** The column that is made. */
  readonly outputCol?: string | undefined;
  /** Share of the features that are kept. Default: 0.1. */
  readonly percentile?: number | undefined;
  /** How features are chosen: numTopFeatures, percentile, fpr, fdr or fwe. Default: "numTopFeatures". */
  readonly selectorType?: string | undefined;
}

/** Spark's `ml.feature.ChiSqSelector`. */
export class ChiSqSelector extends Estimator<ChiSqSelectorModel, ChiSqSelectorParams> {
  /** @param uid names the stage; made up where it is not given */
  constructor(params: ChiSqSelectorParams = {}, uid?: string) {
    super("feature.ChiSqSelector", params, uid);
  }
  /** A stage that was saved. */
  static async load(path: string): Promise<ChiSqSelector> {
    const { params, uid } = await loadOperator("estimator", "feature.ChiSqSelector", path);
    return new ChiSqSelector(params, uid);
  }
  /** Highest expected share of false discoveries. Default: 0.05. */
  setFdr(value: number): this {
    return this.set({ fdr: value });
  }
  /** The column of vectors to learn from. Default: "features". */
  setFeaturesCol(value: string): this {
    return this.set({ featuresCol: value });
  }
  /** Highest chance of a feature that is kept by mistake. Default: 0.05. */
  setFpr(value: number): this {
    return this.set({ fpr: value });
  }
  /** Highest chance of any feature that is kept by mistake. Default: 0.05. */
  setFwe(value: number): this {
    return this.set({ fwe: value });
  }
  /** The column to be predicted. Default: "label". */
  setLabelCol(value: string): this {
    return this.set({ labelCol: value });
  }
  /** Features that are kept. Default: 50. */
  setNumTopFeatures(value: number): this {
    return this.set({ numTopFeatures: value });
  }
  /** The column that is made. */
  setOutputCol(value: string): this {
    return this.set({ outputCol: value });
  }
  /** Share of the features that are kept. Default: 0.1. */
  setPercentile(value: number): this {
    return this.set({ percentile: value });
  }
  /** How features are chosen: numTopFeatures, percentile, fpr, fdr or fwe. Default: "numTopFeatures". */
  setSelectorType(value: string): this {
    return this.set({ selectorType: value });
  }
  /** @internal */
  override modelOf(reference: ModelReference): ChiSqSelectorModel {
    return new ChiSqSelectorModel(reference);
  }
}

/** A trained model: Spark's `ml.feature.ChiSqSelectorModel`. */
export class ChiSqSelectorModel extends Model {
  /** @internal */
  constructor(reference: ModelReference) {
    super("feature.ChiSqSelectorModel", reference);
  }
  /** A model that was saved. */
  static async load(path: string): Promise<ChiSqSelectorModel> {
    return new ChiSqSelectorModel(await loadModel("feature.ChiSqSelectorModel", path));
  }
  /** Places of the features that are kept. */
  selectedFeatures(): Promise<number[]> {
    return this.attribute("selectedFeatures");
  }
}

/** Parameters of `CountVectorizer`. */
export interface CountVectorizerParams {
  /** Whether a word counts once, however often it occurs. Default: false. */
  readonly binary?: boolean | undefined;
  /** The column that is read. */
  readonly inputCol?: string | undefined;
  /** Rows in which a word may occur at most: a number, or below 1 a share. Default: 9223372036854776000. */
  readonly maxDF?: number | undefined;
  /** Rows in which a word must occur: a number, or below 1 a share. Default: 1. */
  readonly minDF?: number | undefined;
  /** Times that a word must occur in its row: a number, or below 1 a share. Default: 1. */
  readonly minTF?: number | undefined;
  /** The column that is made. */
  readonly outputCol?: string | undefined;
  /** Words that are learnt, at most. Default: 262144. */
  readonly vocabSize?: number | undefined;
}

/** Spark's `ml.feature.CountVectorizer`. */
export class CountVectorizer extends Estimator<CountVectorizerModel, CountVectorizerParams> {
  /** @param uid names the stage; made up where it is not given */
  constructor(params: CountVectorizerParams = {}, uid?: string) {
    super("feature.CountVectorizer", params, uid);
  }
  /** A stage that was saved. */
  static async load(path: string): Promise<CountVectorizer> {
    const { params, uid } = await loadOperator("estimator", "feature.CountVectorizer", path);
    return new CountVectorizer(params, uid);
  }
  /** Whether a word counts once, however often it occurs. Default: false. */
  setBinary(value: boolean): this {
    return this.set({ binary: value });
  }
  /** The column that is read. */
  setInputCol(value: string): this {
    return this.set({ inputCol: value });
  }
  /** Rows in which a word may occur at most: a number, or below 1 a share. Default: 9223372036854776000. */
  setMaxDF(value: number): this {
    return this.set({ maxDF: value });
  }
  /** Rows in which a word must occur: a number, or below 1 a share. Default: 1. */
  setMinDF(value: number): this {
    return this.set({ minDF: value });
  }
  /** Times that a word must occur in its row: a number, or below 1 a share. Default: 1. */
  setMinTF(value: number): this {
    return this.set({ minTF: value });
  }
  /** The column that is made. */
  setOutputCol(value: string): this {
    return this.set({ outputCol: value });
  }
  /** Words that are learnt, at most. Default: 262144. */
  setVocabSize(value: number): this {
    return this.set({ vocabSize: value });
  }
  /** @internal */
  override modelOf(reference: ModelReference): CountVectorizerModel {
    return new CountVectorizerModel(reference);
  }
}

/** A trained model: Spark's `ml.feature.CountVectorizerModel`. */
export class CountVectorizerModel extends Model {
  /** @internal */
  constructor(reference: ModelReference) {
    super("feature.CountVectorizerModel", reference);
  }
  /** A model that was saved. */
  static async load(path: string): Promise<CountVectorizerModel> {
    return new CountVectorizerModel(await loadModel("feature.CountVectorizerModel", path));
  }
  /** The words, the most frequent first. */
  vocabulary(): Promise<string[]> {
    return this.attribute("vocabulary");
  }
}

/** Parameters of `DCT`. */
export interface DCTParams {
  /** The column that is read. */
  readonly inputCol?: string | undefined;
  /** Whether to transform back. Default: false. */
  readonly inverse?: boolean | undefined;
  /** The column that is made. */
  readonly outputCol?: string | undefined;
}

/** Spark's `ml.feature.DCT`. */
export class DCT extends Transformer<DCTParams> {
  /** @param uid names the stage; made up where it is not given */
  constructor(params: DCTParams = {}, uid?: string) {
    super("feature.DCT", params, uid);
  }
  /** A stage that was saved. */
  static async load(path: string): Promise<DCT> {
    const { params, uid } = await loadOperator("transformer", "feature.DCT", path);
    return new DCT(params, uid);
  }
  /** The column that is read. */
  setInputCol(value: string): this {
    return this.set({ inputCol: value });
  }
  /** Whether to transform back. Default: false. */
  setInverse(value: boolean): this {
    return this.set({ inverse: value });
  }
  /** The column that is made. */
  setOutputCol(value: string): this {
    return this.set({ outputCol: value });
  }
}

/** Parameters of `ElementwiseProduct`. */
export interface ElementwiseProductParams {
  /** The column that is read. */
  readonly inputCol?: string | undefined;
  /** The column that is made. */
  readonly outputCol?: string | undefined;
  /** What each element is multiplied by. */
  readonly scalingVec?: Vector | undefined;
}

/** Spark's `ml.feature.ElementwiseProduct`. */
export class ElementwiseProduct extends Transformer<ElementwiseProductParams> {
  /** @param uid names the stage; made up where it is not given */
  constructor(params: ElementwiseProductParams = {}, uid?: string) {
    super("feature.ElementwiseProduct", params, uid);
  }
  /** A stage that was saved. */
  static async load(path: string): Promise<ElementwiseProduct> {
    const { params, uid } = await loadOperator("transformer", "feature.ElementwiseProduct", path);
    return new ElementwiseProduct(params, uid);
  }
  /** The column that is read. */
  setInputCol(value: string): this {
    return this.set({ inputCol: value });
  }
  /** The column that is made. */
  setOutputCol(value: string): this {
    return this.set({ outputCol: value });
  }
  /** What each element is multiplied by. */
  setScalingVec(value: Vector): this {
    return this.set({ scalingVec: value });
  }
}

/** Parameters of `FeatureHasher`. */
export interface FeatureHasherParams {
  /** Columns of numbers that are categories. Default: []. */
  readonly categoricalCols?: readonly string[] | undefined;
  /** The columns that are read. */
  readonly inputCols?: readonly string[] | undefined;
  /** Places that hashes are dealt to. Default: 262144. */
  readonly numFeatures?: number | undefined;
  /** The column that is made. */
  readonly outputCol?: string | undefined;
}

/** Spark's `ml.feature.FeatureHasher`. */
export class FeatureHasher extends Transformer<FeatureHasherParams> {
  /** @param uid names the stage; made up where it is not given */
  constructor(params: FeatureHasherParams = {}, uid?: string) {
    super("feature.FeatureHasher", params, uid);
  }
  /** A stage that was saved. */
  static async load(path: string): Promise<FeatureHasher> {
    const { params, uid } = await loadOperator("transformer", "feature.FeatureHasher", path);
    return new FeatureHasher(params, uid);
  }
  /** Columns of numbers that are categories. Default: []. */
  setCategoricalCols(value: readonly string[]): this {
    return this.set({ categoricalCols: value });
  }
  /** The columns that are read. */
  setInputCols(value: readonly string[]): this {
    return this.set({ inputCols: value });
  }
  /** Places that hashes are dealt to. Default: 262144. */
  setNumFeatures(value: number): this {
    return this.set({ numFeatures: value });
  }
  /** The column that is made. */
  setOutputCol(value: string): this {
    return this.set({ outputCol: value });
  }
}

/** Parameters of `HashingTF`. */
export interface HashingTFParams {
  /** Whether a word counts once, however often it occurs. Default: false. */
  readonly binary?: boolean | undefined;
  /** The column that is read. */
  readonly inputCol?: string | undefined;
  /** Places that hashes are dealt to. Default: 262144. */
  readonly numFeatures?: number | undefined;
  /** The column that is made. */
  readonly outputCol?: string | undefined;
}

/** Spark's `ml.feature.HashingTF`. */
export class HashingTF extends Transformer<HashingTFParams> {
  /** @param uid names the stage; made up where it is not given */
  constructor(params: HashingTFParams = {}, uid?: string) {
    super("feature.HashingTF", params, uid);
  }
  /** A stage that was saved. */
  static async load(path: string): Promise<HashingTF> {
    const { params, uid } = await loadOperator("transformer", "feature.HashingTF", path);
    return new HashingTF(params, uid);
  }
  /** Whether a word counts once, however often it occurs. Default: false. */
  setBinary(value: boolean): this {
    return this.set({ binary: value });
  }
  /** The column that is read. */
  setInputCol(value: string): this {
    return this.set({ inputCol: value });
  }
  /** Places that hashes are dealt to. Default: 262144. */
  setNumFeatures(value: number): this {
    return this.set({ numFeatures: value });
  }
  /** The column that is made. */
  setOutputCol(value: string): this {
    return this.set({ outputCol: value });
  }
}

/** Parameters of `IDF`. */
export interface IDFParams {
  /** The column that is read. */
  readonly inputCol?: string | undefined;
  /** Rows in which a word must occur to have a weight. Default: 0. */
  readonly minDocFreq?: number | undefined;
  /** The column that is made. */
  readonly outputCol?: string | undefined;
}

/** Spark's `ml.feature.IDF`. */
export class IDF extends Estimator<IDFModel, IDFParams> {
  /** @param uid names the stage; made up where it is not given */
  constructor(params: IDFParams = {}, uid?: string) {
    super("feature.IDF", params, uid);
  }
  /** A stage that was saved. */
  static async load(path: string): Promise<IDF> {
    const { params, uid } = await loadOperator("estimator", "feature.IDF", path);
    return new IDF(params, uid);
  }
  /** The column that is read. */
  setInputCol(value: string): this {
    return this.set({ inputCol: value });
  }
  /** Rows in which a word must occur to have a weight. Default: 0. */
  setMinDocFreq(value: number): this {
    return this.set({ minDocFreq: value });
  }
  /** The column that is made. */
  setOutputCol(value: string): this {
    return this.set({ outputCol: value });
  }
  /** @internal */
  override modelOf(reference: ModelReference): IDFModel {
    return new IDFModel(reference);
  }
}

/** A trained model: Spark's `ml.feature.IDFModel`. */
export class IDFModel extends Model {
  /** @internal */
  constructor(reference: ModelReference) {
    super("feature.IDFModel", reference);
  }
  /** A model that was saved. */
  static async load(path: string): Promise<IDFModel> {
    return new IDFModel(await loadModel("feature.IDFModel", path));
  }
  /** Rows that each word occurs in. */
  docFreq(): Promise<bigint[]> {
    return this.attribute("docFreq");
  }
  /** Each word's weight. */
  idf(): Promise<Vector> {
    return this.attribute("idf");
  }
  /** Rows that it was trained on. */
  numDocs(): Promise<number> {
    return this.attribute("numDocs");
  }
}

/** Parameters of `Imputer`. */
export interface ImputerParams {
  /** The column that is read. */
  readonly inputCol?: string | undefined;
  /** The columns that are read. */
  readonly inputCols?: readonly string[] | undefined;
  /** The value that stands for a missing one, beside null. Default: null. */
  readonly missingValue?: number | undefined;
  /** The column that is made. */
  readonly outputCol?: string | undefined;
  /** The columns that are made. */
  readonly outputCols?: readonly string[] | undefined;
  /** How far off, in ranks, a quantile may be. Default: 0.001. */
  readonly relativeError?: number | undefined;
  /** What stands for missing values: mean, median or mode. Default: "mean". */
  readonly strategy?: string | undefined;
}

/** Spark's `ml.feature.Imputer`. */
export class Imputer extends Estimator<ImputerModel, ImputerParams> {
  /** @param uid names the stage; made up where it is not given */
  constructor(params: ImputerParams = {}, uid?: string) {
    super("feature.Imputer", params, uid);
  }
  /** A stage that was saved. */
  static async load(path: string): Promise<Imputer> {
    const { params, uid } = await loadOperator("estimator", "feature.Imputer", path);
    return new Imputer(params, uid);
  }
  /** The column that is read. */
  setInputCol(value: string): this {
    return this.set({ inputCol: value });
  }
  /** The columns that are read. */
  setInputCols(value: readonly string[]): this {
    return this.set({ inputCols: value });
  }
  /** The value that stands for a missing one, beside null. Default: null. */
  setMissingValue(value: number): this {
    return this.set({ missingValue: value });
  }
  /** The column that is made. */
  setOutputCol(value: string): this {
    return this.set({ outputCol: value });
  }
  /** The columns that are made. */
  setOutputCols(value: readonly string[]): this {
    return this.set({ outputCols: value });
  }
  /** How far off, in ranks, a quantile may be. Default: 0.001. */
  setRelativeError(value: number): this {
    return this.set({ relativeError: value });
  }
  /** What stands for missing values: mean, median or mode. Default: "mean". */
  setStrategy(value: string): this {
    return this.set({ strategy: value });
  }
  /** @internal */
  override modelOf(reference: ModelReference): ImputerModel {
    return new ImputerModel(reference);
  }
}

/** A trained model: Spark's `ml.feature.ImputerModel`. */
export class ImputerModel extends Model {
  /** @internal */
  constructor(reference: ModelReference) {
    super("feature.ImputerModel", reference);
  }
  /** A model that was saved. */
  static async load(path: string): Promise<ImputerModel> {
    return new ImputerModel(await loadModel("feature.ImputerModel", path));
  }
  /** What stands for missing values in each column. */
  surrogateDF(): DataFrame {
    return this.attributeFrame("surrogateDF");
  }
}

/** Parameters of `IndexToString`. */
export interface IndexToStringParams {
  /** The column that is read. */
  readonly inputCol?: string | undefined;
  /** Texts in the order of their indices; empty: as the column's metadata has them. */
  readonly labels?: readonly string[] | undefined;
  /** The column that is made. */
  readonly outputCol?: string | undefined;
}

/** Spark's `ml.feature.IndexToString`. */
export class IndexToString extends Transformer<IndexToStringParams> {
  /** @param uid names the stage; made up where it is not given */
  constructor(params: IndexToStringParams = {}, uid?: string) {
    super("feature.IndexToString", params, uid);
  }
  /** A stage that was saved. */
  static async load(path: string): Promise<IndexToString> {
    const { params, uid } = await loadOperator("transformer", "feature.IndexToString", path);
    return new IndexToString(params, uid);
  }
  /** The column that is read. */
  setInputCol(value: string): this {
    return this.set({ inputCol: value });
  }
  /** Texts in the order of their indices; empty: as the column's metadata has them. */
  setLabels(value: readonly string[]): this {
    return this.set({ labels: value });
  }
  /** The column that is made. */
  setOutputCol(value: string): this {
    return this.set({ outputCol: value });
  }
}

/** Parameters of `Interaction`. */
export interface InteractionParams {
  /** The columns that are read. */
  readonly inputCols?: readonly string[] | undefined;
  /** The column that is made. */
  readonly outputCol?: string | undefined;
}

/** Spark's `ml.feature.Interaction`. */
export class Interaction extends Transformer<InteractionParams> {
  /** @param uid names the stage; made up where it is not given */
  constructor(params: InteractionParams = {}, uid?: string) {
    super("feature.Interaction", params, uid);
  }
  /** A stage that was saved. */
  static async load(path: string): Promise<Interaction> {
    const { params, uid } = await loadOperator("transformer", "feature.Interaction", path);
    return new Interaction(params, uid);
  }
  /** The columns that are read. */
  setInputCols(value: readonly string[]): this {
    return this.set({ inputCols: value });
  }
  /** The column that is made. */
  setOutputCol(value: string): this {
    return this.set({ outputCol: value });
  }
}

/** Parameters of `MaxAbsScaler`. */
export interface MaxAbsScalerParams {
  /** The column that is read. */
  readonly inputCol?: string | undefined;
  /** The column that is made. */
  readonly outputCol?: string | undefined;
}

/** Spark's `ml.feature.MaxAbsScaler`. */
export class MaxAbsScaler extends Estimator<MaxAbsScalerModel, MaxAbsScalerParams> {
  /** @param uid names the stage; made up where it is not given */
  constructor(params: MaxAbsScalerParams = {}, uid?: string) {
    super("feature.MaxAbsScaler", params, uid);
  }
  /** A stage that was saved. */
  static async load(path: string): Promise<MaxAbsScaler> {
    const { params, uid } = await loadOperator("estimator", "feature.MaxAbsScaler", path);
    return new MaxAbsScaler(params, uid);
  }
  /** The column that is read. */
  setInputCol(value: string): this {
    return this.set({ inputCol: value });
  }
  /** The column that is made. */
  setOutputCol(value: string): this {
    return this.set({ outputCol: value });
  }
  /** @internal */
  override modelOf(reference: ModelReference): MaxAbsScalerModel {
    return new MaxAbsScalerModel(reference);
  }
}

/** A trained model: Spark's `ml.feature.MaxAbsScalerModel`. */
export class MaxAbsScalerModel extends Model {
  /** @internal */
  constructor(reference: ModelReference) {
    super("feature.MaxAbsScalerModel", reference);
  }
  /** A model that was saved. */
  static async load(path: string): Promise<MaxAbsScalerModel> {
    return new MaxAbsScalerModel(await loadModel("feature.MaxAbsScalerModel", path));
  }
  /** Each feature's greatest absolute value. */
  maxAbs(): Promise<Vector> {
    return this.attribute("maxAbs");
  }
}

/** Parameters of `MinHashLSH`. */
export interface MinHashLSHParams {
  /** The column that is read. */
  readonly inputCol?: string | undefined;
  /** Hashes of each row: more find more neighbours, and cost more. Default: 1. */
  readonly numHashTables?: number | undefined;
  /** The column that is made. */
  readonly outputCol?: string | undefined;
  /** Where random numbers begin: the same seed gives the same model. Default: 328749633. */
  readonly seed?: number | bigint | undefined;
}

/** Spark's `ml.feature.MinHashLSH`. */
export class MinHashLSH extends Estimator<MinHashLSHModel, MinHashLSHParams> {
  /** @param uid names the stage; made up where it is not given */
  constructor(params: MinHashLSHParams = {}, uid?: string) {
    super("feature.MinHashLSH", params, uid);
  }
  /** A stage that was saved. */
  static async load(path: string): Promise<MinHashLSH> {
    const { params, uid } = await loadOperator("estimator", "feature.MinHashLSH", path);
    return new MinHashLSH(params, uid);
  }
  /** The column that is read. */
  setInputCol(value: string): this {
    return this.set({ inputCol: value });
  }
  /** Hashes of each row: more find more neighbours, and cost more. Default: 1. */
  setNumHashTables(value: number): this {
    return this.set({ numHashTables: value });
  }
  /** The column that is made. */
  setOutputCol(value: string): this {
    return this.set({ outputCol: value });
  }
  /** Where random numbers begin: the same seed gives the same model. Default: 328749633. */
  setSeed(value: number | bigint): this {
    return this.set({ seed: value });
  }
  /** @internal */
  override modelOf(reference: ModelReference): MinHashLSHModel {
    return new MinHashLSHModel(reference);
  }
}

/** A trained model: Spark's `ml.feature.MinHashLSHModel`. */
export class MinHashLSHModel extends Model {
  /** @internal */
  constructor(reference: ModelReference) {
    super("feature.MinHashLSHModel", reference);
  }
  /** A model that was saved. */
  static async load(path: string): Promise<MinHashLSHModel> {
    return new MinHashLSHModel(await loadModel("feature.MinHashLSHModel", path));
  }
}

/** Parameters of `MinMaxScaler`. */
export interface MinMaxScalerParams {
  /** The column that is read. */
  readonly inputCol?: string | undefined;
  /** The upper end of the range. Default: 1. */
  readonly max?: number | undefined;
  /** The lower end of the range. Default: 0. */
  readonly min?: number | undefined;
  /** The column that is made. */
  readonly outputCol?: string | undefined;
}

/** Spark's `ml.feature.MinMaxScaler`. */
export class MinMaxScaler extends Estimator<MinMaxScalerModel, MinMaxScalerParams> {
  /** @param uid names the stage; made up where it is not given */
  constructor(params: MinMaxScalerParams = {}, uid?: string) {
    super("feature.MinMaxScaler", params, uid);
  }
  /** A stage that was saved. */
  static async load(path: string): Promise<MinMaxScaler> {
    const { params, uid } = await loadOperator("estimator", "feature.MinMaxScaler", path);
    return new MinMaxScaler(params, uid);
  }
  /** The column that is read. */
  setInputCol(value: string): this {
    return this.set({ inputCol: value });
  }
  /** The upper end of the range. Default: 1. */
  setMax(value: number): this {
    return this.set({ max: value });
  }
  /** The lower end of the range. Default: 0. */
  setMin(value: number): this {
    return this.set({ min: value });
  }
  /** The column that is made. */
  setOutputCol(value: string): this {
    return this.set({ outputCol: value });
  }
  /** @internal */
  override modelOf(reference: ModelReference): MinMaxScalerModel {
    return new MinMaxScalerModel(reference);
  }
}

/** A trained model: Spark's `ml.feature.MinMaxScalerModel`. */
export class MinMaxScalerModel extends Model {
  /** @internal */
  constructor(reference: ModelReference) {
    super("feature.MinMaxScalerModel", reference);
  }
  /** A model that was saved. */
  static async load(path: string): Promise<MinMaxScalerModel> {
    return new MinMaxScalerModel(await loadModel("feature.MinMaxScalerModel", path));
  }
  /** Each feature's greatest value. */
  originalMax(): Promise<Vector> {
    return this.attribute("originalMax");
  }
  /** Each feature's least value. */
  originalMin(): Promise<Vector> {
    return this.attribute("originalMin");
  }
}

/** Parameters of `NGram`. */
export interface NGramParams {
  /** The column that is read. */
  readonly inputCol?: string | undefined;
  /** Words that are put together. Default: 2. */
  readonly n?: number | undefined;
  /** The column that is made. */
  readonly outputCol?: string | undefined;
}

/** Spark's `ml.feature.NGram`. */
export class NGram extends Transformer<NGramParams> {
  /** @param uid names the stage; made up where it is not given */
  constructor(params: NGramParams = {}, uid?: string) {
    super("feature.NGram", params, uid);
  }
  /** A stage that was saved. */
  static async load(path: string): Promise<NGram> {
    const { params, uid } = await loadOperator("transformer", "feature.NGram", path);
    return new NGram(params, uid);
  }
  /** The column that is read. */
  setInputCol(value: string): this {
    return this.set({ inputCol: value });
  }
  /** Words that are put together. Default: 2. */
  setN(value: number): this {
    return this.set({ n: value });
  }
  /** The column that is made. */
  setOutputCol(value: string): this {
    return this.set({ outputCol: value });
  }
}

/** Parameters of `Normalizer`. */
export interface NormalizerParams {
  /** The column that is read. */
  readonly inputCol?: string | undefined;
  /** The column that is made. */
  readonly outputCol?: string | undefined;
  /** The degree of the norm. Default: 2. */
  readonly p?: number | undefined;
}

/** Spark's `ml.feature.Normalizer`. */
export class Normalizer extends Transformer<NormalizerParams> {
  /** @param uid names the stage; made up where it is not given */
  constructor(params: NormalizerParams = {}, uid?: string) {
    super("feature.Normalizer", params, uid);
  }
  /** A stage that was saved. */
  static async load(path: string): Promise<Normalizer> {
    const { params, uid } = await loadOperator("transformer", "feature.Normalizer", path);
    return new Normalizer(params, uid);
  }
  /** The column that is read. */
  setInputCol(value: string): this {
    return this.set({ inputCol: value });
  }
  /** The column that is made. */
  setOutputCol(value: string): this {
    return this.set({ outputCol: value });
  }
  /** The degree of the norm. Default: 2. */
  setP(value: number): this {
    return this.set({ p: value });
  }
}

/** Parameters of `OneHotEncoder`. */
export interface OneHotEncoderParams {
  /** Whether the last category has no place of its own. Default: true. */
  readonly dropLast?: boolean | undefined;
  /** What becomes of invalid rows: error, skip or keep. Default: "error". */
  readonly handleInvalid?: string | undefined;
  /** The column that is read. */
  readonly inputCol?: string | undefined;
  /** The columns that are read. */
  readonly inputCols?: readonly string[] | undefined;
  /** The column that is made. */
  readonly outputCol?: string | undefined;
  /** The columns that are made. */
  readonly outputCols?: readonly string[] | undefined;
}

/** Spark's `ml.feature.OneHotEncoder`. */
export class OneHotEncoder extends Estimator<OneHotEncoderModel, OneHotEncoderParams> {
  /** @param uid names the stage; made up where it is not given */
  constructor(params: OneHotEncoderParams = {}, uid?: string) {
    super("feature.OneHotEncoder", params, uid);
  }
  /** A stage that was saved. */
  static async load(path: string): Promise<OneHotEncoder> {
    const { params, uid } = await loadOperator("estimator", "feature.OneHotEncoder", path);
    return new OneHotEncoder(params, uid);
  }
  /** Whether the last category has no place of its own. Default: true. */
  setDropLast(value: boolean): this {
    return this.set({ dropLast: value });
  }
  /** What becomes of invalid rows: error, skip or keep. Default: "error". */
  setHandleInvalid(value: string): this {
    return this.set({ handleInvalid: value });
  }
  /** The column that is read. */
  setInputCol(value: string): this {
    return this.set({ inputCol: value });
  }
  /** The columns that are read. */
  setInputCols(value: readonly string[]): this {
    return this.set({ inputCols: value });
  }
  /** The column that is made. */
  setOutputCol(value: string): this {
    return this.set({ outputCol: value });
  }
  /** The columns that are made. */
  setOutputCols(value: readonly string[]): this {
    return this.set({ outputCols: value });
  }
  /** @internal */
  override modelOf(reference: ModelReference): OneHotEncoderModel {
    return new OneHotEncoderModel(reference);
  }
}

/** A trained model: Spark's `ml.feature.OneHotEncoderModel`. */
export class OneHotEncoderModel extends Model {
  /** @internal */
  constructor(reference: ModelReference) {
    super("feature.OneHotEncoderModel", reference);
  }
  /** A model that was saved. */
  static async load(path: string): Promise<OneHotEncoderModel> {
    return new OneHotEncoderModel(await loadModel("feature.OneHotEncoderModel", path));
  }
  /** Categories of each column. */
  categorySizes(): Promise<number[]> {
    return this.attribute("categorySizes");
  }
}

/** Parameters of `PCA`. */
export interface PCAParams {
  /** The column that is read. */
  readonly inputCol?: string | undefined;
  /** How many: of clusters, components, or items that are looked at. */
  readonly k?: number | undefined;
  /** The column that is made. */
  readonly outputCol?: string | undefined;
}

/** Spark's `ml.feature.PCA`. */
export class PCA extends Estimator<PCAModel, PCAParams> {
  /** @param uid names the stage; made up where it is not given */
  constructor(params: PCAParams = {}, uid?: string) {
    super("feature.PCA", params, uid);
  }
  /** A stage that was saved. */
  static async load(path: string): Promise<PCA> {
    const { params, uid } = await loadOperator("estimator", "feature.PCA", path);
    return new PCA(params, uid);
  }
  /** The column that is read. */
  setInputCol(value: string): this {
    return this.set({ inputCol: value });
  }
  /** How many: of clusters, components, or items that are looked at. */
  setK(value: number): this {
    return this.set({ k: value });
  }
  /** The column that is made. */
  setOutputCol(value: string): this {
    return this.set({ outputCol: value });
  }
  /** @internal */
  override modelOf(reference: ModelReference): PCAModel {
    return new PCAModel(reference);
  }
}

/** A trained model: Spark's `ml.feature.PCAModel`. */
export class PCAModel extends Model {
  /** @internal */
  constructor(reference: ModelReference) {
    super("feature.PCAModel", reference);
  }
  /** A model that was saved. */
  static async load(path: string): Promise<PCAModel> {
    return new PCAModel(await loadModel("feature.PCAModel", path));
  }
  /** The variance of the predictions, or its share by component. */
  explainedVariance(): Promise<number> {
    return this.attribute("explainedVariance");
  }
  /** The components, a column each. */
  pc(): Promise<Matrix> {
    return this.attribute("pc");
  }
}

/** Parameters of `PolynomialExpansion`. */
export interface PolynomialExpansionParams {
  /** The highest degree of the products. Default: 2. */
  readonly degree?: number | undefined;
  /** The column that is read. */
  readonly inputCol?: string | undefined;
  /** The column that is made. */
  readonly outputCol?: string | undefined;
}

/** Spark's `ml.feature.PolynomialExpansion`. */
export class PolynomialExpansion extends Transformer<PolynomialExpansionParams> {
  /** @param uid names the stage; made up where it is not given */
  constructor(params: PolynomialExpansionParams = {}, uid?: string) {
    super("feature.PolynomialExpansion", params, uid);
  }
  /** A stage that was saved. */
  static async load(path: string): Promise<PolynomialExpansion> {
    const { params, uid } = await loadOperator("transformer", "feature.PolynomialExpansion", path);
    return new PolynomialExpansion(params, uid);
  }
  /** The highest degree of the products. Default: 2. */
  setDegree(value: number): this {
    return this.set({ degree: value });
  }
  /** The column that is read. */
  setInputCol(value: string): this {
    return this.set({ inputCol: value });
  }
  /** The column that is made. */
  setOutputCol(value: string): this {
    return this.set({ outputCol: value });
  }
}

/** Parameters of `QuantileDiscretizer`. */
export interface QuantileDiscretizerParams {
  /** What becomes of invalid rows: error, skip or keep. Default: "error". */
  readonly handleInvalid?: string | undefined;
  /** The column that is read. */
  readonly inputCol?: string | undefined;
  /** The columns that are read. */
  readonly inputCols?: readonly string[] | undefined;
  /** Intervals that are wanted. Default: 2. */
  readonly numBuckets?: number | undefined;
  /** Intervals that are wanted of each column. */
  readonly numBucketsArray?: readonly number[] | undefined;
  /** The column that is made. */
  readonly outputCol?: string | undefined;
  /** The columns that are made. */
  readonly outputCols?: readonly string[] | undefined;
  /** How far off, in ranks, a quantile may be. Default: 0.001. */
  readonly relativeError?: number | undefined;
}

/** Spark's `ml.feature.QuantileDiscretizer`. */
export class QuantileDiscretizer extends Estimator<QuantileDiscretizerModel, QuantileDiscretizerParams> {
  /** @param uid names the stage; made up where it is not given */
  constructor(params: QuantileDiscretizerParams = {}, uid?: string) {
    super("feature.QuantileDiscretizer", params, uid);
  }
  /** A stage that was saved. */
  static async load(path: string): Promise<QuantileDiscretizer> {
    const { params, uid } = await loadOperator("estimator", "feature.QuantileDiscretizer", path);
    return new QuantileDiscretizer(params, uid);
  }
  /** What becomes of invalid rows: error, skip or keep. Default: "error". */
  setHandleInvalid(value: string): this {
    return this.set({ handleInvalid: value });
  }
  /** The column that is read. */
  setInputCol(value: string): this {
    return this.set({ inputCol: value });
  }
  /** The columns that are read. */
  setInputCols(value: readonly string[]): this {
    return this.set({ inputCols: value });
  }
  /** Intervals that are wanted. Default: 2. */
  setNumBuckets(value: number): this {
    return this.set({ numBuckets: value });
  }
  /** Intervals that are wanted of each column. */
  setNumBucketsArray(value: readonly number[]): this {
    return this.set({ numBucketsArray: value });
  }
  /** The column that is made. */
  setOutputCol(value: string): this {
    return this.set({ outputCol: value });
  }
  /** The columns that are made. */
  setOutputCols(value: readonly string[]): this {
    return this.set({ outputCols: value });
  }
  /** How far off, in ranks, a quantile may be. Default: 0.001. */
  setRelativeError(value: number): this {
    return this.set({ relativeError: value });
  }
  /** @internal */
  override modelOf(reference: ModelReference): QuantileDiscretizerModel {
    return new QuantileDiscretizerModel(reference);
  }
}

/** A trained model: Spark's `ml.feature.Bucketizer`. */
export class QuantileDiscretizerModel extends Model {
  /** @internal */
  constructor(reference: ModelReference) {
    super("feature.Bucketizer", reference);
  }
  /** A model that was saved. */
  static async load(path: string): Promise<QuantileDiscretizerModel> {
    return new QuantileDiscretizerModel(await loadModel("feature.Bucketizer", path));
  }
  /** The ends of the intervals. */
  getSplits(): Promise<number[]> {
    return this.attribute("getSplits");
  }
}

/** Parameters of `RFormula`. */
export interface RFormulaParams {
  /** The column of vectors to learn from. Default: "features". */
  readonly featuresCol?: string | undefined;
  /** Whether a label that is a number is numbered by frequency too. Default: false. */
  readonly forceIndexLabel?: boolean | undefined;
  /** An R formula, such as `y ~ a + b`: what is predicted by what. */
  readonly formula?: string | undefined;
  /** What becomes of invalid rows: error, skip or keep. Default: "error". */
  readonly handleInvalid?: string | undefined;
  /** The column to be predicted. Default: "label". */
  readonly labelCol?: string | undefined;
  /** How texts are ordered: frequencyDesc, frequencyAsc, alphabetDesc or alphabetAsc. Default: "frequencyDesc". */
  readonly stringIndexerOrderType?: string | undefined;
}

/** Spark's `ml.feature.RFormula`. */
export class RFormula extends Estimator<RFormulaModel, RFormulaParams> {
  /** @param uid names the stage; made up where it is not given */
  constructor(params: RFormulaParams = {}, uid?: string) {
    super("feature.RFormula", params, uid);
  }
  /** A stage that was saved. */
  static async load(path: string): Promise<RFormula> {
    const { params, uid } = await loadOperator("estimator", "feature.RFormula", path);
    return new RFormula(params, uid);
  }
  /** The column of vectors to learn from. Default: "features". */
  setFeaturesCol(value: string): this {
    return this.set({ featuresCol: value });
  }
  /** Whether a label that is a number is numbered by frequency too. Default: false. */
  setForceIndexLabel(value: boolean): this {
    return this.set({ forceIndexLabel: value });
  }
  /** An R formula, such as `y ~ a + b`: what is predicted by what. */
  setFormula(value: string): this {
    return this.set({ formula: value });
  }
  /** What becomes of invalid rows: error, skip or keep. Default: "error". */
  setHandleInvalid(value: string): this {
    return this.set({ handleInvalid: value });
  }
  /** The column to be predicted. Default: "label". */
  setLabelCol(value: string): this {
    return this.set({ labelCol: value });
  }
  /** How texts are ordered: frequencyDesc, frequencyAsc, alphabetDesc or alphabetAsc. Default: "frequencyDesc". */
  setStringIndexerOrderType(value: string): this {
    return this.set({ stringIndexerOrderType: value });
  }
  /** @internal */
  override modelOf(reference: ModelReference): RFormulaModel {
    return new RFormulaModel(reference);
  }
}

/** A trained model: Spark's `ml.feature.RFormulaModel`. */
export class RFormulaModel extends Model {
  /** @internal */
  constructor(reference: ModelReference) {
    super("feature.RFormulaModel", reference);
  }
  /** A model that was saved. */
  static async load(path: string): Promise<RFormulaModel> {
    return new RFormulaModel(await loadModel("feature.RFormulaModel", path));
  }
}

/** Parameters of `RegexTokenizer`. */
export interface RegexTokenizerParams {
  /** Whether the pattern is what lies between words, or the words. Default: true. */
  readonly gaps?: boolean | undefined;
  /** The column that is read. */
  readonly inputCol?: string | undefined;
  /** Shorter words are left out. Default: 1. */
  readonly minTokenLength?: number | undefined;
  /** The column that is made. */
  readonly outputCol?: string | undefined;
  /** A regular expression as Java has them. Default: "\\s+". */
  readonly pattern?: string | undefined;
  /** Whether texts are made lower case first. Default: true. */
  readonly toLowercase?: boolean | undefined;
}

/** Spark's `ml.feature.RegexTokenizer`. */
export class RegexTokenizer extends Transformer<RegexTokenizerParams> {
  /** @param uid names the stage; made up where it is not given */
  constructor(params: RegexTokenizerParams = {}, uid?: string) {
    super("feature.RegexTokenizer", params, uid);
  }
  /** A stage that was saved. */
  static async load(path: string): Promise<RegexTokenizer> {
    const { params, uid } = await loadOperator("transformer", "feature.RegexTokenizer", path);
    return new RegexTokenizer(params, uid);
  }
  /** Whether the pattern is what lies between words, or the words. Default: true. */
  setGaps(value: boolean): this {
    return this.set({ gaps: value });
  }
  /** The column that is read. */
  setInputCol(value: string): this {
    return this.set({ inputCol: value });
  }
  /** Shorter words are left out. Default: 1. */
  setMinTokenLength(value: number): this {
    return this.set({ minTokenLength: value });
  }
  /** The column that is made. */
  setOutputCol(value: string): this {
    return this.set({ outputCol: value });
  }
  /** A regular expression as Java has them. Default: "\\s+". */
  setPattern(value: string): this {
    return this.set({ pattern: value });
  }
  /** Whether texts are made lower case first. Default: true. */
  setToLowercase(value: boolean): this {
    return this.set({ toLowercase: value });
  }
}

/** Parameters of `RobustScaler`. */
export interface RobustScalerParams {
  /** The column that is read. */
  readonly inputCol?: string | undefined;
  /** The lower quantile. Default: 0.25. */
  readonly lower?: number | undefined;
  /** The column that is made. */
  readonly outputCol?: string | undefined;
  /** How far off, in ranks, a quantile may be. Default: 0.001. */
  readonly relativeError?: number | undefined;
  /** The upper quantile. Default: 0.75. */
  readonly upper?: number | undefined;
  /** Whether medians become 0. Default: false. */
  readonly withCentering?: boolean | undefined;
  /** Whether ranges become 1. Default: true. */
  readonly withScaling?: boolean | undefined;
}

/** Spark's `ml.feature.RobustScaler`. */
export class RobustScaler extends Estimator<RobustScalerModel, RobustScalerParams> {
  /** @param uid names the stage; made up where it is not given */
  constructor(params: RobustScalerParams = {}, uid?: string) {
    super("feature.RobustScaler", params, uid);
  }
  /** A stage that was saved. */
  static async load(path: string): Promise<RobustScaler> {
    const { params, uid } = await loadOperator("estimator", "feature.RobustScaler", path);
    return new RobustScaler(params, uid);
  }
  /** The column that is read. */
  setInputCol(value: string): this {
    return this.set({ inputCol: value });
  }
  /** The lower quantile. Default: 0.25. */
  setLower(value: number): this {
    return this.set({ lower: value });
  }
  /** The column that is made. */
  setOutputCol(value: string): this {
    return this.set({ outputCol: value });
  }
  /** How far off, in ranks, a quantile may be. Default: 0.001. */
  setRelativeError(value: number): this {
    return this.set({ relativeError: value });
  }
  /** The upper quantile. Default: 0.75. */
  setUpper(value: number): this {
    return this.set({ upper: value });
  }
  /** Whether medians become 0. Default: false. */
  setWithCentering(value: boolean): this {
    return this.set({ withCentering: value });
  }
  /** Whether ranges become 1. Default: true. */
  setWithScaling(value: boolean): this {
    return this.set({ withScaling: value });
  }
  /** @internal */
  override modelOf(reference: ModelReference): RobustScalerModel {
    return new RobustScalerModel(reference);
  }
}

/** A trained model: Spark's `ml.feature.RobustScalerModel`. */
export class RobustScalerModel extends Model {
  /** @internal */
  constructor(reference: ModelReference) {
    super("feature.RobustScalerModel", reference);
  }
  /** A model that was saved. */
  static async load(path: string): Promise<RobustScalerModel> {
    return new RobustScalerModel(await loadModel("feature.RobustScalerModel", path));
  }
  /** Each feature's median. */
  median(): Promise<Vector> {
    return this.attribute("median");
  }
  /** Each feature's range. */
  range(): Promise<Vector> {
    return this.attribute("range");
  }
}

/** Parameters of `SQLTransformer`. */
export interface SQLTransformerParams {
  /** A query; it names the frame __THIS__. */
  readonly statement?: string | undefined;
}

/** Spark's `ml.feature.SQLTransformer`. */
export class SQLTransformer extends Transformer<SQLTransformerParams> {
  /** @param uid names the stage; made up where it is not given */
  constructor(params: SQLTransformerParams = {}, uid?: string) {
    super("feature.SQLTransformer", params, uid);
  }
  /** A stage that was saved. */
  static async load(path: string): Promise<SQLTransformer> {
    const { params, uid } = await loadOperator("transformer", "feature.SQLTransformer", path);
    return new SQLTransformer(params, uid);
  }
  /** A query; it names the frame __THIS__. */
  setStatement(value: string): this {
    return this.set({ statement: value });
  }
}

/** Parameters of `StandardScaler`. */
export interface StandardScalerParams {
  /** The column that is read. */
  readonly inputCol?: string | undefined;
  /** The column that is made. */
  readonly outputCol?: string | undefined;
  /** Whether means become 0. Default: false. */
  readonly withMean?: boolean | undefined;
  /** Whether standard deviations become 1. Default: true. */
  readonly withStd?: boolean | undefined;
}

/** Spark's `ml.feature.StandardScaler`. */
export class StandardScaler extends Estimator<StandardScalerModel, StandardScalerParams> {
  /** @param uid names the stage; made up where it is not given */
  constructor(params: StandardScalerParams = {}, uid?: string) {
    super("feature.StandardScaler", params, uid);
  }
  /** A stage that was saved. */
  static async load(path: string): Promise<StandardScaler> {
    const { params, uid } = await loadOperator("estimator", "feature.StandardScaler", path);
    return new StandardScaler(params, uid);
  }
  /** The column that is read. */
  setInputCol(value: string): this {
    return this.set({ inputCol: value });
  }
  /** The column that is made. */
  setOutputCol(value: string): this {
    return this.set({ outputCol: value });
  }
  /** Whether means become 0. Default: false. */
  setWithMean(value: boolean): this {
    return this.set({ withMean: value });
  }
  /** Whether standard deviations become 1. Default: true. */
  setWithStd(value: boolean): this {
    return this.set({ withStd: value });
  }
  /** @internal */
  override modelOf(reference: ModelReference): StandardScalerModel {
    return new StandardScalerModel(reference);
  }
}

/** A trained model: Spark's `ml.feature.StandardScalerModel`. */
export class StandardScalerModel extends Model {
  /** @internal */
  constructor(reference: ModelReference) {
    super("feature.StandardScalerModel", reference);
  }
  /** A model that was saved. */
  static async load(path: string): Promise<StandardScalerModel> {
    return new StandardScalerModel(await loadModel("feature.StandardScalerModel", path));
  }
  /** Each feature's mean. */
  mean(): Promise<Vector> {
    return this.attribute("mean");
  }
  /** Each feature's standard deviation. */
  std(): Promise<Vector> {
    return this.attribute("std");
  }
}

/** Parameters of `StopWordsRemover`. */
export interface StopWordsRemoverParams {
  /** Whether upper and lower case are told apart. Default: false. */
  readonly caseSensitive?: boolean | undefined;
  /** The column that is read. */
  readonly inputCol?: string | undefined;
  /** The columns that are read. */
  readonly inputCols?: readonly string[] | undefined;
  /** The language by whose rules case is ignored. */
  readonly locale?: string | undefined;
  /** The column that is made. */
  readonly outputCol?: string | undefined;
  /** The columns that are made. */
  readonly outputCols?: readonly string[] | undefined;
  /** The words that are left out. */
  readonly stopWords?: readonly string[] | undefined;
}

/** Spark's `ml.feature.StopWordsRemover`. */
export class StopWordsRemover extends Transformer<StopWordsRemoverParams> {
  /** @param uid names the stage; made up where it is not given */
  constructor(params: StopWordsRemoverParams = {}, uid?: string) {
    super("feature.StopWordsRemover", params, uid);
  }
  /** A stage that was saved. */
  static async load(path: string): Promise<StopWordsRemover> {
    const { params, uid } = await loadOperator("transformer", "feature.StopWordsRemover", path);
    return new StopWordsRemover(params, uid);
  }
  /** Whether upper and lower case are told apart. Default: false. */
  setCaseSensitive(value: boolean): this {
    return this.set({ caseSensitive: value });
  }
  /** The column that is read. */
  setInputCol(value: string): this {
    return this.set({ inputCol: value });
  }
  /** The columns that are read. */
  setInputCols(value: readonly string[]): this {
    return this.set({ inputCols: value });
  }
  /** The language by whose rules case is ignored. */
  setLocale(value: string): this {
    return this.set({ locale: value });
  }
  /** The column that is made. */
  setOutputCol(value: string): this {
    return this.set({ outputCol: value });
  }
  /** The columns that are made. */
  setOutputCols(value: readonly string[]): this {
    return this.set({ outputCols: value });
  }
  /** The words that are left out. */
  setStopWords(value: readonly string[]): this {
    return this.set({ stopWords: value });
  }
}

/** Parameters of `StringIndexer`. */
export interface StringIndexerParams {
  /** What becomes of invalid rows: error, skip or keep. Default: "error". */
  readonly handleInvalid?: string | undefined;
  /** The column that is read. */
  readonly inputCol?: string | undefined;
  /** The columns that are read. */
  readonly inputCols?: readonly string[] | undefined;
  /** The column that is made. */
  readonly outputCol?: string | undefined;
  /** The columns that are made. */
  readonly outputCols?: readonly string[] | undefined;
  /** How labels are ordered: frequencyDesc, frequencyAsc, alphabetDesc or alphabetAsc. Default: "frequencyDesc". */
  readonly stringOrderType?: string | undefined;
}

/** Spark's `ml.feature.StringIndexer`. */
export class StringIndexer extends Estimator<StringIndexerModel, StringIndexerParams> {
  /** @param uid names the stage; made up where it is not given */
  constructor(params: StringIndexerParams = {}, uid?: string) {
    super("feature.StringIndexer", params, uid);
  }
  /** A stage that was saved. */
  static async load(path: string): Promise<StringIndexer> {
    const { params, uid } = await loadOperator("estimator", "feature.StringIndexer", path);
    return new StringIndexer(params, uid);
  }
  /** What becomes of invalid rows: error, skip or keep. Default: "error". */
  setHandleInvalid(value: string): this {
    return this.set({ handleInvalid: value });
  }
  /** The column that is read. */
  setInputCol(value: string): this {
    return this.set({ inputCol: value });
  }
  /** The columns that are read. */
  setInputCols(value: readonly string[]): this {
    return this.set({ inputCols: value });
  }
  /** The column that is made. */
  setOutputCol(value: string): this {
    return this.set({ outputCol: value });
  }
  /** The columns that are made. */
  setOutputCols(value: readonly string[]): this {
    return this.set({ outputCols: value });
  }
  /** How labels are ordered: frequencyDesc, frequencyAsc, alphabetDesc or alphabetAsc. Default: "frequencyDesc". */
  setStringOrderType(value: string): this {
    return this.set({ stringOrderType: value });
  }
  /** @internal */
  override modelOf(reference: ModelReference): StringIndexerModel {
    return new StringIndexerModel(reference);
  }
}

/** A trained model: Spark's `ml.feature.StringIndexerModel`. */
export class StringIndexerModel extends Model {
  /** @internal */
  constructor(reference: ModelReference) {
    super("feature.StringIndexerModel", reference);
  }
  /** A model that was saved. */
  static async load(path: string): Promise<StringIndexerModel> {
    return new StringIndexerModel(await loadModel("feature.StringIndexerModel", path));
  }
  /** The labels. */
  labels(): Promise<number[]> {
    return this.attribute("labels");
  }
  /** The texts of each column in the order of their indices. */
  labelsArray(): Promise<string[][]> {
    return this.attribute("labelsArray");
  }
}

/** Parameters of `TargetEncoder`. */
export interface TargetEncoderParams {
  /** What becomes of invalid rows: error, skip or keep. Default: "error". */
  readonly handleInvalid?: string | undefined;
  /** The column that is read. */
  readonly inputCol?: string | undefined;
  /** The columns that are read. */
  readonly inputCols?: readonly string[] | undefined;
  /** The column to be predicted. Default: "label". */
  readonly labelCol?: string | undefined;
  /** The column that is made. */
  readonly outputCol?: string | undefined;
  /** The columns that are made. */
  readonly outputCols?: readonly string[] | undefined;
  /** What is added to counts, so that what was not seen is not impossible. Default: 0. */
  readonly smoothing?: number | undefined;
  /** What labels are: binary or continuous. Default: "binary". */
  readonly targetType?: string | undefined;
}

/** Spark's `ml.feature.TargetEncoder`. */
export class TargetEncoder extends Estimator<TargetEncoderModel, TargetEncoderParams> {
  /** @param uid names the stage; made up where it is not given */
  constructor(params: TargetEncoderParams = {}, uid?: string) {
    super("feature.TargetEncoder", params, uid);
  }
  /** A stage that was saved. */
  static async load(path: string): Promise<TargetEncoder> {
    const { params, uid } = await loadOperator("estimator", "feature.TargetEncoder", path);
    return new TargetEncoder(params, uid);
  }
  /** What becomes of invalid rows: error, skip or keep. Default: "error". */
  setHandleInvalid(value: string): this {
    return this.set({ handleInvalid: value });
  }
  /** The column that is read. */
  setInputCol(value: string): this {
    return this.set({ inputCol: value });
  }
  /** The columns that are read. */
  setInputCols(value: readonly string[]): this {
    return this.set({ inputCols: value });
  }
  /** The column to be predicted. Default: "label". */
  setLabelCol(value: string): this {
    return this.set({ labelCol: value });
  }
  /** The column that is made. */
  setOutputCol(value: string): this {
    return this.set({ outputCol: value });
  }
  /** The columns that are made. */
  setOutputCols(value: readonly string[]): this {
    return this.set({ outputCols: value });
  }
  /** What is added to counts, so that what was not seen is not impossible. Default: 0. */
  setSmoothing(value: number): this {
    return this.set({ smoothing: value });
  }
  /** What labels are: binary or continuous. Default: "binary". */
  setTargetType(value: string): this {
    return this.set({ targetType: value });
  }
  /** @internal */
  override modelOf(reference: ModelReference): TargetEncoderModel {
    return new TargetEncoderModel(reference);
  }
}

/** A trained model: Spark's `ml.feature.TargetEncoderModel`. */
export class TargetEncoderModel extends Model {
  /** @internal */
  constructor(reference: ModelReference) {
    super("feature.TargetEncoderModel", reference);
  }
  /** A model that was saved. */
  static async load(path: string): Promise<TargetEncoderModel> {
    return new TargetEncoderModel(await loadModel("feature.TargetEncoderModel", path));
  }
}

/** Parameters of `Tokenizer`. */
export interface TokenizerParams {
  /** The column that is read. */
  readonly inputCol?: string | undefined;
  /** The column that is made. */
  readonly outputCol?: string | undefined;
}

/** Spark's `ml.feature.Tokenizer`. */
export class Tokenizer extends Transformer<TokenizerParams> {
  /** @param uid names the stage; made up where it is not given */
  constructor(params: TokenizerParams = {}, uid?: string) {
    super("feature.Tokenizer", params, uid);
  }
  /** A stage that was saved. */
  static async load(path: string): Promise<Tokenizer> {
    const { params, uid } = await loadOperator("transformer", "feature.Tokenizer", path);
    return new Tokenizer(params, uid);
  }
  /** The column that is read. */
  setInputCol(value: string): this {
    return this.set({ inputCol: value });
  }
  /** The column that is made. */
  setOutputCol(value: string): this {
    return this.set({ outputCol: value });
  }
}

/** Parameters of `UnivariateFeatureSelector`. */
export interface UnivariateFeatureSelectorParams {
  /** Whether features are categorical or continuous. */
  readonly featureType?: string | undefined;
  /** The column of vectors to learn from. Default: "features". */
  readonly featuresCol?: string | undefined;
  /** The column to be predicted. Default: "label". */
  readonly labelCol?: string | undefined;
  /** Whether labels are categorical or continuous. */
  readonly labelType?: string | undefined;
  /** The column that is made. */
  readonly outputCol?: string | undefined;
  /** How features are chosen: numTopFeatures, percentile, fpr, fdr or fwe. Default: "numTopFeatures". */
  readonly selectionMode?: string | undefined;
  /** How many features, or up to which chance, as the mode says. */
  readonly selectionThreshold?: number | undefined;
}

/** Spark's `ml.feature.UnivariateFeatureSelector`. */
export class UnivariateFeatureSelector extends Estimator<
  UnivariateFeatureSelectorModel,
  UnivariateFeatureSelectorParams
> {
  /** @param uid names the stage; made up where it is not given */
  constructor(params: UnivariateFeatureSelectorParams = {}, uid?: string) {
    super("feature.UnivariateFeatureSelector", params, uid);
  }
  /** A stage that was saved. */
  static async load(path: string): Promise<UnivariateFeatureSelector> {
    const { params, uid } = await loadOperator("estimator", "feature.UnivariateFeatureSelector", path);
    return new UnivariateFeatureSelector(params, uid);
  }
  /** Whether features are categorical or continuous. */
  setFeatureType(value: string): this {
    return this.set({ featureType: value });
  }
  /** The column of vectors to learn from. Default: "features". */
  setFeaturesCol(value: string): this {
    return this.set({ featuresCol: value });
  }
  /** The column to be predicted. Default: "label". */
  setLabelCol(value: string): this {
    return this.set({ labelCol: value });
  }
  /** Whether labels are categorical or continuous. */
  setLabelType(value: string): this {
    return this.set({ labelType: value });
  }
  /** The column that is made. */
  setOutputCol(value: string): this {
    return this.set({ outputCol: value });
  }
  /** How features are chosen: numTopFeatures, percentile, fpr, fdr or fwe. Default: "numTopFeatures". */
  setSelectionMode(value: string): this {
    return this.set({ selectionMode: value });
  }
  /** How many features, or up to which chance, as the mode says. */
  setSelectionThreshold(value: number): this {
    return this.set({ selectionThreshold: value });
  }
  /** @internal */
  override modelOf(reference: ModelReference): UnivariateFeatureSelectorModel {
    return new UnivariateFeatureSelectorModel(reference);
  }
}

/** A trained model: Spark's `ml.feature.UnivariateFeatureSelectorModel`. */
export class UnivariateFeatureSelectorModel extends Model {
  /** @internal */
  constructor(reference: ModelReference) {
    super("feature.UnivariateFeatureSelectorModel", reference);
  }
  /** A model that was saved. */
  static async load(path: string): Promise<UnivariateFeatureSelectorModel> {
    return new UnivariateFeatureSelectorModel(await loadModel("feature.UnivariateFeatureSelectorModel", path));
  }
  /** Places of the features that are kept. */
  selectedFeatures(): Promise<number[]> {
    return this.attribute("selectedFeatures");
  }
}

/** Parameters of `VarianceThresholdSelector`. */
export interface VarianceThresholdSelectorParams {
  /** The column of vectors to learn from. Default: "features". */
  readonly featuresCol?: string | undefined;
  /** The column that is made. */
  readonly outputCol?: string | undefined;
  /** Features that vary more are kept. Default: 0. */
  readonly varianceThreshold?: number | undefined;
}

/** Spark's `ml.feature.VarianceThresholdSelector`. */
export class VarianceThresholdSelector extends Estimator<
  VarianceThresholdSelectorModel,
  VarianceThresholdSelectorParams
> {
  /** @param uid names the stage; made up where it is not given */
  constructor(params: VarianceThresholdSelectorParams = {}, uid?: string) {
    super("feature.VarianceThresholdSelector", params, uid);
  }
  /** A stage that was saved. */
  static async load(path: string): Promise<VarianceThresholdSelector> {
    const { params, uid } = await loadOperator("estimator", "feature.VarianceThresholdSelector", path);
    return new VarianceThresholdSelector(params, uid);
  }
  /** The column of vectors to learn from. Default: "features". */
  setFeaturesCol(value: string): this {
    return this.set({ featuresCol: value });
  }
  /** The column that is made. */
  setOutputCol(value: string): this {
    return this.set({ outputCol: value });
  }
  /** Features that vary more are kept. Default: 0. */
  setVarianceThreshold(value: number): this {
    return this.set({ varianceThreshold: value });
  }
  /** @internal */
  override modelOf(reference: ModelReference): VarianceThresholdSelectorModel {
    return new VarianceThresholdSelectorModel(reference);
  }
}

/** A trained model: Spark's `ml.feature.VarianceThresholdSelectorModel`. */
export class VarianceThresholdSelectorModel extends Model {
  /** @internal */
  constructor(reference: ModelReference) {
    super("feature.VarianceThresholdSelectorModel", reference);
  }
  /** A model that was saved. */
  static async load(path: string): Promise<VarianceThresholdSelectorModel> {
    return new VarianceThresholdSelectorModel(await loadModel("feature.VarianceThresholdSelectorModel", path));
  }
  /** Places of the features that are kept. */
  selectedFeatures(): Promise<number[]> {
    return this.attribute("selectedFeatures");
  }
}

/** Parameters of `VectorAssembler`. */
export interface VectorAssemblerParams {
  /** What becomes of invalid rows: error, skip or keep. Default: "error". */
  readonly handleInvalid?: string | undefined;
  /** The columns that are read. */
  readonly inputCols?: readonly string[] | undefined;
  /** The column that is made. */
  readonly outputCol?: string | undefined;
}

/** Spark's `ml.feature.VectorAssembler`. */
export class VectorAssembler extends Transformer<VectorAssemblerParams> {
  /** @param uid names the stage; made up where it is not given */
  constructor(params: VectorAssemblerParams = {}, uid?: string) {
    super("feature.VectorAssembler", params, uid);
  }
  /** A stage that was saved. */
  static async load(path: string): Promise<VectorAssembler> {
    const { params, uid } = await loadOperator("transformer", "feature.VectorAssembler", path);
    return new VectorAssembler(params, uid);
  }
  /** What becomes of invalid rows: error, skip or keep. Default: "error". */
  setHandleInvalid(value: string): this {
    return this.set({ handleInvalid: value });
  }
  /** The columns that are read. */
  setInputCols(value: readonly string[]): this {
    return this.set({ inputCols: value });
  }
  /** The column that is made. */
  setOutputCol(value: string): this {
    return this.set({ outputCol: value });
  }
}

/** Parameters of `VectorIndexer`. */
export interface VectorIndexerParams {
  /** What becomes of invalid rows: error, skip or keep. Default: "error". */
  readonly handleInvalid?: string | undefined;
  /** The column that is read. */
  readonly inputCol?: string | undefined;
  /** Distinct values up to which a feature is one of categories. Default: 20. */
  readonly maxCategories?: number | undefined;
  /** The column that is made. */
  readonly outputCol?: string | undefined;
}

/** Spark's `ml.feature.VectorIndexer`. */
export class VectorIndexer extends Estimator<VectorIndexerModel, VectorIndexerParams> {
  /** @param uid names the stage; made up where it is not given */
  constructor(params: VectorIndexerParams = {}, uid?: string) {
    super("feature.VectorIndexer", params, uid);
  }
  /** A stage that was saved. */
  static async load(path: string): Promise<VectorIndexer> {
    const { params, uid } = await loadOperator("estimator", "feature.VectorIndexer", path);
    return new VectorIndexer(params, uid);
  }
  /** What becomes of invalid rows: error, skip or keep. Default: "error". */
  setHandleInvalid(value: string): this {
    return this.set({ handleInvalid: value });
  }
  /** The column that is read. */
  setInputCol(value: string): this {
    return this.set({ inputCol: value });
  }
  /** Distinct values up to which a feature is one of categories. Default: 20. */
  setMaxCategories(value: number): this {
    return this.set({ maxCategories: value });
  }
  /** The column that is made. */
  setOutputCol(value: string): this {
    return this.set({ outputCol: value });
  }
  /** @internal */
  override modelOf(reference: ModelReference): VectorIndexerModel {
    return new VectorIndexerModel(reference);
  }
}

/** A trained model: Spark's `ml.feature.VectorIndexerModel`. */
export class VectorIndexerModel extends Model {
  /** @internal */
  constructor(reference: ModelReference) {
    super("feature.VectorIndexerModel", reference);
  }
  /** A model that was saved. */
  static async load(path: string): Promise<VectorIndexerModel> {
    return new VectorIndexerModel(await loadModel("feature.VectorIndexerModel", path));
  }
  /** The index of each category's value. */
  categoryMapsDF(): DataFrame {
    return this.attributeFrame("categoryMapsDF");
  }
  /** How many features there are. */
  numFeatures(): Promise<number> {
    return this.attribute("numFeatures");
  }
}

/** Parameters of `VectorSizeHint`. */
export interface VectorSizeHintParams {
  /** What becomes of invalid rows: error, skip or keep. Default: "error". */
  readonly handleInvalid?: string | undefined;
  /** The column that is read. */
  readonly inputCol?: string | undefined;
  /** Elements of each vector. */
  readonly size?: number | undefined;
}

/** Spark's `ml.feature.VectorSizeHint`. */
export class VectorSizeHint extends Transformer<VectorSizeHintParams> {
  /** @param uid names the stage; made up where it is not given */
  constructor(params: VectorSizeHintParams = {}, uid?: string) {
    super("feature.VectorSizeHint", params, uid);
  }
  /** A stage that was saved. */
  static async load(path: string): Promise<VectorSizeHint> {
    const { params, uid } = await loadOperator("transformer", "feature.VectorSizeHint", path);
    return new VectorSizeHint(params, uid);
  }
  /** What becomes of invalid rows: error, skip or keep. Default: "error". */
  setHandleInvalid(value: string): this {
    return this.set({ handleInvalid: value });
  }
  /** The column that is read. */
  setInputCol(value: string): this {
    return this.set({ inputCol: value });
  }
  /** Elements of each vector. */
  setSize(value: number): this {
    return this.set({ size: value });
  }
}

/** Parameters of `VectorSlicer`. */
export interface VectorSlicerParams {
  /** Places of the elements that are kept. Default: []. */
  readonly indices?: readonly number[] | undefined;
  /** The column that is read. */
  readonly inputCol?: string | undefined;
  /** Names of the elements that are kept. Default: []. */
  readonly names?: readonly string[] | undefined;
  /** The column that is made. */
  readonly outputCol?: string | undefined;
}

/** Spark's `ml.feature.VectorSlicer`. */
export class VectorSlicer extends Transformer<VectorSlicerParams> {
  /** @param uid names the stage; made up where it is not given */
  constructor(params: VectorSlicerParams = {}, uid?: string) {
    super("feature.VectorSlicer", params, uid);
  }
  /** A stage that was saved. */
  static async load(path: string): Promise<VectorSlicer> {
    const { params, uid } = await loadOperator("transformer", "feature.VectorSlicer", path);
    return new VectorSlicer(params, uid);
  }
  /** Places of the elements that are kept. Default: []. */
  setIndices(value: readonly number[]): this {
    return this.set({ indices: value });
  }
  /** The column that is read. */
  setInputCol(value: string): this {
    return this.set({ inputCol: value });
  }
  /** Names of the elements that are kept. Default: []. */
  setNames(value: readonly string[]): this {
    return this.set({ names: value });
  }
  /** The column that is made. */
  setOutputCol(value: string): this {
    return this.set({ outputCol: value });
  }
}

/** Parameters of `Word2Vec`. */
export interface Word2VecParams {
  /** The column that is read. */
  readonly inputCol?: string | undefined;
  /** Iterations, at most. Default: 1. */
  readonly maxIter?: number | undefined;
  /** Words of a list that belong together; longer lists are cut. Default: 1000. */
  readonly maxSentenceLength?: number | undefined;
  /** Times that a word must occur to have a vector. Default: 5. */
  readonly minCount?: number | undefined;
  /** Partitions in which Spark works. Default: 1. */
  readonly numPartitions?: number | undefined;
  /** The column that is made. */
  readonly outputCol?: string | undefined;
  /** Where random numbers begin: the same seed gives the same model. Default: -1961189076. */
  readonly seed?: number | bigint | undefined;
  /** How much each tree's answer counts. Default: 0.025. */
  readonly stepSize?: number | undefined;
  /** Elements of each word's vector. Default: 100. */
  readonly vectorSize?: number | undefined;
  /** Words on each side that are neighbours, at most. Default: 5. */
  readonly windowSize?: number | undefined;
}

/** Spark's `ml.feature.Word2Vec`. */
export class Word2Vec extends Estimator<Word2VecModel, Word2VecParams> {
  /** @param uid names the stage; made up where it is not given */
  constructor(params: Word2VecParams = {}, uid?: string) {
    super("feature.Word2Vec", params, uid);
  }
  /** A stage that was saved. */
  static async load(path: string): Promise<Word2Vec> {
    const { params, uid } = await loadOperator("estimator", "feature.Word2Vec", path);
    return new Word2Vec(params, uid);
  }
  /** The column that is read. */
  setInputCol(value: string): this {
    return this.set({ inputCol: value });
  }
  /** Iterations, at most. Default: 1. */
  setMaxIter(value: number): this {
    return this.set({ maxIter: value });
  }
  /** Words of a list that belong together; longer lists are cut. Default: 1000. */
  setMaxSentenceLength(value: number): this {
    return this.set({ maxSentenceLength: value });
  }
  /** Times that a word must occur to have a vector. Default: 5. */
  setMinCount(value: number): this {
    return this.set({ minCount: value });
  }
  /** Partitions in which Spark works. Default: 1. */
  setNumPartitions(value: number): this {
    return this.set({ numPartitions: value });
  }
  /** The column that is made. */
  setOutputCol(value: string): this {
    return this.set({ outputCol: value });
  }
  /** Where random numbers begin: the same seed gives the same model. Default: -1961189076. */
  setSeed(value: number | bigint): this {
    return this.set({ seed: value });
  }
  /** How much each tree's answer counts. Default: 0.025. */
  setStepSize(value: number): this {
    return this.set({ stepSize: value });
  }
  /** Elements of each word's vector. Default: 100. */
  setVectorSize(value: number): this {
    return this.set({ vectorSize: value });
  }
  /** Words on each side that are neighbours, at most. Default: 5. */
  setWindowSize(value: number): this {
    return this.set({ windowSize: value });
  }
  /** @internal */
  override modelOf(reference: ModelReference): Word2VecModel {
    return new Word2VecModel(reference);
  }
}

/** A trained model: Spark's `ml.feature.Word2VecModel`. */
export class Word2VecModel extends Model {
  /** @internal */
  constructor(reference: ModelReference) {
    super("feature.Word2VecModel", reference);
  }
  /** A model that was saved. */
  static async load(path: string): Promise<Word2VecModel> {
    return new Word2VecModel(await loadModel("feature.Word2VecModel", path));
  }
  /** The `count` words that are nearest to a word or a vector, with the cosine. */
  findSynonyms(word: string | Vector, count: number): DataFrame {
    return this.attributeFrame("findSynonyms", typedLiteral("string", word), typedLiteral("integer", count));
  }
  /** The vector of each word. */
  getVectors(): DataFrame {
    return this.attributeFrame("getVectors");
  }
}
