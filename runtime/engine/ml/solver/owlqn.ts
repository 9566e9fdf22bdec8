import type { Program } from "../program";
import { Curvature } from "./curvature";
import type { MinimizeOptions, Minimum } from "./lbfgs";
import { along, dot, norm, type Objective, type ObjectiveFunction } from "./objective";

const maxHalvings = 40;

/**
 * The least of a function plus Σ penalties · |x|: orthant-wise L-BFGS (Andrew and Gao). Coordinates without a penalty are free.
 */
export function* owlqn(
  evaluate: ObjectiveFunction,
  start: Float64Array,
  penalties: Float64Array,
  { maxIterations, tolerance }: MinimizeOptions,
): Program<Minimum> {
  const penalized = function* (point: Float64Array): Program<Objective> {
    const { value, gradient } = yield* evaluate(point);
    return { value: point.reduce((sum, x, i) => sum + penalties[i]! * Math.abs(x), value), gradient };
  };
  let point = start;
  let current = yield* penalized(point);
  const history = [current.value];
  const curvature = new Curvature();
  for (let iteration = 0; iteration < maxIterations; iteration++) {
    const slope = pseudoGradient(point, current.gradient, penalties);
    if (norm(slope) <= Math.max(tolerance * Math.abs(current.value), 1e-8)) break;
    const direction = aligned(curvature.descent(slope), slope);
    const orthant = point.map((x, i) => Math.sign(x) || -Math.sign(slope[i]!));
    let step = iteration === 0 ? 0.5 / norm(current.gradient) : 1;
    let next: Float64Array | undefined;
    let found: Objective | undefined;
    for (let halving = 0; halving < maxHalvings; halving++, step /= 2) {
      next = along(point, step, direction).map((x, i) => (penalties[i]! > 0 && x * orthant[i]! < 0 ? 0 : x));
      found = yield* penalized(next);
      if (found.value <= current.value + 1e-4 * dot(slope, along(next, -1, point))) break;
      found = undefined;
    }
    if (!found || !next) break;
    curvature.remember(along(next, -1, point), along(found.gradient, -1, current.gradient));
    const gain = current.value - found.value;
    point = next;
    current = found;
    history.push(found.value);
    if (gain <= tolerance * 1e-3 * Math.abs(history[0]!)) break;
  }
  return { point, history };
}

/** The steepest of the slopes that the absolute values allow. */
function pseudoGradient(point: Float64Array, gradient: Float64Array, penalties: Float64Array): Float64Array {
  return gradient.map((slope, i) => {
    const penalty = penalties[i]!;
    if (point[i]! !== 0) return slope + Math.sign(point[i]!) * penalty;
    if (slope + penalty < 0) return slope + penalty;
    return Math.max(slope - penalty, 0);
  });
}

const aligned = (direction: Float64Array, slope: Float64Array): Float64Array =>
  direction.map((value, i) => (value * slope[i]! < 0 ? value : 0));
