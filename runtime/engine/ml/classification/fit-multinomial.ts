import { type Program, runKernel } from "../program";
import { lbfgs } from "../solver/lbfgs";
import type { Objective } from "../solver/objective";
import { owlqn } from "../solver/owlqn";
import { sumOf, sumOfValues } from "../tensors";
import { type Coefficients, penaltiesOf, type Training } from "./fit-binary";

/** A row of coefficients for each class. Without a penalty only their differences are known: each column's mean is made 0. */
export function* fitMultinomial({ params, blocks, isWeighted, weights, mean, std }: Training): Program<Coefficients> {
  const size = mean.length;
  const classes = weights.length;
  const hasIntercept = params.flag("fitIntercept");
  const mass = weights.reduce((sum, weight) => sum + weight, 0);
  const { l1, l2 } = penaltiesOf(params, std);
  const scaled = std.map((deviation) => (deviation === 0 ? 0 : 1 / deviation));
  const shift = hasIntercept ? mean : new Float64Array(size);
  const interceptsAt = classes * size;

  const original = (point: Float64Array) => {
    const own = Float64Array.from({ length: interceptsAt }, (_, i) => point[i]! * scaled[i % size]!);
    const intercepts = Float64Array.from({ length: classes }, (_, c) => {
      if (!hasIntercept) return 0;
      let moved = 0;
      for (let i = 0; i < size; i++) moved += own[c * size + i]! * shift[i]!;
      return point[interceptsAt + c]! - moved;
    });
    return { weights: own, intercepts };
  };

  function* evaluate(point: Float64Array): Program<Objective> {
    const arrays = original(point);
    const parts = yield* runKernel("softmaxLoss", blocks, { values: { classes, isWeighted }, arrays });
    const [raw, slopes] = [sumOf(parts, "gradient"), sumOf(parts, "slopes")];
    const gradient = new Float64Array(point.length);
    let total = sumOfValues(parts, "loss") / mass;
    for (let c = 0; c < classes; c++) {
      for (let i = 0; i < size; i++) {
        const at = c * size + i;
        gradient[at] = ((raw[at]! - slopes[c]! * shift[i]!) * scaled[i]!) / mass + l2[i]! * point[at]!;
        total += 0.5 * l2[i]! * point[at]! * point[at]!;
      }
      if (hasIntercept) gradient[interceptsAt + c] = slopes[c]! / mass;
    }
    return { value: total, gradient };
  }

  const start = new Float64Array(interceptsAt + (hasIntercept ? classes : 0));
  if (hasIntercept) {
    const logs = weights.map((weight) => Math.log1p(weight));
    const middle = logs.reduce((sum, log) => sum + log, 0) / classes;
    for (let c = 0; c < classes; c++) start[interceptsAt + c] = logs[c]! - middle;
  }
  const options = { maxIterations: params.number("maxIter"), tolerance: params.number("tol") };
  const penalties = Float64Array.from(start, (_, at) => (at < interceptsAt ? l1[at % size]! : 0));
  const found = l1.some((penalty) => penalty > 0)
    ? yield* owlqn(evaluate, start, penalties, options)
    : yield* lbfgs(evaluate, start, options);
  const point = found.point.slice();
  if (params.number("regParam") === 0) {
    for (let i = 0; i < size; i++) center(point, (c) => c * size + i, classes);
  }
  const { weights: coefficients, intercepts } = original(point);
  if (hasIntercept) center(intercepts, (c) => c, classes);
  return { coefficients, intercepts, history: found.history };
}

function center(values: Float64Array, placeOf: (one: number) => number, count: number): void {
  let sum = 0;
  for (let c = 0; c < count; c++) sum += values[placeOf(c)]!;
  for (let c = 0; c < count; c++) values[placeOf(c)]! -= sum / count;
}
