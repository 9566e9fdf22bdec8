import { dirichletExpectation } from "../../../random/gamma-functions";
import { MersenneTwister } from "../../../random/mersenne-twister";
import type { Tensors } from "../../../types/tensors";

const shape = 100;

export interface Topics {
  readonly k: number;
  readonly size: number;
  readonly alpha: Float64Array;
  /** The expected logarithm of each word in each topic: word by word. */
  readonly logBeta: Float64Array;
  readonly beta: Float64Array;
}

/** From `lambda` (topic by topic, what words weigh there) and `alpha`. */
export function topicsOf({ arrays }: Tensors): Topics {
  const alpha = arrays.alpha as Float64Array;
  const lambda = arrays.lambda as Float64Array;
  const k = alpha.length;
  const size = lambda.length / k;
  const logBeta = new Float64Array(lambda.length);
  for (let topic = 0; topic < k; topic++) {
    const own = dirichletExpectation(lambda.subarray(topic * size, (topic + 1) * size));
    for (let word = 0; word < size; word++) logBeta[word * k + topic] = own[word]!;
  }
  return { k, size, alpha, logBeta, beta: logBeta.map(Math.exp) };
}

/** Where the topics of a document begin. */
export function firstGamma(k: number, seed: bigint): Float64Array<ArrayBuffer> {
  const random = new MersenneTwister(seed);
  return Float64Array.from({ length: k }, () => random.nextGamma(shape, 1 / shape));
}

export interface Inferred {
  readonly gamma: Float64Array<ArrayBuffer>;
  readonly theta: Float64Array<ArrayBuffer>;
  /** Each stored word's count by what is expected of it. */
  readonly ratios: Float64Array<ArrayBuffer>;
}

/** The topics of one document, by variational inference (Hoffman, Blei and Bach, "Online Learning for Latent Dirichlet Allocation"). */
export function inferTopics(
  { k, alpha, beta }: Topics,
  words: ArrayLike<number>,
  counts: ArrayLike<number>,
  first: Float64Array<ArrayBuffer>,
): Inferred {
  let gamma = first.slice();
  let theta = dirichletExpectation(gamma).map(Math.exp);
  const ratios = new Float64Array(words.length);
  const expect = () => {
    for (let i = 0; i < words.length; i++) {
      let sum = 1e-100;
      for (let topic = 0, at = words[i]! * k; topic < k; topic++, at++) sum += beta[at]! * theta[topic]!;
      ratios[i] = counts[i]! / sum;
    }
  };
  expect();
  for (let change = 1; change > 1e-3; ) {
    const last = gamma;
    gamma = new Float64Array(k);
    for (let i = 0; i < words.length; i++) {
      for (let topic = 0, at = words[i]! * k; topic < k; topic++, at++) gamma[topic]! += beta[at]! * ratios[i]!;
    }
    change = 0;
    for (let topic = 0; topic < k; topic++) {
      gamma[topic] = theta[topic]! * gamma[topic]! + alpha[topic]!;
      change += Math.abs(gamma[topic]! - last[topic]!);
    }
    change /= k;
    theta = dirichletExpectation(gamma).map(Math.exp);
    expect();
  }
  return { gamma, theta, ratios };
}
