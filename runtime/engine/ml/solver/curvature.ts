import { along, dot } from "./objective";

/** Steps that are remembered. */
const memory = 10;

interface Step {
  readonly moved: Float64Array;
  readonly change: Float64Array;
  /** moved · change: how curved the function is there. */
  readonly product: number;
}

/** The function's curvature as its last steps show it: L-BFGS's approximation of the inverse Hessian. */
export class Curvature {
  readonly #steps: Step[] = [];

  get isEmpty(): boolean {
    return this.#steps.length === 0;
  }

  /** @param moved between two points; `change` of the gradient. Where the function bends the wrong way nothing is learnt. */
  remember(moved: Float64Array, change: Float64Array): void {
    const product = dot(moved, change);
    if (product > 0) this.#steps.push({ moved, change, product });
    if (this.#steps.length > memory) this.#steps.shift();
  }

  forget(): void {
    this.#steps.length = 0;
  }

  /** −H · gradient, by two loops over the steps. */
  descent(gradient: Float64Array): Float64Array {
    let direction: Float64Array = gradient.slice();
    const factors: number[] = [];
    for (let i = this.#steps.length - 1; i >= 0; i--) {
      const { moved, change, product } = this.#steps[i]!;
      factors[i] = dot(moved, direction) / product;
      direction = along(direction, -factors[i]!, change);
    }
    const last = this.#steps.at(-1);
    if (last) {
      const scale = last.product / dot(last.change, last.change);
      direction = direction.map((value) => value * scale);
    }
    for (const [i, { moved, change, product }] of this.#steps.entries()) {
      direction = along(direction, factors[i]! - dot(change, direction) / product, moved);
    }
    return direction.map((value) => -value);
  }
}
