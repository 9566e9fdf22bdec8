/** One of Spark's functions as its own DESCRIBE FUNCTION tells of it. */
export interface BuiltInFunction {
  readonly name: string;
  /** Absent: syntax, no class. */
  readonly class?: string;
  readonly usage: string;
  readonly extended: string;
}

/** All that SHOW FUNCTIONS lists, in its order. */
export const builtInFunctions = async (): Promise<readonly BuiltInFunction[]> =>
  (await import("../../../sql/functions/spark-functions.json")).default;
