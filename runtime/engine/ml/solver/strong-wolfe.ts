import type { Program } from "../program";
import { along, dot, type Objective, type ObjectiveFunction } from "./objective";

interface Bracket extends Objective {
  readonly step: number;
  readonly slope: number;
}

const [decrease, curvature] = [1e-4, 0.9];
const maxSteps = 10;

/** Where the search ends: the step and what the function is there. */
export interface Searched extends Objective {
  readonly step: number;
}

/** A step that meets the strong Wolfe conditions (Nocedal and Wright, algorithms 3.5 and 3.6). Undefined: none was found. */
export function* strongWolfe(
  evaluate: ObjectiveFunction,
  point: Float64Array,
  start: Objective,
  direction: Float64Array,
  initial: number,
): Program<Searched | undefined> {
  const at = function* (step: number): Program<Bracket> {
    const found = yield* evaluate(along(point, step, direction));
    return { ...found, step, slope: dot(found.gradient, direction) };
  };
  const origin: Bracket = { ...start, step: 0, slope: dot(start.gradient, direction) };
  if (origin.slope > 0) return undefined;
  const isTooHigh = ({ value, step }: Bracket) => value > origin.value + decrease * step * origin.slope;
  const isFlat = ({ slope }: Bracket) => Math.abs(slope) <= curvature * Math.abs(origin.slope);

  function* zoom(left: Bracket, right: Bracket): Program<Searched | undefined> {
    let [low, high] = [left, right];
    for (let i = 0; i < maxSteps; i++) {
      const middle = yield* at(low.step > high.step ? between(high, low) : between(low, high));
      if (isTooHigh(middle) || middle.value >= low.value) high = middle;
      else {
        if (isFlat(middle)) return middle;
        if (middle.slope * (high.step - low.step) >= 0) high = low;
        low = middle;
      }
    }
    return undefined;
  }

  let low = origin;
  let step = initial;
  for (let i = 0; i < maxSteps; i++) {
    const next = yield* at(step);
    if (!Number.isFinite(next.value)) {
      step /= 2;
      continue;
    }
    if (isTooHigh(next) || (next.value >= low.value && i > 0)) return yield* zoom(low, next);
    if (isFlat(next)) return next;
    if (next.slope >= 0) return yield* zoom(next, low);
    low = next;
    step *= 1.5;
  }
  return undefined;
}

/** The least point of the cubic through both ends, kept away from them. */
function between(left: Bracket, right: Bracket): number {
  const width = right.step - left.step;
  const d1 = left.slope + right.slope - (3 * (left.value - right.value)) / (left.step - right.step);
  const d2 = Math.sqrt(d1 * d1 - left.slope * right.slope);
  const least = right.step - (width * (right.slope + d2 - d1)) / (right.slope - left.slope + 2 * d2);
  const [from, to] = [left.step + 0.1 * width, left.step + 0.9 * width];
  return Number.isNaN(least) || least < from ? from : Math.min(least, to);
}
