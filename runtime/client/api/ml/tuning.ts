import type { DataFrame } from "../dataframe";
import type { ParamValues } from "./params";
import type { Estimator, Evaluator, Transforming } from "./stage";

/** All combinations of values of parameters. */
export class ParamGridBuilder {
  readonly #grid = new Map<string, readonly unknown[]>();

  /** @param name a parameter of the estimator that is tuned */
  addGrid(name: string, values: readonly unknown[]): this {
    this.#grid.set(name, values);
    return this;
  }
  build(): ParamValues[] {
    return [...this.#grid].reduce<ParamValues[]>(
      (made, [name, values]) => made.flatMap((before) => values.map((value) => ({ ...before, [name]: value }))),
      [{}],
    );
  }
}

interface Tuning<M extends Transforming> {
  readonly estimator: Estimator<M>;
  readonly estimatorParamMaps: readonly ParamValues[];
  readonly evaluator: Evaluator;
  /** Models trained at once; 1 by default. */
  readonly parallelism?: number;
  readonly seed?: number;
}

/** What was chosen among several parameters. */
export interface Tuned<M extends Transforming> extends Transforming {
  readonly bestModel: M;
  /** Of each of the parameters, in their order. */
  readonly metrics: readonly number[];
  readonly bestParams: ParamValues;
}

/** Each of the parameters is judged by rows that its model was not trained on, in turn of `numFolds` parts. */
export class CrossValidator<M extends Transforming> {
  constructor(readonly options: Tuning<M> & { readonly numFolds?: number }) {}

  async fit(frame: DataFrame): Promise<Tuned<M>> {
    const { numFolds = 3, seed = 0 } = this.options;
    const parts = frame.randomSplit(new Array<number>(numFolds).fill(1), seed);
    const folds = parts.map((validation, i) => {
      const training = parts.filter((_, other) => other !== i).reduce((all, part) => all.union(part));
      return { training, validation };
    });
    return tune(this.options, frame, folds);
  }
}

/** Each of the parameters is judged by one part of the rows, trained on the others. */
export class TrainValidationSplit<M extends Transforming> {
  constructor(readonly options: Tuning<M> & { readonly trainRatio?: number }) {}

  async fit(frame: DataFrame): Promise<Tuned<M>> {
    const { trainRatio = 0.75, seed = 0 } = this.options;
    const [training, validation] = frame.randomSplit([trainRatio, 1 - trainRatio], seed) as [DataFrame, DataFrame];
    return tune(this.options, frame, [{ training, validation }]);
  }
}

interface Fold {
  readonly training: DataFrame;
  readonly validation: DataFrame;
}

async function tune<M extends Transforming>(
  { estimator, estimatorParamMaps, evaluator, parallelism = 1 }: Tuning<M>,
  frame: DataFrame,
  folds: readonly Fold[],
): Promise<Tuned<M>> {
  const metrics = new Array<number>(estimatorParamMaps.length).fill(0);
  const work = estimatorParamMaps.flatMap((params, i) => folds.map((fold) => ({ params, i, ...fold })));
  const next = async (): Promise<void> => {
    for (let job = work.shift(); job; job = work.shift()) {
      const model = await estimator.fit(job.training, job.params);
      metrics[job.i]! += (await evaluator.evaluate(model.transform(job.validation))) / folds.length;
    }
  };
  await Promise.all(Array.from({ length: parallelism }, next));
  const best = metrics.indexOf(evaluator.isLargerBetter ? Math.max(...metrics) : Math.min(...metrics));
  const bestParams = estimatorParamMaps[best]!;
  const bestModel = await estimator.fit(frame, bestParams);
  return { bestModel, metrics, bestParams, transform: (given) => bestModel.transform(given) };
}
