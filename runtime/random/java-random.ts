import { polarPair } from "./polar-gaussian";

const mask = (1n << 48n) - 1n;

export interface JavaRandom {
  nextDouble(): number;
  nextGaussian(): number;
  /** From 0, below `bound`. */
  nextInt(bound: number): number;
  nextLong(): bigint;
}

/** `java.util.Random`. */
export function javaRandom(seed: bigint): JavaRandom {
  let state = (seed ^ 0x5deece66dn) & mask;
  const next = (bits: bigint): bigint => {
    state = (state * 0x5deece66dn + 0xbn) & mask;
    return state >> (48n - bits);
  };
  const nextDouble = () => Number((next(26n) << 27n) + next(27n)) / 2 ** 53;
  let kept: number | undefined;
  return {
    nextDouble,
    nextGaussian() {
      const known = kept;
      if (known === undefined) {
        const [first, second] = polarPair(nextDouble);
        kept = second;
        return first;
      }
      kept = undefined;
      return known;
    },
    nextInt: (bound) => {
      const limit = BigInt(bound);
      if ((limit & -limit) === limit) return Number((limit * next(31n)) >> 31n);
      for (;;) {
        const bits = next(31n);
        const value = bits % limit;
        if (bits - value + (limit - 1n) < 2n ** 31n) return Number(value);
      }
    },
    nextLong: () => BigInt.asIntN(64, (next(32n) << 32n) + BigInt.asIntN(32, next(32n))),
  };
}
