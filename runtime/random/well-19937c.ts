const size = 624;
const [m1, m2, m3] = [70, 179, 449];

/** L'Ecuyer and Panneton's generator as commons-math has it: Spark draws its Poisson counts from it. */
export class Well19937c {
  readonly #state = new Int32Array(size);
  #index = 0;

  constructor(seed: bigint) {
    const given = [Number(BigInt.asIntN(32, seed >> 32n)), Number(BigInt.asIntN(32, seed))];
    for (let i = 0; i < size; i++) {
      if (i < given.length) this.#state[i] = given[i]!;
      else {
        const before = this.#state[i - given.length]!;
        // 64-bit product and sum, of which the low 32 bits stay.
        this.#state[i] = (Math.imul(1812433253, before ^ (before >> 30)) + i) | 0;
      }
    }
  }

  /** Before anything is drawn. */
  get state(): Int32Array {
    return this.#state.slice();
  }

  #next(bits: number): number {
    const v = this.#state;
    const at = this.#index;
    const before = (at + size - 1) % size;
    const twoBefore = (at + size - 2) % size;
    const [v0, vM1] = [v[at]!, v[(at + m1) % size]!];
    const [vM2, vM3] = [v[(at + m2) % size]!, v[(at + m3) % size]!];
    const z0 = (0x80000000 & v[before]!) ^ (0x7fffffff & v[twoBefore]!);
    const z1 = v0 ^ (v0 << 25) ^ (vM1 ^ (vM1 >>> 27));
    const z2 = (vM2 >>> 9) ^ (vM3 ^ (vM3 >>> 1));
    const z3 = z1 ^ z2;
    let z4 = z0 ^ (z1 ^ (z1 << 9)) ^ (z2 ^ (z2 << 21)) ^ (z3 ^ (z3 >>> 21));
    v[at] = z3;
    v[before] = z4;
    v[twoBefore]! &= 0x80000000;
    this.#index = before;
    z4 ^= (z4 << 7) & 0xe46e1700;
    z4 ^= (z4 << 15) & 0x9b868000;
    return z4 >>> (32 - bits);
  }

  nextDouble(): number {
    const high = this.#next(26);
    return (high * 2 ** 26 + this.#next(26)) * 2 ** -52;
  }

  /** How many arrive when `mean` do so on average; for small means. */
  nextPoisson(mean: number): number {
    const least = Math.exp(-mean);
    let product = 1;
    for (let count = 0; count < 1000 * mean; count++) {
      product *= this.nextDouble();
      if (product < least) return count;
    }
    return Math.floor(1000 * mean);
  }
}
