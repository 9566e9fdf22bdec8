import type { Program } from "../program";

interface Measured {
  readonly value: number;
  /** Along the direction. */
  readonly derivative: number;
}

const maxSteps = 20;
const [growth, decrease, curvature] = [2.1, 1e-4, 0.9];
const [least, most] = [1e-10, 1e10];

interface Search {
  readonly first: number;
  readonly shrinking: number;
  /** What Breeze, whose steps these are, takes for the value after the first step: it does not look. */
  readonly firstValue: number;
}

/** A step that meets the strong Wolfe conditions, found by making it shorter and longer; the last of many. Undefined: it left all bounds. */
export function* backtrack<At extends Measured>(
  at: (step: number) => Program<At>,
  origin: Measured,
  { first, shrinking, firstValue }: Search,
): Program<At | undefined> {
  let step = first;
  for (let i = 1; ; i++) {
    const found = yield* at(step);
    const { derivative } = found;
    const factor = factorAfter({ value: i === 1 ? firstValue : found.value, derivative }, origin, step, shrinking);
    if (factor === 1 || i === maxSteps) return found;
    step *= factor;
    if (step < least || step > most) return undefined;
  }
}

function factorAfter({ value, derivative }: Measured, origin: Measured, step: number, shrinking: number): number {
  if (value > origin.value + step * origin.derivative * decrease) return shrinking;
  if (derivative < curvature * origin.derivative) return growth;
  return derivative > -curvature * origin.derivative ? shrinking : 1;
}
