/** Sums of products of vectors of one size, and the shortest way to the solution: `add` what is known, then `solve`. */
export class NormalEquations {
  /** Lower triangle, row by row. */
  readonly #left: Float64Array;
  readonly #right: Float64Array;
  readonly #factor: Float64Array;

  constructor(readonly size: number) {
    this.#left = new Float64Array((size * (size + 1)) / 2);
    this.#right = new Float64Array(size);
    this.#factor = new Float64Array(this.#left.length);
  }

  /** @param left what the sums begin with, else 0 */
  reset(left?: Float64Array): void {
    if (left) this.#left.set(left);
    else this.#left.fill(0);
    this.#right.fill(0);
  }

  /** left += mass · v vᵀ; right += target · v, of the vector that stands in `values` from `at`. */
  add(values: Float64Array, at: number, mass: number, target: number): void {
    for (let i = 0, place = 0; i < this.size; i++) {
      const factor = mass * values[at + i]!;
      for (let j = 0; j <= i; j++, place++) this.#left[place]! += factor * values[at + j]!;
    }
    if (target !== 0) for (let i = 0; i < this.size; i++) this.#right[i]! += target * values[at + i]!;
  }

  /** (left + ridge · 1) x = right, by Cholesky's decomposition. @throws RangeError when the matrix is singular */
  solve(ridge: number, target: Float64Array): void {
    const { size } = this;
    const factor = this.#factor;
    for (let i = 0; i < size; i++) {
      const row = (i * (i + 1)) / 2;
      for (let j = 0; j <= i; j++) {
        const other = (j * (j + 1)) / 2;
        let sum = this.#left[row + j]! + (i === j ? ridge : 0);
        for (let k = 0; k < j; k++) sum -= factor[row + k]! * factor[other + k]!;
        if (i !== j) factor[row + j] = sum / factor[other + j]!;
        else if (sum > 0) factor[row + i] = Math.sqrt(sum);
        else throw new RangeError("The normal equations are singular: a larger regParam makes them solvable");
      }
    }
    for (let i = 0; i < size; i++) {
      const row = (i * (i + 1)) / 2;
      let sum = this.#right[i]!;
      for (let k = 0; k < i; k++) sum -= factor[row + k]! * target[k]!;
      target[i] = sum / factor[row + i]!;
    }
    for (let i = size - 1; i >= 0; i--) {
      let sum = target[i]!;
      for (let k = i + 1; k < size; k++) sum -= factor[(k * (k + 1)) / 2 + i]! * target[k]!;
      target[i] = sum / factor[(i * (i + 1)) / 2 + i]!;
    }
  }

  /** The same without negative values: one after the other is made best, until none moves. */
  solveNonNegative(ridge: number, target: Float64Array): void {
    const { size } = this;
    target.fill(0);
    for (let sweep = 0; sweep < maxSweeps; sweep++) {
      let farthest = 0;
      for (let i = 0; i < size; i++) {
        const own = this.#at(i, i) + ridge;
        if (own <= 0) continue;
        let rest = this.#right[i]!;
        for (let j = 0; j < size; j++) if (j !== i) rest -= this.#at(i, j) * target[j]!;
        const next = Math.max(rest / own, 0);
        farthest = Math.max(farthest, Math.abs(next - target[i]!));
        target[i] = next;
      }
      if (farthest < 1e-10) break;
    }
  }

  #at(i: number, j: number): number {
    return i >= j ? this.#left[(i * (i + 1)) / 2 + j]! : this.#left[(j * (j + 1)) / 2 + i]!;
  }
}

const maxSweeps = 10_000;
