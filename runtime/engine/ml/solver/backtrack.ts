import type { Program } from "../program";

interface Measured {
  readonly value: number;
  /** Along the direction. */
  readonly derivative: number;
}

const maxSteps = 19;
const [growth, decrease, curvature] = [2.1, 1e-4, 0.9];
const [least, most] = [1e-10, 1e10];

/** A step that meets the strong Wolfe conditions, found by making it shorter and longer; the last of many. Undefined: it left all bounds. */
export function* backtrack<At extends Measured>(
  at: (step: number) => Program<At>,
  origin: Measured,
  first: number,
  shrinking: number,
): Program<At | undefined> {
  let step = first;
  for (let i = 1; ; i++) {
    const found = yield* at(step);
    const factor = factorAfter(found, origin, step, shrinking);
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
