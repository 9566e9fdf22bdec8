import { SparkError } from "../../errors/index";

/** Anything thrown, as an error that clients understand. What is not Spark's own kind is a fault of ours: INTERNAL_ERROR. */
export function asSparkError(thrown: unknown): SparkError {
  if (thrown instanceof SparkError) return thrown;
  if (thrown instanceof RangeError && thrown.message === "Maximum call stack size exceeded") {
    return new SparkError("FAILED_TO_PARSE_TOO_COMPLEX", {}, "ParseException");
  }
  const cause = thrown instanceof Error ? thrown : new Error(String(thrown));
  return new SparkError("INTERNAL_ERROR", { message: cause.stack ?? cause.message }, "SparkException", [], { cause });
}
