import type { Program } from "../program";
import { Curvature } from "./curvature";
import { along, norm, type Objective, type ObjectiveFunction } from "./objective";
import { strongWolfe } from "./strong-wolfe";

/** So many values the last one is compared with. */
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

interface Progress {
  /** The objective before the first step and after each. */
  readonly history: readonly number[];
  /** The function itself after each step, without penalties of absolute values. */
  readonly values: readonly number[];
  readonly gradient: Float64Array;
}

/** Whether a search ends, as Breeze, which Spark uses, decides: by the last values, once there are enough of them, or where it is flat. */
export function hasConverged({ history, values, gradient }: Progress, tolerance: number): boolean {
  const last = history.at(-1)!;
  const remembered = values.slice(-valueMemory);
  const isStill =
    remembered.length === valueMemory && Math.abs(last - Math.max(...remembered)) <= tolerance * Math.abs(history[0]!);
  return isStill || norm(gradient) <= Math.max(tolerance * Math.abs(last), 1e-8);
}

/** Limited-memory BFGS (Nocedal and Wright, algorithm 7.5). */
export function* lbfgs(
  evaluate: ObjectiveFunction,
  start: Float64Array,
  { maxIterations, tolerance }: MinimizeOptions,
): Program<Minimum> {
  let point = start;
  let current: Objective = yield* evaluate(point);
  const history = [current.value];
  const curvature = new Curvature();
  const isDone = () => hasConverged({ history, values: history.slice(1), gradient: current.gradient }, tolerance);
  for (let iteration = 0; iteration < maxIterations && !isDone(); iteration++) {
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
