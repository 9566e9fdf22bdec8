import { javaRandom } from "../../random/java-random";
import { type ScalarFunction, scalarFunction } from "./scalar-function";

interface Bin {
  x: number;
  y: number;
}

/** Spark takes this seed to choose between pairs that are equally near. */
const seed = 31183n;

export const histogramFunctions: readonly ScalarFunction[] = [
  /** Where each bin is and how much it holds, one after the other. */
  scalarFunction("spark_histogram", ["DOUBLE[]", "INTEGER"], "DOUBLE[]", (values: readonly number[], size: number) => {
    const histogram = new Histogram(size);
    for (const value of values) histogram.add(value);
    return histogram.bins.flatMap(({ x, y }) => [x, y]);
  }),
];

/** The streaming histogram of Ben-Haim and Tom-Tov: where there are too many bins, the two nearest become one. */
class Histogram {
  readonly bins: Bin[] = [];
  readonly #random = javaRandom(seed);

  constructor(readonly size: number) {}

  add(value: number): void {
    const { bins } = this;
    let low = 0;
    let high = bins.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (bins[middle]!.x < value) low = middle + 1;
      else high = middle;
    }
    if (bins[low]?.x === value) bins[low]!.y++;
    else bins.splice(low, 0, { x: value, y: 1 });
    if (bins.length > this.size) this.#mergeNearest();
  }

  #mergeNearest(): void {
    const { bins } = this;
    const gap = (at: number) => bins[at + 1]!.x - bins[at]!.x;
    let nearest = 0;
    let ties = 1;
    for (let i = 1; i < bins.length - 1; i++) {
      if (gap(i) < gap(nearest)) {
        nearest = i;
        ties = 1;
      } else if (gap(i) === gap(nearest) && this.#random.nextDouble() <= 1 / ++ties) nearest = i;
    }
    const [left, right] = [bins[nearest]!, bins[nearest + 1]!];
    const y = left.y + right.y;
    // In Java's order of operations: the last digits depend on it.
    bins.splice(nearest, 2, { x: left.x * (left.y / y) + (right.x / y) * right.y, y });
  }
}
