import { isDecimalOverflow } from "../error/decimal-overflow";

/** Runs with narrow decimals, which are fast; after a decimal overflow once more with every step in Spark's full width. */
export async function widenOnOverflow<T>(run: (wideDecimals: boolean) => Promise<T>): Promise<T> {
  try {
    return await run(false);
  } catch (error) {
    if (!isDecimalOverflow(error)) throw error;
    return run(true);
  }
}
