import type { Params } from "../params";
import { type Blocks, type Program, runKernel } from "../program";
import { lbfgs } from "../solver/lbfgs";
import type { Objective } from "../solver/objective";
import { owlqn } from "../solver/owlqn";
import { sumOf, sumOfValues } from "../tensors";

/** What a classifier is trained from. */
export interface Training {
  readonly params: Params;
  readonly blocks: Blocks;
  readonly isWeighted: boolean;
  /** Of each label. */
  readonly weights: Float64Array;
  /** Of each feature. */
  readonly mean: Float64Array;
  readonly std: Float64Array;
}

export interface Coefficients {
  /** Row by row. */
  readonly coefficients: Float64Array;
  readonly intercepts: Float64Array;
  /** The objective before the first step and after each. */
  readonly history: readonly number[];
}

/** Two classes: one row of coefficients, found for features of mean 0 and standard deviation 1. */
export function* fitBinary({ params, blocks, isWeighted, weights, mean, std }: Training): Program<Coefficients> {
  const size = mean.length;
  const hasIntercept = params.flag("fitIntercept");
  const mass = weights.reduce((sum, weight) => sum + weight, 0);
  const [negative, positive] = [weights[0] ?? 0, weights[1] ?? 0];
  if (hasIntercept && (negative === 0 || positive === 0)) {
    const intercept = positive === 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
    return { coefficients: new Float64Array(size), intercepts: Float64Array.of(intercept), history: [0] };
  }
  const { l1, l2 } = penaltiesOf(params, std);
  const scaled = std.map((deviation) => (deviation === 0 ? 0 : 1 / deviation));
  const shift = hasIntercept ? mean : new Float64Array(size);

  function* evaluate(point: Float64Array): Program<Objective> {
    const own = scaled.map((scale, i) => point[i]! * scale);
    const moved = own.reduce((sum, weight, i) => sum + weight * shift[i]!, 0);
    const intercept = hasIntercept ? point[size]! - moved : 0;
    const parts = yield* runKernel("logisticLoss", blocks, {
      values: { intercept, isWeighted },
      arrays: { weights: own },
    });
    const slope = sumOfValues(parts, "slope");
    const raw = sumOf(parts, "gradient");
    const gradient = new Float64Array(point.length);
    let total = sumOfValues(parts, "loss") / mass;
    for (let i = 0; i < size; i++) {
      gradient[i] = ((raw[i]! - slope * shift[i]!) * scaled[i]!) / mass + l2[i]! * point[i]!;
      total += 0.5 * l2[i]! * point[i]! * point[i]!;
    }
    if (hasIntercept) gradient[size] = slope / mass;
    return { value: total, gradient };
  }

  const start = new Float64Array(size + (hasIntercept ? 1 : 0));
  if (hasIntercept) start[size] = Math.log(positive / negative);
  const options = { maxIterations: params.number("maxIter"), tolerance: params.number("tol") };
  const penalties = Float64Array.from(start, (_, i) => l1[i] ?? 0);
  const found = l1.some((penalty) => penalty > 0)
    ? yield* owlqn(evaluate, start, penalties, options)
    : yield* lbfgs(evaluate, start, options);
  const coefficients = scaled.map((scale, i) => found.point[i]! * scale);
  const moved = coefficients.reduce((sum, weight, i) => sum + weight * shift[i]!, 0);
  const intercept = hasIntercept ? found.point[size]! - moved : 0;
  return { coefficients, intercepts: Float64Array.of(intercept), history: found.history };
}

/** The elastic net's weights on standardised coefficients; without `standardization` the original ones are what it holds down. */
export function penaltiesOf(
  params: Params,
  std: Float64Array,
): { readonly l1: Float64Array; readonly l2: Float64Array } {
  const [weight, share] = [params.number("regParam"), params.number("elasticNetParam")];
  const isStandard = params.flag("standardization");
  const inverse = (power: number) =>
    std.map((deviation) => (isStandard ? 1 : deviation === 0 ? 0 : deviation ** -power));
  return {
    l1: inverse(1).map((factor) => factor * weight * share),
    l2: inverse(2).map((factor) => factor * weight * (1 - share)),
  };
}
