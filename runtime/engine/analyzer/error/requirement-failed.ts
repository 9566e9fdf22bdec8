import { SparkError } from "../../../errors/index";

/** What Spark raises by Scala's `require`: a message without a condition of its own. */
export function requirementFailed(what: string): SparkError {
  const message = `requirement failed: ${what}`;
  return new SparkError("_LEGACY_ERROR_TEMP_2114", {}, "SparkIllegalArgumentException", [], { message });
}
