// Written by `node tools/ml-api.mjs` from the driver's tables.
import type { DataFrame } from "../../dataframe";
import { Estimator, loadModel, loadOperator, Model, type ModelReference } from "../stage";

/** Parameters of `FPGrowth`. */
export interface FPGrowthParams {
  /** The column of lists of items. Default: "items". */
  readonly itemsCol?: string | undefined;
  /** Least share of the rows with what a rule asks that have what it says. Default: 0.8. */
  readonly minConfidence?: number | undefined;
  /** Least share of the rows that have a set of items. Default: 0.3. */
  readonly minSupport?: number | undefined;
  /** Partitions in which Spark works. */
  readonly numPartitions?: number | undefined;
  /** The column for predictions. Default: "prediction". */
  readonly predictionCol?: string | undefined;
}

/** Spark's `ml.fpm.FPGrowth`. */
export class FPGrowth extends Estimator<FPGrowthModel, FPGrowthParams> {
  /** @param uid names the stage; made up where it is not given */
  constructor(params: FPGrowthParams = {}, uid?: string) {
    super("fpm.FPGrowth", params, uid);
  }
  /** A stage that was saved. */
  static async load(path: string): Promise<FPGrowth> {
    const { params, uid } = await loadOperator("estimator", "fpm.FPGrowth", path);
    return new FPGrowth(params, uid);
  }
  /** The column of lists of items. Default: "items". */
  setItemsCol(value: string): this {
    return this.set({ itemsCol: value });
  }
  /** Least share of the rows with what a rule asks that have what it says. Default: 0.8. */
  setMinConfidence(value: number): this {
    return this.set({ minConfidence: value });
  }
  /** Least share of the rows that have a set of items. Default: 0.3. */
  setMinSupport(value: number): this {
    return this.set({ minSupport: value });
  }
  /** Partitions in which Spark works. */
  setNumPartitions(value: number): this {
    return this.set({ numPartitions: value });
  }
  /** The column for predictions. Default: "prediction". */
  setPredictionCol(value: string): this {
    return this.set({ predictionCol: value });
  }
  /** @internal */
  override modelOf(reference: ModelReference): FPGrowthModel {
    return new FPGrowthModel(reference);
  }
}

/** A trained model: Spark's `ml.fpm.FPGrowthModel`. */
export class FPGrowthModel extends Model {
  /** @internal */
  constructor(reference: ModelReference) {
    super("fpm.FPGrowthModel", reference);
  }
  /** A model that was saved. */
  static async load(path: string): Promise<FPGrowthModel> {
    return new FPGrowthModel(await loadModel("fpm.FPGrowthModel", path));
  }
  /** Rules of one item behind them. */
  associationRules(): DataFrame {
    return this.attributeFrame("associationRules");
  }
  /** Sets of items with how often they occur. */
  freqItemsets(): DataFrame {
    return this.attributeFrame("freqItemsets");
  }
}
