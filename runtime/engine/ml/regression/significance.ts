import { illegalArgument } from "../illegal-argument";
import { fTail } from "../stat/beta";
import { chiSquareTail } from "../stat/gamma";

/** What is known of how sure the coefficients are, the intercept last. */
export interface Significance {
  readonly standardErrors: readonly number[];
  readonly tValues: readonly number[];
  readonly pValues: readonly number[];
}

/** @param degrees of freedom of Student's distribution; absent: the normal one */
export function significance(
  estimates: readonly number[],
  spread: Float64Array,
  dispersion: number,
  degrees?: number,
): Significance {
  const standardErrors = Array.from(spread, (own) => Math.sqrt(own * dispersion));
  const tValues = estimates.map((estimate, i) => estimate / standardErrors[i]!);
  const beyond = (t: number) => (degrees === undefined ? chiSquareTail(t * t, 1) : fTail(t * t, 1, degrees));
  // As Spark has it, from the chance that a value lies below: what is less than 2e-16 is 0.
  const pValues = tValues.map((t) => 2 * (1 - (1 - beyond(t) / 2)));
  return { standardErrors, tValues, pValues };
}

/** The equations were solved in a way that does not tell. */
export const notAvailable = (what: string, model: string) =>
  illegalArgument(`No ${what} available for this ${model}`, "SparkUnsupportedOperationException");
