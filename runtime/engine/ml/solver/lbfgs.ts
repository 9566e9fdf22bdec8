import type { Program } from "../program";
import { Curvature } from "./curvature";
import { along, norm, type Objective, type ObjectiveFunction } from "./objective";
import { strongWolfe } from "./strong-wolfe";

/** Values back to which the last one is compared. */
const valueMemory = 20;

export interface Minimum {
  readonly point: Float64Array;
  /** The function's value before the first step and after each. */
  readonly history: readonly number[];
}

export interface MinimizeOptions {
  readonly maxIterations: number;
  /** Relative. */
  readonly tolerance: number;
}

/** Limited-memory BFGS (Nocedal and Wright, algorithm 7.5); it stops where Breeze's, which Spark uses, does. */
export function* lbfgs(
  evaluate: ObjectiveFunction,
  start: Float64Array,
  { maxIterations, tolerance }: MinimizeOptions,
): Program<Minimum> {
  let point = start;
  let current: Objective = yield* evaluate(point);
  const history = [current.value];
  const curvature = new Curvature();
  const hasConverged = () => {
    const last = history.at(-1)!;
    const before = history.slice(-valueMemory - 1, -1);
    const isStill = before.length >= 2 && Math.abs(last - Math.max(...before)) <= tolerance * Math.abs(history[0]!);
    return isStill || norm(current.gradient) <= Math.max(tolerance * Math.abs(last), 1e-8);
  };
  for (let iteration = 0; iteration < maxIterations && !hasConverged(); iteration++) {
    const direction = curvature.descent(current.gradient);
    const initial = iteration === 0 ? 1 / norm(direction) : 1;
    const found = yield* strongWolfe(evaluate, point, current, direction, initial);
    if (!found || found.step * norm(current.gradient) < 1e-10) {
      if (curvature.isEmpty) break;
      // What is remembered misleads: begin again from the slope alone.
      curvature.forget();
      continue;
    }
    const next = along(point, found.step, direction);
    curvature.remember(along(next, -1, point), along(found.gradient, -1, current.gradient));
    point = next;
    current = found;
    history.push(found.value);
  }
  return { point, history };
}
