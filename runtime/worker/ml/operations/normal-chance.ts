import { normalChanceBelow } from "../numeric/normal";
import { type NumberOperation, numbers } from "./operation";

/** The chance of a normal distribution's value below the number. */
export const normalChance: NumberOperation = ({ values }) => {
  const { mean, deviation } = values as { readonly mean: number; readonly deviation: number };
  return ([first], result) => {
    const source = numbers(first);
    for (let row = 0; row < source.count; row++) {
      result[row] = normalChanceBelow((source.values[row]! - mean) / deviation);
    }
  };
};
