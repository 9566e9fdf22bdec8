import { type ColumnOrName, toColumn } from "./column";
import type { DataFrame } from "./dataframe";
import { literal, type ScalarLiteral } from "./literal";

/** `df.stat`: statistics of columns. */
export class DataFrameStatFunctions {
  constructor(readonly dataFrame: DataFrame) {}

  /**
   * Quantiles within a relative error of rank; 0: exact.
   * @param probabilities each between 0 and 1
   * @returns per column its quantiles; for one column name just those
   */
  async approxQuantile(column: string, probabilities: readonly number[], relativeError: number): Promise<number[]>;
  async approxQuantile(
    columns: readonly string[],
    probabilities: readonly number[],
    relativeError: number,
  ): Promise<number[][]>;
  async approxQuantile(
    columns: string | readonly string[],
    probabilities: readonly number[],
    relativeError: number,
  ): Promise<number[] | number[][]> {
    const value = { input: this.#input, cols: [columns].flat(), probabilities: [...probabilities], relativeError };
    const [row] = await this.dataFrame.derive({ case: "approxQuantile", value }).collect();
    const quantiles = row?.get(0) as number[][];
    return typeof columns === "string" ? (quantiles[0] ?? []) : quantiles;
  }

  /** Pearson's correlation. */
  async corr(column1: string, column2: string, method: "pearson" = "pearson"): Promise<number> {
    return this.#scalar({ case: "corr", value: { input: this.#input, col1: column1, col2: column2, method } });
  }

  /** The sample covariance. */
  async cov(column1: string, column2: string): Promise<number> {
    return this.#scalar({ case: "cov", value: { input: this.#input, col1: column1, col2: column2 } });
  }

  /** How often each pair of values occurs, as a table. */
  crosstab(column1: string, column2: string): DataFrame {
    const value = { input: this.#input, col1: column1, col2: column2 };
    return this.dataFrame.derive({ case: "crosstab", value });
  }

  /** Values that occur at least this often; there may be some that do not. */
  freqItems(columns: readonly string[], support = 0.01): DataFrame {
    return this.dataFrame.derive({ case: "freqItems", value: { input: this.#input, cols: [...columns], support } });
  }

  /** A sample with its own fraction for each value of a column; a value without one is left out. */
  sampleBy(
    column: ColumnOrName,
    fractions: ReadonlyMap<ScalarLiteral, number> | Readonly<Record<string, number>>,
    seed = randomSeed(),
  ): DataFrame {
    const pairs = fractions instanceof Map ? [...fractions] : Object.entries(fractions as Record<string, number>);
    return this.dataFrame.derive({
      case: "sampleBy",
      value: {
        input: this.#input,
        col: toColumn(column).expression,
        fractions: pairs.map(([stratum, fraction]) => ({ stratum: literal(stratum), fraction })),
        seed: BigInt(seed),
      },
    });
  }

  get #input() {
    return this.dataFrame.relation;
  }

  async #scalar(kind: Parameters<DataFrame["derive"]>[0]): Promise<number> {
    const [row] = await this.dataFrame.derive(kind).collect();
    return row?.get(0) as number;
  }
}

export const randomSeed = (): number => Math.floor(Math.random() * Number.MAX_SAFE_INTEGER);
