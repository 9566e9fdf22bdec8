// Written by `node tools/ml-api.mjs` from the driver's tables.
import type { DataFrame } from "../../dataframe";
import type { Matrix, Vector } from "../linear-algebra";
import { typedLiteral } from "../params";
import { Estimator, loadModel, Model, type ModelReference, Transformer } from "../stage";

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
export class Binarizer extends Transformer {
  constructor(params: BinarizerParams = {}) {
    super("feature.Binarizer", params);
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
export class BucketedRandomProjectionLSH extends Estimator<BucketedRandomProjectionLSHModel> {
  constructor(params: BucketedRandomProjectionLSHParams = {}) {
    super("feature.BucketedRandomProjectionLSH", params);
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
export class Bucketizer extends Transformer {
  constructor(params: BucketizerParams = {}) {
    super("feature.Bucketizer", params);
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
export class ChiSqSelector extends Estimator<ChiSqSelectorModel> {
  constructor(params: ChiSqSelectorParams = {}) {
    super("feature.ChiSqSelector", params);
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
export class CountVectorizer extends Estimator<CountVectorizerModel> {
  constructor(params: CountVectorizerParams = {}) {
    super("feature.CountVectorizer", params);
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
export class DCT extends Transformer {
  constructor(params: DCTParams = {}) {
    super("feature.DCT", params);
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
export class ElementwiseProduct extends Transformer {
  constructor(params: ElementwiseProductParams = {}) {
    super("feature.ElementwiseProduct", params);
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
export class FeatureHasher extends Transformer {
  constructor(params: FeatureHasherParams = {}) {
    super("feature.FeatureHasher", params);
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
export class HashingTF extends Transformer {
  constructor(params: HashingTFParams = {}) {
    super("feature.HashingTF", params);
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
export class IDF extends Estimator<IDFModel> {
  constructor(params: IDFParams = {}) {
    super("feature.IDF", params);
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
export class Imputer extends Estimator<ImputerModel> {
  constructor(params: ImputerParams = {}) {
    super("feature.Imputer", params);
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
export class IndexToString extends Transformer {
  constructor(params: IndexToStringParams = {}) {
    super("feature.IndexToString", params);
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
export class Interaction extends Transformer {
  constructor(params: InteractionParams = {}) {
    super("feature.Interaction", params);
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
export class MaxAbsScaler extends Estimator<MaxAbsScalerModel> {
  constructor(params: MaxAbsScalerParams = {}) {
    super("feature.MaxAbsScaler", params);
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
export class MinHashLSH extends Estimator<MinHashLSHModel> {
  constructor(params: MinHashLSHParams = {}) {
    super("feature.MinHashLSH", params);
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
export class MinMaxScaler extends Estimator<MinMaxScalerModel> {
  constructor(params: MinMaxScalerParams = {}) {
    super("feature.MinMaxScaler", params);
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
export class NGram extends Transformer {
  constructor(params: NGramParams = {}) {
    super("feature.NGram", params);
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
export class Normalizer extends Transformer {
  constructor(params: NormalizerParams = {}) {
    super("feature.Normalizer", params);
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
export class OneHotEncoder extends Estimator<OneHotEncoderModel> {
  constructor(params: OneHotEncoderParams = {}) {
    super("feature.OneHotEncoder", params);
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
export class PCA extends Estimator<PCAModel> {
  constructor(params: PCAParams = {}) {
    super("feature.PCA", params);
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
export class PolynomialExpansion extends Transformer {
  constructor(params: PolynomialExpansionParams = {}) {
    super("feature.PolynomialExpansion", params);
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
export class QuantileDiscretizer extends Estimator<QuantileDiscretizerModel> {
  constructor(params: QuantileDiscretizerParams = {}) {
    super("feature.QuantileDiscretizer", params);
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
export class RFormula extends Estimator<RFormulaModel> {
  constructor(params: RFormulaParams = {}) {
    super("feature.RFormula", params);
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
export class RegexTokenizer extends Transformer {
  constructor(params: RegexTokenizerParams = {}) {
    super("feature.RegexTokenizer", params);
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
export class RobustScaler extends Estimator<RobustScalerModel> {
  constructor(params: RobustScalerParams = {}) {
    super("feature.RobustScaler", params);
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
export class SQLTransformer extends Transformer {
  constructor(params: SQLTransformerParams = {}) {
    super("feature.SQLTransformer", params);
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
export class StandardScaler extends Estimator<StandardScalerModel> {
  constructor(params: StandardScalerParams = {}) {
    super("feature.StandardScaler", params);
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
export class StopWordsRemover extends Transformer {
  constructor(params: StopWordsRemoverParams = {}) {
    super("feature.StopWordsRemover", params);
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
export class StringIndexer extends Estimator<StringIndexerModel> {
  constructor(params: StringIndexerParams = {}) {
    super("feature.StringIndexer", params);
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
export class TargetEncoder extends Estimator<TargetEncoderModel> {
  constructor(params: TargetEncoderParams = {}) {
    super("feature.TargetEncoder", params);
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
export class Tokenizer extends Transformer {
  constructor(params: TokenizerParams = {}) {
    super("feature.Tokenizer", params);
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
export class UnivariateFeatureSelector extends Estimator<UnivariateFeatureSelectorModel> {
  constructor(params: UnivariateFeatureSelectorParams = {}) {
    super("feature.UnivariateFeatureSelector", params);
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
export class VarianceThresholdSelector extends Estimator<VarianceThresholdSelectorModel> {
  constructor(params: VarianceThresholdSelectorParams = {}) {
    super("feature.VarianceThresholdSelector", params);
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
export class VectorAssembler extends Transformer {
  constructor(params: VectorAssemblerParams = {}) {
    super("feature.VectorAssembler", params);
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
export class VectorIndexer extends Estimator<VectorIndexerModel> {
  constructor(params: VectorIndexerParams = {}) {
    super("feature.VectorIndexer", params);
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
export class VectorSizeHint extends Transformer {
  constructor(params: VectorSizeHintParams = {}) {
    super("feature.VectorSizeHint", params);
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
export class VectorSlicer extends Transformer {
  constructor(params: VectorSlicerParams = {}) {
    super("feature.VectorSlicer", params);
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
export class Word2Vec extends Estimator<Word2VecModel> {
  constructor(params: Word2VecParams = {}) {
    super("feature.Word2Vec", params);
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
