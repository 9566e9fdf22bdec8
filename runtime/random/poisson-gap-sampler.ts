import { Well19937c } from "./well-19937c";
import { XorShiftRandom } from "./xor-shift-random";

const maxGapFraction = 0.4;
const epsilon = 5e-11;

/** How often the next row is in a sample with replacement, as Spark's `PoissonSampler` decides: rare rows by the gaps between them. */
export function poissonSampler(fraction: number, seed: bigint): () => number {
  if (fraction > maxGapFraction) {
    const random = new Well19937c(seed);
    return () => random.nextPoisson(fraction);
  }
  const random = new XorShiftRandom(seed);
  const none = Math.exp(-fraction);
  const atLeastOne = () => {
    let product = none + (1 - none) * random.nextDouble();
    let count = 1;
    for (product *= random.nextDouble(); product > none; product *= random.nextDouble()) count++;
    return count;
  };
  const gap = () => Math.trunc(Math.log(Math.max(random.nextDouble(), epsilon)) / -fraction);
  let dropping = gap();
  return () => {
    if (dropping > 0) {
      dropping--;
      return 0;
    }
    const count = atLeastOne();
    dropping = gap();
    return count;
  };
}
