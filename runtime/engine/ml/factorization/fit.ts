import { javaRandom } from "../../../random/java-random";
import type { Params } from "../params";
import { type Blocks, type Program, runKernel } from "../program";
import { sumOf, sumOfValues } from "../tensors";
import { descents, isStill } from "./descent";

export const factorizationDefaults = {
  featuresCol: "features",
  labelCol: "label",
  predictionCol: "prediction",
  factorSize: 8,
  fitIntercept: true,
  fitLinear: true,
  regParam: 0,
  miniBatchFraction: 1,
  initStd: 0.01,
  maxIter: 100,
  stepSize: 1,
  tol: 1e-6,
  solver: "adamW",
};

/** @throws SparkError as Spark's own validators do */
export const checkFactorization = (params: Params): void =>
  void params
    .check("factorSize", (size: number) => size > 0)
    .check("regParam", (weight: number) => weight >= 0)
    .check("miniBatchFraction", (share: number) => share > 0 && share <= 1)
    .check("initStd", (deviation: number) => deviation >= 0)
    .check("maxIter", (count: number) => count >= 0)
    .check("stepSize", (rate: number) => rate > 0)
    .check("tol", (tolerance: number) => tolerance >= 0)
    .check("solver", (solver: string) => Object.hasOwn(descents, solver.toLowerCase()));

export const shapeOf = (params: Params) => ({
  factorSize: params.number("factorSize"),
  hasLinear: params.flag("fitLinear"),
  hasIntercept: params.flag("fitIntercept"),
});

export interface FactorizationFit {
  readonly weights: Float64Array;
  readonly history: readonly number[];
}

/** Weights by descent from Spark's random factors; the rows of a step are all, or a share of them that is drawn. */
export function* fitFactorization(
  params: Params,
  blocks: Blocks,
  size: number,
  isLogistic: boolean,
): Program<FactorizationFit> {
  const shape = shapeOf(params);
  let weights = initialWeights(params, size);
  const penalty = params.number("regParam");
  const descend = descents[params.text("solver").toLowerCase()]!(weights.length, params.number("stepSize"), penalty);
  const ridge = () => 0.5 * penalty * weights.reduce((sum, weight) => sum + weight * weight, 0);
  const share = params.number("miniBatchFraction");
  const history: number[] = [];
  let added = ridge();
  for (let step = 1; step <= params.number("maxIter"); step++) {
    const parts = yield* runKernel("factorizationLoss", blocks, (block) => ({
      values: { ...shape, isLogistic, share, seed: 42 + step + block * 1_000_003 },
      arrays: { weights },
    }));
    const count = sumOfValues(parts, "count");
    if (count === 0) continue;
    history.push(sumOfValues(parts, "loss") / count + added);
    const before = weights;
    weights = descend(
      weights,
      sumOf(parts, "gradient").map((slope) => slope / count),
      step,
    );
    added = ridge();
    if (history.length > 1 && isStill(before, weights, params.number("tol"))) break;
  }
  return { weights, history };
}

function initialWeights(params: Params, size: number): Float64Array {
  const { factorSize, hasLinear, hasIntercept } = shapeOf(params);
  const random = javaRandom(BigInt(params.number("seed")));
  const weights = new Float64Array(size * factorSize + (hasLinear ? size : 0) + (hasIntercept ? 1 : 0));
  for (let i = 0; i < size * factorSize; i++) weights[i] = random.nextGaussian() * params.number("initStd");
  return weights;
}
