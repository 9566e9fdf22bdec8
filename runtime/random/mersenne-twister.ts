const size = 624;
const shift = 397;

/** Matsumoto and Nishimura's generator as commons-math has it: Spark draws gamma values from it. */
export class MersenneTwister {
  readonly #state = new Int32Array(size);
  #at = size;
  #gaussian: number | undefined;

  constructor(seed: bigint) {
    const key = [Number(BigInt.asIntN(32, seed >> 32n)), Number(BigInt.asIntN(32, seed))];
    const state = this.#state;
    state[0] = 19650218;
    const mixed = (i: number) => state[i]! ^ (state[i]! >>> 30);
    for (let i = 1; i < size; i++) state[i] = Math.imul(1812433253, mixed(i - 1)) + i;
    let [i, j] = [1, 0];
    const next = () => {
      if (++i < size) return;
      state[0] = state[size - 1]!;
      i = 1;
    };
    for (let k = 0; k < size; k++) {
      state[i] = (state[i]! ^ Math.imul(mixed(i - 1), 1664525)) + key[j]! + j;
      j = (j + 1) % key.length;
      next();
    }
    for (let k = 1; k < size; k++) {
      state[i] = (state[i]! ^ Math.imul(mixed(i - 1), 1566083941)) - i;
      next();
    }
    state[0] = 0x80000000 | 0;
  }

  #next(bits: number): number {
    if (this.#at >= size) this.#twist();
    let y = this.#state[this.#at++]!;
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    y ^= y >>> 18;
    return y >>> (32 - bits);
  }

  #twist(): void {
    const state = this.#state;
    for (let i = 0; i < size; i++) {
      const y = (state[i]! & 0x80000000) | (state[(i + 1) % size]! & 0x7fffffff);
      state[i] = state[(i + shift) % size]! ^ (y >>> 1) ^ (y & 1 ? 0x9908b0df : 0);
    }
    this.#at = 0;
  }

  nextDouble(): number {
    const high = this.#next(26);
    return (high * 2 ** 26 + this.#next(26)) * 2 ** -52;
  }

  /** By Box and Muller's method. */
  nextGaussian(): number {
    const kept = this.#gaussian;
    this.#gaussian = undefined;
    if (kept !== undefined) return kept;
    const angle = 2 * Math.PI * this.nextDouble();
    const radius = Math.sqrt(-2 * Math.log(this.nextDouble()));
    this.#gaussian = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  }

  /** A gamma value of a shape above 1, by Marsaglia and Tsang's method as Breeze has it. */
  nextGamma(shape: number, scale: number): number {
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      let [x, v] = [0, 0];
      do {
        x = this.nextGaussian();
        v = 1 + c * x;
      } while (v <= 0);
      v = v * v * v;
      const square = x * x;
      const chance = this.nextDouble();
      if (chance < 1 - 0.0331 * (square * square)) return scale * d * v;
      if (Math.log(chance) < 0.5 * square + d * (1 - v + Math.log(v))) return scale * d * v;
    }
  }
}
