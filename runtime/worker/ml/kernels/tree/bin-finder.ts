/** Cells that the range of a feature's thresholds is cut into. */
const cells = 256;

/** Finds values' places among ascending thresholds without a search: the cell that a value lies in says from where to look. */
export class BinFinder {
  readonly #least: number;
  readonly #most: number;
  readonly #scale: number;
  /** Thresholds in the cells before each. */
  readonly #before = new Int32Array(cells);

  constructor(readonly thresholds: Float64Array) {
    const { length } = thresholds;
    this.#least = thresholds[0] ?? Number.POSITIVE_INFINITY;
    this.#most = thresholds[length - 1] ?? Number.NEGATIVE_INFINITY;
    this.#scale = (cells - 1) / (this.#most - this.#least);
    for (let cell = 0, at = 0; cell < cells; cell++) {
      while (at < length && Math.trunc((thresholds[at]! - this.#least) * this.#scale) < cell) at++;
      this.#before[cell] = at;
    }
  }

  /** Of every `stride`th value from `from`, their bins; values up to a threshold lie below it. */
  find(
    values: Float64Array,
    from: number,
    end: number,
    stride: number,
    bins: Uint8Array | Int32Array,
    to: number,
  ): void {
    const { thresholds } = this;
    const [least, most, scale, before] = [this.#least, this.#most, this.#scale, this.#before];
    for (let at = from, bin = to; at < end; at += stride, bin += stride) {
      const value = values[at]!;
      if (value <= least) bins[bin] = 0;
      else if (value <= most) {
        let found = before[Math.trunc((value - least) * scale)]!;
        while (value > thresholds[found]!) found++;
        bins[bin] = found;
      } else bins[bin] = thresholds.length;
    }
  }
}
