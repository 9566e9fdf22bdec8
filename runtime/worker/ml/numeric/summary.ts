/** What is known of vectors after a look at each, by weight: a list of numbers, so that partitions' can be put together. */
export class Summary {
  /** `count`, sum of the weights, sum of their squares; then by element what `columns` says. */
  static readonly totals = 3;
  static readonly columns = ["mean", "m2", "l1", "l2", "min", "max", "nonZeros"] as const;

  readonly state: Float64Array;
  readonly #columns: Readonly<Record<(typeof Summary.columns)[number], Float64Array>>;

  private constructor(
    readonly size: number,
    state?: ArrayLike<number>,
  ) {
    this.state = new Float64Array(Summary.totals + size * Summary.columns.length);
    this.#columns = Object.fromEntries(
      Summary.columns.map((name, i) => {
        const start = Summary.totals + i * size;
        return [name, this.state.subarray(start, start + size)];
      }),
    ) as unknown as Readonly<Record<(typeof Summary.columns)[number], Float64Array>>;
    if (state) this.state.set(state);
    else {
      this.#columns.min.fill(Number.POSITIVE_INFINITY);
      this.#columns.max.fill(Number.NEGATIVE_INFINITY);
    }
  }

  static ofSize(size: number): Summary {
    return new Summary(size);
  }

  /** Of rows that weigh 1 each, what `columns` says; they may be longer. */
  static ofColumns(rows: number, columns: readonly Float64Array[], size: number): Summary {
    const summary = new Summary(size);
    summary.state.fill(rows, 0, Summary.totals);
    for (const [i, column] of columns.entries()) summary.state.set(column.subarray(0, size), Summary.totals + i * size);
    return summary;
  }

  static from(state: ArrayLike<number>): Summary {
    return new Summary((state.length - Summary.totals) / Summary.columns.length, state);
  }

  get count(): number {
    return this.state[0]!;
  }

  get mass(): number {
    return this.state[1]!;
  }

  get squares(): number {
    return this.state[2]!;
  }

  /** Means move with each vector, so that large values do not cancel. */
  add(values: ArrayLike<number>, from: number, weight: number): void {
    if (weight === 0) return;
    const { mean, m2, l1, l2, min, max, nonZeros } = this.#columns;
    this.state[0]! += 1;
    this.state[1]! += weight;
    this.state[2]! += weight * weight;
    const mass = this.state[1]!;
    for (let i = 0; i < this.size; i++) {
      const value = values[from + i]!;
      const before = value - mean[i]!;
      mean[i]! += (weight * before) / mass;
      m2[i]! += weight * before * (value - mean[i]!);
      l1[i]! += weight * Math.abs(value);
      l2[i]! += weight * value * value;
      if (value < min[i]!) min[i] = value;
      if (value > max[i]!) max[i] = value;
      if (value !== 0) nonZeros[i]!++;
    }
  }

  /** Chan's formula. */
  merge(other: Summary): void {
    const [own, added] = [this.mass, other.mass];
    if (added === 0) return;
    const share = added / (own + added);
    for (let i = 0; i < Summary.totals; i++) this.state[i]! += other.state[i]!;
    const { mean, m2 } = this.#columns;
    const { mean: otherMean, m2: otherM2 } = other.#columns;
    for (let i = 0; i < this.size; i++) {
      const moved = otherMean[i]! - mean[i]!;
      mean[i]! += moved * share;
      m2[i]! += otherM2[i]! + moved * moved * own * share;
    }
    for (const column of ["l1", "l2", "nonZeros"] as const) {
      const [sum, more] = [this.#columns[column], other.#columns[column]];
      for (let i = 0; i < this.size; i++) sum[i]! += more[i]!;
    }
    for (const [column, choose] of [["min", Math.min] as const, ["max", Math.max] as const]) {
      const [own, more] = [this.#columns[column], other.#columns[column]];
      for (let i = 0; i < this.size; i++) own[i] = choose(own[i]!, more[i]!);
    }
  }

  /** By Spark's name of it. Variances are unbiased: weights count as reliabilities. */
  metric(name: string): Float64Array {
    const { mass, squares } = this;
    const denominator = mass - squares / mass;
    const variance = () => this.#columns.m2.map((sum) => (denominator > 0 ? Math.max(sum / denominator, 0) : 0));
    switch (name) {
      case "sum":
        return this.#columns.mean.map((mean) => mean * mass);
      case "variance":
        return variance();
      case "std":
        return variance().map(Math.sqrt);
      case "normL1":
        return this.#columns.l1;
      case "normL2":
        return this.#columns.l2.map(Math.sqrt);
      default:
        return this.#columns[name as (typeof Summary.columns)[number]];
    }
  }
}
