import type { Program } from "../program";
import { backtrack } from "./backtrack";
import { Curvature } from "./curvature";
import { hasConverged, type MinimizeOptions, type Minimum } from "./lbfgs";
import { along, dot, norm, type Objective, type ObjectiveFunction } from "./objective";

/** A point with what the penalties add there. */
interface Penalized {
  readonly point: Float64Array;
  readonly raw: Objective;
  readonly value: number;
  /** The steepest of the slopes that the absolute values allow. */
  readonly slope: Float64Array;
}

/**
 * The least of a function plus Σ penalties · |x|: orthant-wise L-BFGS (Andrew and Gao), by the steps that Breeze's, which Spark uses, takes: no
 * coordinate crosses 0 in one step, not even one without a penalty.
 */
export function* owlqn(
  evaluate: ObjectiveFunction,
  start: Float64Array,
  penalties: Float64Array,
  options: MinimizeOptions,
): Program<Minimum> {
  const at = function* (point: Float64Array): Program<Penalized> {
    const raw = yield* evaluate(point);
    const value = point.reduce((sum, x, i) => sum + penalties[i]! * Math.abs(x), raw.value);
    return { point, raw, value, slope: pseudoGradient(point, raw.gradient, penalties) };
  };
  let current = yield* at(start);
  const history = [current.value];
  const values: number[] = [];
  const curvature = new Curvature();
  let iteration = 0;
  const isDone = () => hasConverged({ history, values, gradient: current.slope }, options.tolerance);
  while (iteration < options.maxIterations && !isDone()) {
    const { point, slope } = current;
    const direction = curvature.descent(slope).map((value, i) => (value * slope[i]! < 0 ? value : 0));
    const orthant = point.map((x, i) => Math.sign(x) || Math.sign(-slope[i]!));
    const step = function* (length: number): Program<Penalized & { readonly derivative: number }> {
      const moved = along(point, length, direction).map((x, i) => (Math.sign(x) === orthant[i] ? x : 0));
      const found = yield* at(moved);
      return { ...found, derivative: dot(found.slope, direction) };
    };
    const origin = { value: current.value, derivative: dot(slope, direction) };
    const isFirst = iteration === 0;
    const search = { first: isFirst ? 0.5 / norm(current.raw.gradient) : 1, shrinking: isFirst ? 0.1 : 0.5 };
    const found = yield* backtrack(step, origin, { ...search, firstValue: current.raw.value });
    if (!found) {
      if (curvature.isEmpty) break;
      curvature.forget();
      continue;
    }
    const moved = along(found.point, -1, point);
    const change = along(found.raw.gradient, -1, current.raw.gradient);
    if (dot(moved, change) > 0) curvature.remember(moved, change);
    else curvature.forget(); // where the slope has not changed, nothing is known any more
    current = found;
    history.push(found.value);
    values.push(found.raw.value);
    iteration++;
  }
  return { point: current.point, history };
}

function pseudoGradient(point: Float64Array, gradient: Float64Array, penalties: Float64Array): Float64Array {
  return gradient.map((slope, i) => {
    const penalty = penalties[i]!;
    if (penalty === 0) return slope;
    if (point[i]! !== 0) return slope + Math.sign(point[i]!) * penalty;
    if (slope + penalty < 0) return slope + penalty;
    return Math.max(slope - penalty, 0);
  });
}
