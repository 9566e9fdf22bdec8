import { dirichletExpectation, trigamma } from "../../../../random/gamma-functions";
import { javaRandom } from "../../../../random/java-random";
import { MersenneTwister } from "../../../../random/mersenne-twister";
import { require } from "../../illegal-argument";
import type { Params } from "../../params";
import { type Blocks, type Program, runKernel } from "../../program";
import { sumOf, sumOfValues } from "../../tensors";

const shape = 100;

export interface LearntTopics {
  /** Topic by topic, what words weigh there. */
  readonly lambda: Float64Array;
  /** What each topic weighs in a document before its words are seen. */
  readonly alpha: Float64Array;
  readonly eta: number;
}

/** Topics from samples of the documents, each of which moves them a little (Hoffman, Blei and Bach). */
export function* learnOnline(params: Params, blocks: Blocks, size: number): Program<LearntTopics> {
  const k = params.number("k");
  const random = javaRandom(BigInt(params.number("seed")));
  const kept: bigint[] = [];
  const nextSeed = () => kept.pop() ?? random.nextLong();
  const gammas = new MersenneTwister(random.nextLong());
  let lambda = Float64Array.from({ length: k * size }, () => gammas.nextGamma(shape, 1 / shape));
  let alpha = firstAlpha(params, k);
  const eta = params.optional<number>("topicConcentration") ?? 1 / k;
  const fraction = params.number("subsamplingRate");
  const scale = blocks.rows / Math.ceil(fraction * blocks.rows);
  let iteration = 0;
  for (let turn = 0; turn < params.number("maxIter"); turn++) {
    const samples = javaRandom(nextSeed());
    const seeds = blocks.paths.map(() => String(samples.nextLong()));
    const seed = nextSeed();
    const parts = yield* runKernel("topicStatistics", blocks, (block) => ({
      values: { fraction, sample: seeds[block]!, seed: String(seed + BigInt(block)) },
      arrays: { lambda, alpha },
    }));
    if (sumOfValues(parts, "sampled") === 0) {
      // A step that does not take place leaves its seed to the next.
      kept.push(seed);
      continue;
    }
    iteration++;
    const documents = sumOfValues(parts, "documents");
    if (documents === 0) continue;
    const weight = (params.number("learningOffset") + iteration) ** -params.number("learningDecay");
    const statistics = sumOf(parts, "statistics");
    lambda = lambda.map((old, i) => (1 - weight) * old + weight * (statistics[i]! * scale + eta));
    if (params.flag("optimizeDocConcentration")) {
      alpha = improvedAlpha(
        alpha,
        sumOf(parts, "logPhat").map((sum) => sum / documents),
        documents,
        weight,
      );
    }
  }
  return { lambda, alpha, eta };
}

function firstAlpha(params: Params, k: number): Float64Array<ArrayBuffer> {
  const given = params.optional<readonly number[]>("docConcentration");
  if (given === undefined) return new Float64Array(k).fill(1 / k);
  require(given.length === 1 ||
    given.length === k, `Invalid argument: docConcentration must have length k (${k}) but has ${given.length}`);
  return given.length === 1 ? new Float64Array(k).fill(given[0]!) : Float64Array.from(given);
}

/** A step of Newton's method (Huang, "Maximum Likelihood Estimation of Dirichlet Distribution Parameters"). */
function improvedAlpha(alpha: Float64Array<ArrayBuffer>, logPhat: Float64Array, n: number, weight: number) {
  const expected = dirichletExpectation(alpha);
  const gradient = alpha.map((_, i) => n * (logPhat[i]! - expected[i]!));
  const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
  const c = n * trigamma(sum(alpha));
  const q = alpha.map((value) => -n * trigamma(value));
  const b = sum(gradient.map((value, i) => value / q[i]!)) / (1 / c + sum(q.map((value) => 1 / value)));
  const moved = alpha.map((value, i) => value - (weight * (gradient[i]! - b)) / q[i]!);
  return moved.every((value) => value > 0) ? moved : alpha;
}
