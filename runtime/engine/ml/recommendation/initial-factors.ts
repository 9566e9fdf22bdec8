import { XorShiftRandom } from "../../../random/xor-shift-random";

const multiplier = 0x9e3775cd9e3775cdn;

/** Scala's `byteswap64`. */
function swapped(value: bigint): bigint {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt.asUintN(64, value * multiplier));
  return BigInt.asIntN(64, bytes.readBigUInt64LE() * multiplier);
}

/** Directions without negative coordinates, drawn as Spark draws them: its blocks are the ids by their remainder, and each has a seed. */
export function initialFactors(ids: Int32Array, rank: number, seed: bigint, blocks: number): Float64Array {
  const factors = new Float64Array(ids.length * rank);
  const randoms = new Map<number, XorShiftRandom>();
  for (const [place, id] of ids.entries()) {
    const block = ((id % blocks) + blocks) % blocks;
    const random = randoms.get(block) ?? new XorShiftRandom(swapped(seed ^ BigInt(block)));
    randoms.set(block, random);
    const own = factors.subarray(place * rank, (place + 1) * rank);
    for (let i = 0; i < rank; i++) own[i] = Math.fround(random.nextGaussian());
    const scale = Math.fround(1 / Math.fround(Math.hypot(...own)));
    for (let i = 0; i < rank; i++) own[i] = Math.fround(own[i]! * scale);
  }
  return factors;
}
