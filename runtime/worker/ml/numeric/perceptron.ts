/** Layers of a network whose weights lie one layer behind the other: `to` · `from` of them by columns, then one constant for each of `to`. */
export class Perceptron {
  readonly #layers: readonly Layer[];

  /** @param sizes units of each layer, the input's first */
  constructor(
    sizes: readonly number[],
    readonly weights: Float64Array,
  ) {
    let at = 0;
    this.#layers = sizes.slice(1).map((to, i) => {
      const from = sizes[i]!;
      const layer = { from, to, at, output: new Float64Array(to), delta: new Float64Array(to) };
      at += (from + 1) * to;
      return layer;
    });
  }

  /** What the last layer gives before it is made chances. The array is used again. */
  margins(input: Float64Array): Float64Array {
    let values = input;
    for (const [i, { from, to, at, output }] of this.#layers.entries()) {
      const constants = at + from * to;
      for (let unit = 0; unit < to; unit++) output[unit] = this.weights[constants + unit]!;
      for (let source = 0, place = at; source < from; source++) {
        const value = values[source]!;
        for (let unit = 0; unit < to; unit++, place++) output[unit]! += this.weights[place]! * value;
      }
      if (i < this.#layers.length - 1) for (let unit = 0; unit < to; unit++) output[unit] = logistic(output[unit]!);
      values = output;
    }
    return values;
  }

  /** Adds a row's slope of the cross-entropy to `gradient`; gives its loss. */
  learn(input: Float64Array, label: number, gradient: Float64Array): number {
    const chances = softmax(this.margins(input));
    const last = this.#layers.length - 1;
    const { delta } = this.#layers[last]!;
    for (let unit = 0; unit < delta.length; unit++) delta[unit] = chances[unit]! - (unit === label ? 1 : 0);
    for (let i = last; i >= 0; i--) this.#backward(i, i === 0 ? input : this.#layers[i - 1]!.output, gradient);
    return -Math.log(chances[label]!);
  }

  #backward(i: number, input: Float64Array, gradient: Float64Array): void {
    const { from, to, at, delta } = this.#layers[i]!;
    const before = this.#layers[i - 1]?.delta;
    for (let source = 0, place = at; source < from; source++) {
      let sum = 0;
      for (let unit = 0; unit < to; unit++, place++) {
        gradient[place]! += delta[unit]! * input[source]!;
        sum += delta[unit]! * this.weights[place]!;
      }
      if (before) before[source] = sum * input[source]! * (1 - input[source]!);
    }
    for (let unit = 0, place = at + from * to; unit < to; unit++, place++) gradient[place]! += delta[unit]!;
  }
}

interface Layer {
  readonly from: number;
  readonly to: number;
  /** Where its weights begin. */
  readonly at: number;
  readonly output: Float64Array;
  readonly delta: Float64Array;
}

const logistic = (value: number) => 1 / (1 + Math.exp(-value));

function softmax(margins: Float64Array): Float64Array {
  const most = margins.reduce((a, b) => Math.max(a, b));
  const raised = margins.map((margin) => Math.exp(margin - most));
  const sum = raised.reduce((a, b) => a + b, 0);
  return raised.map((value) => value / sum);
}
