import { SparkError } from "../../../errors/index";
import type { Origin } from "../../../plan/origin";
import { analysisError } from "../error/analysis-error";

/** What Spark raises where it no longer knows the place. */
const placeless = new Set(["COLLATION_MISMATCH.EXPLICIT", "PARSE_MODE_UNSUPPORTED", "UNSUPPORTED_DATATYPE"]);

/** Runs a step that knows nothing of the user's text; the errors it finds get the place. */
export function bindAt<T>(origin: Origin | undefined, step: () => T): T {
  try {
    return step();
  } catch (error) {
    if (!origin || !(error instanceof SparkError) || error.contexts.length > 0 || placeless.has(error.condition))
      throw error;
    if (error.errorClass !== "AnalysisException") throw error;
    throw analysisError(error.condition, error.parameters, origin);
  }
}
