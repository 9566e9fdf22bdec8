import type { Program } from "../program";

/** A function to make small, and its slope there. */
export interface Objective {
  readonly value: number;
  readonly gradient: Float64Array;
}

export type ObjectiveFunction = (point: Float64Array) => Program<Objective>;

export const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
};

export const norm = (a: Float64Array): number => Math.sqrt(dot(a, a));

/** point + step · direction */
export const along = (point: Float64Array, step: number, direction: Float64Array): Float64Array =>
  point.map((value, i) => value + step * direction[i]!);
