// Written by `node tools/ml-api.mjs` from the driver's tables.
import type { DataFrame } from "../../dataframe";
import { Estimator, loadModel, loadOperator, Model, type ModelReference } from "../stage";

/** Parameters of `ALS`. */
export interface ALSParams {
  /** How much more a repeated preference counts. Default: 1. */
  readonly alpha?: number | undefined;
  /** Rows that Spark works through together. Default: 4096. */
  readonly blockSize?: number | undefined;
  /** Iterations after which Spark writes a checkpoint; -1: never. Default: 10. */
  readonly checkpointInterval?: number | undefined;
  /** What becomes of rows with unknown users or items: nan or drop. Default: "nan". */
  readonly coldStartStrategy?: string | undefined;
  /** Where Spark keeps the factors. Default: "MEMORY_AND_DISK". */
  readonly finalStorageLevel?: string | undefined;
  /** Whether ratings tell how often, not how much, something was liked. Default: false. */
  readonly implicitPrefs?: boolean | undefined;
  /** Where Spark keeps what it needs while training. Default: "MEMORY_AND_DISK". */
  readonly intermediateStorageLevel?: string | undefined;
  /** The column of items, whole numbers. Default: "item". */
  readonly itemCol?: string | undefined;
  /** Iterations, at most. Default: 10. */
  readonly maxIter?: number | undefined;
  /** Whether factors may not be negative. Default: false. */
  readonly nonnegative?: boolean | undefined;
  /** Blocks that Spark deals items to. Default: 10. */
  readonly numItemBlocks?: number | undefined;
  /** Blocks that Spark deals users to. Default: 10. */
  readonly numUserBlocks?: number | undefined;
  /** The column for predictions. Default: "prediction". */
  readonly predictionCol?: string | undefined;
  /** Factors of each user and item. Default: 10. */
  readonly rank?: number | undefined;
  /** The column of ratings; empty: each is 1. Default: "rating". */
  readonly ratingCol?: string | undefined;
  /** The weight of the penalty on large coefficients. Default: 0.1. */
  readonly regParam?: number | undefined;
  /** Where random numbers begin: the same seed gives the same model. Default: 1994790107. */
  readonly seed?: number | bigint | undefined;
  /** The column of users, whole numbers. Default: "user". */
  readonly userCol?: string | undefined;
}

/** Spark's `ml.recommendation.ALS`. */
export class ALS extends Estimator<ALSModel, ALSParams> {
  /** @param uid names the stage; made up where it is not given */
  constructor(params: ALSParams = {}, uid?: string) {
    super("recommendation.ALS", params, uid);
  }
  /** A stage that was saved. */
  static async load(path: string): Promise<ALS> {
    const { params, uid } = await loadOperator("estimator", "recommendation.ALS", path);
    return new ALS(params, uid);
  }
  /** How much more a repeated preference counts. Default: 1. */
  setAlpha(value: number): this {
    return this.set({ alpha: value });
  }
  /** Rows that Spark works through together. Default: 4096. */
  setBlockSize(value: number): this {
    return this.set({ blockSize: value });
  }
  /** Iterations after which Spark writes a checkpoint; -1: never. Default: 10. */
  setCheckpointInterval(value: number): this {
    return this.set({ checkpointInterval: value });
  }
  /** What becomes of rows with unknown users or items: nan or drop. Default: "nan". */
  setColdStartStrategy(value: string): this {
    return this.set({ coldStartStrategy: value });
  }
  /** Where Spark keeps the factors. Default: "MEMORY_AND_DISK". */
  setFinalStorageLevel(value: string): this {
    return this.set({ finalStorageLevel: value });
  }
  /** Whether ratings tell how often, not how much, something was liked. Default: false. */
  setImplicitPrefs(value: boolean): this {
    return this.set({ implicitPrefs: value });
  }
  /** Where Spark keeps what it needs while training. Default: "MEMORY_AND_DISK". */
  setIntermediateStorageLevel(value: string): this {
    return this.set({ intermediateStorageLevel: value });
  }
  /** The column of items, whole numbers. Default: "item". */
  setItemCol(value: string): this {
    return this.set({ itemCol: value });
  }
  /** Iterations, at most. Default: 10. */
  setMaxIter(value: number): this {
    return this.set({ maxIter: value });
  }
  /** Whether factors may not be negative. Default: false. */
  setNonnegative(value: boolean): this {
    return this.set({ nonnegative: value });
  }
  /** Blocks that Spark deals items to. Default: 10. */
  setNumItemBlocks(value: number): this {
    return this.set({ numItemBlocks: value });
  }
  /** Blocks that Spark deals users to. Default: 10. */
  setNumUserBlocks(value: number): this {
    return this.set({ numUserBlocks: value });
  }
  /** The column for predictions. Default: "prediction". */
  setPredictionCol(value: string): this {
    return this.set({ predictionCol: value });
  }
  /** Factors of each user and item. Default: 10. */
  setRank(value: number): this {
    return this.set({ rank: value });
  }
  /** The column of ratings; empty: each is 1. Default: "rating". */
  setRatingCol(value: string): this {
    return this.set({ ratingCol: value });
  }
  /** The weight of the penalty on large coefficients. Default: 0.1. */
  setRegParam(value: number): this {
    return this.set({ regParam: value });
  }
  /** Where random numbers begin: the same seed gives the same model. Default: 1994790107. */
  setSeed(value: number | bigint): this {
    return this.set({ seed: value });
  }
  /** The column of users, whole numbers. Default: "user". */
  setUserCol(value: string): this {
    return this.set({ userCol: value });
  }
  /** @internal */
  override modelOf(reference: ModelReference): ALSModel {
    return new ALSModel(reference);
  }
}

/** A trained model: Spark's `ml.recommendation.ALSModel`. */
export class ALSModel extends Model {
  /** @internal */
  constructor(reference: ModelReference) {
    super("recommendation.ALSModel", reference);
  }
  /** A model that was saved. */
  static async load(path: string): Promise<ALSModel> {
    return new ALSModel(await loadModel("recommendation.ALSModel", path));
  }
  /** The factors of each item. */
  itemFactors(): DataFrame {
    return this.attributeFrame("itemFactors");
  }
  /** Factors of each user and item, or what was fitted. */
  rank(): Promise<number> {
    return this.attribute("rank");
  }
  /** The factors of each user. */
  userFactors(): DataFrame {
    return this.attributeFrame("userFactors");
  }
}
