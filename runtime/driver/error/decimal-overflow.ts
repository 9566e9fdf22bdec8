import { SparkError } from "../../errors/index";

/** DuckDB's decimals are narrower than Spark's in between: an overflow there may vanish when every step has Spark's own width. */
export function isDecimalOverflow(error: unknown): boolean {
  return (
    error instanceof SparkError &&
    error.cause instanceof Error &&
    /Overflow in \w+ of (DECIMAL|INT128)|Overflow in HUGEINT|Could not cast value .* to DECIMAL/.test(
      error.cause.message,
    )
  );
}
