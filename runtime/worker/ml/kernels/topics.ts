import { dirichletExpectation, logGammaOf } from "../../../random/gamma-functions";
import { javaRandom } from "../../../random/java-random";
import { poissonSampler } from "../../../random/poisson-gap-sampler";
import type { Tensors } from "../../../types/tensors";
import type { Rows } from "../blocks/block";
import { firstGamma, inferTopics, type Topics, topicsOf } from "../numeric/topics";
import type { Kernel } from "./kernel";

function wordsOf(features: Rows, row: number): { readonly words: number[]; readonly counts: number[] } {
  const [words, counts]: [number[], number[]] = [[], []];
  features.visit(row, (word, count) => {
    if (count === 0) return;
    words.push(word);
    counts.push(count);
  });
  return { words, counts };
}

/**
 * What a sample of the documents says of topics. State: `lambda`, `alpha`, and as texts the `sample` seed of the block and the `seed` of inference.
 * Out: `statistics` (topic by topic), `logPhat` (sums of expected logarithms of documents' topics), the `documents` with words, and how many were `sampled`.
 */
export const topicStatistics: Kernel = ({ rows, features }, state) => {
  const { fraction, sample, seed } = state.values as { fraction: number; sample: string; seed: string };
  const topics = topicsOf(state);
  const { k, size } = topics;
  const first = firstGamma(k, BigInt(seed));
  const timesOf = poissonSampler(fraction, BigInt(sample));
  const statistics = new Float64Array(k * size);
  const logPhat = new Float64Array(k);
  let [documents, sampled] = [0, 0];
  for (let row = 0; row < rows; row++) {
    const times = timesOf();
    if (times === 0) continue;
    sampled += times;
    const { words, counts } = wordsOf(features, row);
    if (words.length === 0) continue;
    documents += times;
    const { gamma, theta, ratios } = inferTopics(topics, words, counts, first);
    for (const [i, word] of words.entries()) {
      for (let topic = 0; topic < k; topic++) statistics[topic * size + word]! += times * theta[topic]! * ratios[i]!;
    }
    for (const [topic, expected] of dirichletExpectation(gamma).entries()) logPhat[topic]! += times * expected;
  }
  for (let topic = 0; topic < k; topic++) {
    for (let word = 0; word < size; word++) statistics[topic * size + word]! *= topics.beta[word * k + topic]!;
  }
  return { values: { documents, sampled }, arrays: { statistics, logPhat } };
};

/** The `bound` of the documents' likelihood under the topics, their `tokens`, and what `topics` themselves add. State: `lambda`, `alpha`, `eta`, `seed` as a text; the block's `row` is each document's number. */
export const topicBound: Kernel = (block, state) => {
  const { rows, features } = block;
  const topics = topicsOf(state);
  const { k, alpha, logBeta } = topics;
  const numbers = block.column("row");
  const seed = BigInt(state.values.seed as string);
  const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);
  const alphaPart = logGammaOf(sum(alpha)) - sum(alpha.map(logGammaOf));
  let [bound, tokens] = [0, 0];
  for (let row = 0; row < rows; row++) {
    const { words, counts } = wordsOf(features, row);
    if (words.length === 0) continue;
    const { gamma } = inferTopics(topics, words, counts, firstGamma(k, seed + BigInt(numbers[row]!)));
    const expected = dirichletExpectation(gamma);
    for (const [i, word] of words.entries()) {
      tokens += counts[i]!;
      const logs = expected.map((value, topic) => value + logBeta[word * k + topic]!);
      const most = Math.max(...logs);
      bound += counts[i]! * (most + Math.log(sum(logs.map((value) => Math.exp(value - most)))));
    }
    bound += sum(expected.map((value, topic) => (alpha[topic]! - gamma[topic]!) * value));
    bound += sum(gamma.map(logGammaOf)) - logGammaOf(sum(gamma)) + alphaPart;
  }
  return { values: { bound, tokens, topics: topicsPart(topics, state) }, arrays: {} };
};

/** What the topics' own distribution adds. */
function topicsPart({ k, size, logBeta }: Topics, { values, arrays }: Tensors): number {
  const eta = values.eta as number;
  const lambda = arrays.lambda as Float64Array;
  let part = 0;
  for (let topic = 0; topic < k; topic++) {
    let whole = 0;
    for (let word = 0; word < size; word++) {
      const weight = lambda[topic * size + word]!;
      part += (eta - weight) * logBeta[word * k + topic]! + logGammaOf(weight) - logGammaOf(eta);
      whole += weight;
    }
    part += logGammaOf(eta * size) - logGammaOf(whole);
  }
  return part;
}

/** The elements of each row: `size`. */
export const blockSize: Kernel = ({ size }) => ({ values: { size }, arrays: {} });

/** Shares of topics in each document (`documentTopics`) and of each word (`wordTopics`), drawn at random. State: `k`, and `seed` as a text. */
export const drawTopics: Kernel = ({ rows, size, features }, { values }) => {
  const k = values.k as number;
  const random = javaRandom(BigInt(values.seed as string));
  const documentTopics = new Float64Array(rows * k);
  const wordTopics = new Float64Array(size * k);
  for (let row = 0; row < rows; row++) {
    features.visit(row, (word, count) => {
      if (count === 0) return;
      const drawn = Float64Array.from({ length: k }, () => random.nextDouble());
      const total = drawn.reduce((sum, share) => sum + share, 0);
      addShares(drawn, count / total, documentTopics, row * k, wordTopics, word * k);
    });
  }
  return { values: {}, arrays: { documentTopics, wordTopics } };
};

function addShares(
  shares: Float64Array,
  factor: number,
  documents: Float64Array,
  document: number,
  words: Float64Array,
  word: number,
): void {
  for (const [topic, share] of shares.entries()) {
    documents[document + topic]! += share * factor;
    words[word + topic]! += share * factor;
  }
}

/** The same after a step of expectation and maximisation. State: all documents' `wordTopics` and `totals` of topics, `alpha`, `eta`; the block's `documentTopics`. */
export const improveTopics: Kernel = (block, state) => {
  const { rows, size, features } = block;
  const { alpha, eta } = state.values as { readonly alpha: number; readonly eta: number };
  const { wordTopics: words, totals } = state.arrays as Record<"wordTopics" | "totals", Float64Array>;
  const k = totals.length;
  const documents = block.column("documentTopics");
  const documentTopics = new Float64Array(rows * k);
  const wordTopics = new Float64Array(size * k);
  const shares = new Float64Array(k);
  for (let row = 0; row < rows; row++) {
    features.visit(row, (word, count) => {
      if (count === 0) return;
      let total = 0;
      for (let topic = 0; topic < k; topic++) {
        const ofWord = words[word * k + topic]! + (eta - 1);
        const ofDocument = documents[row * k + topic]! + (alpha - 1);
        shares[topic] = (ofWord * ofDocument) / (totals[topic]! + size * (eta - 1));
        total += shares[topic]!;
      }
      addShares(shares, count / total, documentTopics, row * k, wordTopics, word * k);
    });
  }
  return { values: {}, arrays: { documentTopics, wordTopics } };
};

/** The block's `wordTopics`. */
export const wordTopics: Kernel = (block) => ({ values: {}, arrays: { wordTopics: block.column("wordTopics") } });

/** How likely the block's words are, and the `prior` of its documents' topics. State and block as of `improveTopics`. */
export const topicLikelihood: Kernel = (block, state) => {
  const { rows, size, features } = block;
  const { alpha, eta } = state.values as { readonly alpha: number; readonly eta: number };
  const { wordTopics: words, totals } = state.arrays as Record<"wordTopics" | "totals", Float64Array>;
  const k = totals.length;
  const documents = block.column("documentTopics");
  let [likelihood, prior] = [0, 0];
  for (let row = 0; row < rows; row++) {
    const smoothed = documents.slice(row * k, (row + 1) * k).map((count) => count + (alpha - 1));
    const total = smoothed.reduce((sum, count) => sum + count, 0);
    let isEmpty = true;
    features.visit(row, (word, count) => {
      if (count === 0) return;
      isEmpty = false;
      let chance = 0;
      for (let topic = 0; topic < k; topic++) {
        const ofWord = (words[word * k + topic]! + (eta - 1)) / (totals[topic]! + size * (eta - 1));
        chance += (ofWord * smoothed[topic]!) / total;
      }
      likelihood += count * Math.log(chance);
    });
    if (!isEmpty) prior += (alpha - 1) * smoothed.reduce((sum, count) => sum + Math.log(count / total), 0);
  }
  return { values: { likelihood, prior }, arrays: {} };
};
