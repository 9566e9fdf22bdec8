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
    // A type or a schema that is no text of one has its place in the call, not in itself.
    if (error.errorClass !== "AnalysisException" && error.condition !== "PARSE_SYNTAX_ERROR") throw error;
    throw analysisError(error.condition, error.parameters, origin);
  }
}
