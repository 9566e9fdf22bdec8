import type { Params } from "../../params";
import { type Blocks, type Program, runKernel } from "../../program";
import { type LeastSquaresFit, weightedLeastSquares } from "../../solver/weighted-least-squares";
import { sumsOf } from "../least-squares";
import { familyOf } from "./families";

/** What a generalized linear model is trained from. */
export interface GeneralizedTraining {
  readonly params: Params;
  readonly blocks: Blocks;
  readonly isWeighted: boolean;
  readonly hasOffset: boolean;
}

export interface GeneralizedFit extends LeastSquaresFit {
  readonly iterations: number;
}

/** Least squares again and again, each time with the labels and weights of where the model stands. */
export function* fitGeneralized({ params, blocks, ...columns }: GeneralizedTraining): Program<GeneralizedFit> {
  const names = familyOf(params);
  const common = { hasIntercept: params.flag("fitIntercept"), ridge: params.number("regParam") };
  const first = yield* runKernel("workingGram", blocks, { values: { ...names, ...columns }, arrays: {} });
  let fitted = weightedLeastSquares(sumsOf(first), { ...common, isStandard: true, isLabelStandard: true });
  if (names.family === "gaussian" && names.link === "identity") return { ...fitted, iterations: 1 };
  const [most, tolerance] = [params.number("maxIter"), params.number("tol")];
  for (let iterations = 1; iterations <= most; iterations++) {
    const { coefficients, intercept } = fitted;
    const state = { values: { ...names, ...columns, intercept }, arrays: { coefficients } };
    const parts = yield* runKernel("workingGram", blocks, state);
    fitted = weightedLeastSquares(sumsOf(parts), { ...common, isStandard: false, isLabelStandard: false });
    const moved = fitted.coefficients.reduce(
      (farthest, value, i) => Math.max(farthest, Math.abs(value - coefficients[i]!)),
      Math.abs(fitted.intercept - intercept),
    );
    if (moved < tolerance) return { ...fitted, iterations };
  }
  return { ...fitted, iterations: most };
}
