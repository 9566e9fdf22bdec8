import { require } from "../../illegal-argument";
import type { Params } from "../../params";
import { type Blocks, deriveBlocks, type Program, runKernel } from "../../program";
import { sumOf, sumOfValues } from "../../tensors";
import type { LearntTopics } from "./online";

interface ExpectedTopics extends LearntTopics {
  readonly likelihood: number;
  readonly prior: number;
}

/** Topics from all documents in each step, by expectation and maximisation (Asuncion et al., "On Smoothing and Inference for Topic Models"). */
export function* learnByExpectation(params: Params, blocks: Blocks, size: number): Program<ExpectedTopics> {
  const k = params.number("k");
  const given = params.optional<readonly number[]>("docConcentration");
  require(given === undefined || given.length === 1, "LDA with EM takes one number as docConcentration.");
  const alpha = given?.[0] ?? 50 / k + 1;
  const eta = params.optional<number>("topicConcentration") ?? 1.1;
  require(alpha > 1, `LDA docConcentration must be > 1.0 (or -1 for auto) for EM Optimizer, but was set to ${alpha}`);
  require(eta > 1, `LDA topicConcentration must be > 1.0 (or -1 for auto) for EM Optimizer, but was set to ${eta}`);
  const seed = BigInt(params.number("seed"));
  let drawn = yield* deriveBlocks("drawTopics", blocks, (block) => ({
    values: { k, seed: String(seed + BigInt(block)) },
    arrays: {},
  }));
  let known = { ...blocks, beside: drawn.paths };
  const summed = function* (): Program<{ readonly wordTopics: Float64Array; readonly totals: Float64Array }> {
    const words = sumOf(yield* runKernel("wordTopics", known, { values: {}, arrays: {} }), "wordTopics");
    const totals = new Float64Array(k);
    for (const [i, count] of words.entries()) totals[i % k]! += count;
    return { wordTopics: words, totals };
  };
  let arrays = yield* summed();
  for (let iteration = 0; iteration < params.number("maxIter"); iteration++) {
    drawn = yield* deriveBlocks("improveTopics", known, { values: { alpha, eta }, arrays: { ...arrays } });
    known = { ...blocks, beside: drawn.paths };
    arrays = yield* summed();
  }
  const parts = yield* runKernel("topicLikelihood", known, { values: { alpha, eta }, arrays: { ...arrays } });
  const { wordTopics, totals } = arrays;
  const phi = (i: number) => (wordTopics[i]! + (eta - 1)) / (totals[i % k]! + size * (eta - 1));
  // Words that no document has are no part of it.
  const isSeen = (i: number) => wordTopics.subarray(i - (i % k), i - (i % k) + k).some((count) => count > 0);
  const ofWords = wordTopics.reduce((sum, _, i) => sum + (isSeen(i) ? Math.log(phi(i)) : 0), 0);
  return {
    lambda: Float64Array.from({ length: k * size }, (_, i) => wordTopics[(i % size) * k + Math.floor(i / size)]!),
    alpha: new Float64Array(k).fill(alpha),
    eta,
    likelihood: sumOfValues(parts, "likelihood"),
    prior: sumOfValues(parts, "prior") + (eta - 1) * ofWords,
  };
}
