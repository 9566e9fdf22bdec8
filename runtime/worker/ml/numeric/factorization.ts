import type { Rows } from "../blocks/block";

export interface FactorizationShape {
  readonly factorSize: number;
  readonly hasLinear: boolean;
  readonly hasIntercept: boolean;
}

/** A factorization machine: `weights` are the factors feature by feature, then linear ones and the constant, where there are some. */
export class Factorization {
  /** Of each factor over the row that was looked at last. */
  readonly #sums: Float64Array;

  constructor(
    readonly shape: FactorizationShape,
    readonly size: number,
    readonly weights: Float64Array,
  ) {
    this.#sums = new Float64Array(shape.factorSize);
  }

  margin(rows: Pick<Rows, "visit">, row: number): number {
    const { factorSize, hasLinear, hasIntercept } = this.shape;
    const { weights } = this;
    const linear = this.size * factorSize;
    this.#sums.fill(0);
    let total = hasIntercept ? weights[weights.length - 1]! : 0;
    rows.visit(row, (index, value) => {
      if (hasLinear) total += weights[linear + index]! * value;
      for (let f = 0; f < factorSize; f++) {
        const own = weights[index * factorSize + f]! * value;
        this.#sums[f]! += own;
        total -= 0.5 * own * own;
      }
    });
    for (const sum of this.#sums) total += 0.5 * sum * sum;
    return total;
  }

  /** Adds the slope of the margin that was asked for last, times `factor`, to `gradient`. */
  learn(rows: Pick<Rows, "visit">, row: number, factor: number, gradient: Float64Array): void {
    const { factorSize, hasLinear, hasIntercept } = this.shape;
    const linear = this.size * factorSize;
    if (hasIntercept) gradient[gradient.length - 1]! += factor;
    rows.visit(row, (index, value) => {
      if (hasLinear) gradient[linear + index]! += factor * value;
      for (let f = 0, at = index * factorSize; f < factorSize; f++, at++) {
        gradient[at]! += factor * value * (this.#sums[f]! - this.weights[at]! * value);
      }
    });
  }
}
