import { XorShiftRandom } from "./xor-shift-random";

const maxGapFraction = 0.4;
const epsilon = 5e-11;

/** Whether the next row is in a sample of a fraction of the rows, as Spark's samplers decide: rare rows by the gaps between them. */
export function bernoulliSampler(fraction: number, seed: bigint): () => boolean {
  if (fraction >= 1) return () => true;
  const random = new XorShiftRandom(seed);
  if (fraction > maxGapFraction) return () => random.nextDouble() <= fraction;
  const logarithm = Math.log1p(-fraction);
  const gap = () => Math.trunc(Math.log(Math.max(random.nextDouble(), epsilon)) / logarithm);
  let dropping = gap();
  return () => {
    if (dropping > 0) {
      dropping--;
      return false;
    }
    dropping = gap();
    return true;
  };
}
