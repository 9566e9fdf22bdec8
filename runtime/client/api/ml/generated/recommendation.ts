// Written by `node tools/ml-api.mjs` from the driver's tables.
import type { DataFrame } from "../../dataframe";
import { Estimator, loadModel, Model, type ModelReference } from "../stage";

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
export class ALS extends Estimator<ALSModel> {
  constructor(params: ALSParams = {}) {
    super("recommendation.ALS", params);
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
