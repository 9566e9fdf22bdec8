import { norm } from "../solver/objective";

/** Moves weights against a slope, at the n-th step. */
export type Descend = (weights: Float64Array, gradient: Float64Array, step: number) => Float64Array;

const [first, second, epsilon] = [0.9, 0.999, 1e-8];

/** AdamW (Loshchilov and Hutter): steps by the slope's moments; the decay of weights is apart from them. */
function adamW(size: number, rate: number, decay: number): Descend {
  const means = new Float64Array(size);
  const squares = new Float64Array(size);
  return (weights, gradient, step) => {
    const [meanBias, squareBias] = [1 - first ** step, 1 - second ** step];
    return weights.map((weight, i) => {
      const slope = gradient[i]!;
      means[i] = first * means[i]! + (1 - first) * slope;
      squares[i] = second * squares[i]! + (1 - second) * slope * slope;
      const moved = (rate * (means[i]! / meanBias)) / (Math.sqrt(squares[i]! / squareBias) + epsilon);
      return weight - moved - decay * weight;
    });
  };
}

/** Gradient descent with a ridge, whose steps become smaller. */
const plain =
  (rate: number, ridge: number): Descend =>
  (weights, gradient, step) => {
    const own = rate / Math.sqrt(step);
    return weights.map((weight, i) => weight * (1 - own * ridge) - own * gradient[i]!);
  };

export const descents: Readonly<Record<string, (size: number, rate: number, penalty: number) => Descend>> = {
  adamw: adamW,
  gd: (_, rate, penalty) => plain(rate, penalty),
};

/** Whether a step is nothing beside the weights. */
export const isStill = (before: Float64Array, after: Float64Array, tolerance: number): boolean =>
  norm(after.map((weight, i) => weight - before[i]!)) < tolerance * Math.max(norm(after), 1);
