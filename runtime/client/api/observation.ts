import type { Expression_Literal } from "../../protocol";
import { SparkConnectException } from "../channel";
import { fromLiteral } from "./from-literal";

/** Aggregates that an action computes beside its rows: `df.observe(observation, count(lit(1)).as("rows"))`. */
export class Observation {
  #resolve!: (values: Record<string, unknown>) => void;
  #reject!: (error: unknown) => void;
  readonly #values = new Promise<Record<string, unknown>>((resolve, reject) => {
    this.#resolve = resolve;
    this.#reject = reject;
  });
  #used = false;

  constructor(readonly name: string = `observation-${crypto.randomUUID()}`) {
    // Nobody may ask for the values of an observation that failed.
    this.#values.catch(() => undefined);
  }

  /** The metrics by name, as soon as the first action over the observed DataFrame has ended. */
  get(): Promise<Record<string, unknown>> {
    return this.#values;
  }

  /** @internal @throws SparkConnectException when it observes a DataFrame already */
  claim(): void {
    if (this.#used) throw new SparkConnectException("An Observation can be used with a DataFrame only once");
    this.#used = true;
  }

  /** @internal */
  resolve(keys: readonly string[], values: readonly Expression_Literal[]): void {
    this.#resolve(Object.fromEntries(keys.map((key, index) => [key, fromLiteral(values[index]!)])));
  }

  /** @internal */
  reject(error: unknown): void {
    this.#reject(error);
  }
}
