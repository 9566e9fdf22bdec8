import { polarPair } from "./polar-gaussian";

/** Spark's generator: Marsaglia's XORShift on 64 bits from a hashed seed, behind the interface of java.util.Random. */
export class XorShiftRandom {
  #high: number;
  #low: number;
  #gaussian: number | undefined;

  constructor(seed: bigint) {
    const bytes = Buffer.alloc(8);
    bytes.writeBigInt64BE(BigInt.asIntN(64, seed));
    this.#low = bytesHash(bytes, 0x3c074a61);
    this.#high = bytesHash(bytes, this.#low);
  }

  copy(): XorShiftRandom {
    const other = new XorShiftRandom(0n);
    other.#high = this.#high;
    other.#low = this.#low;
    other.#gaussian = this.#gaussian;
    return other;
  }

  /** 32 bits, signed. */
  nextInt(): number {
    let [high, low] = [this.#high, this.#low];
    [high, low] = [high ^ ((high << 21) | (low >>> 11)), low ^ (low << 21)];
    low ^= high >>> 3;
    [high, low] = [high ^ ((high << 4) | (low >>> 28)), low ^ (low << 4)];
    this.#high = high;
    this.#low = low;
    return low;
  }

  nextLong(): bigint {
    const head = BigInt(this.nextInt());
    return BigInt.asIntN(64, (head << 32n) + BigInt(this.nextInt()));
  }

  nextDouble(): number {
    const head = this.nextInt() & 0x3ffffff;
    return (head * 2 ** 27 + (this.nextInt() & 0x7ffffff)) * 2 ** -53;
  }

  /** In single precision. */
  nextFloat(): number {
    return (this.nextInt() & 0xffffff) / 2 ** 24;
  }

  /** From 0, below `bound`. */
  nextBelow(bound: number): number {
    const next = () => this.nextInt() & 0x7fffffff;
    if ((bound & -bound) === bound) return Math.floor((bound * next()) / 2 ** 31);
    for (;;) {
      const bits = next();
      const value = bits % bound;
      if (bits - value + (bound - 1) < 2 ** 31) return value;
    }
  }

  nextGaussian(): number {
    const kept = this.#gaussian;
    this.#gaussian = undefined;
    if (kept !== undefined) return kept;
    const [first, second] = polarPair(() => this.nextDouble());
    this.#gaussian = second;
    return first;
  }
}

/** MurmurHash3 of 8 bytes, as Scala's library has it. */
function bytesHash(bytes: Buffer, seed: number): number {
  let hash = seed;
  for (let at = 0; at < 8; at += 4) {
    const block = Math.imul(bytes.readInt32LE(at), 0xcc9e2d51);
    hash ^= Math.imul((block << 15) | (block >>> 17), 0x1b873593);
    hash = (Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64) | 0;
  }
  hash ^= 8;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
