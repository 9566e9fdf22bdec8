import { formatMessage, type QueryContext, SparkError, sqlContext } from "../../../errors/index";
import type { Origin } from "../../../plan/origin";

/** Where the user wrote what is wrong: a stretch of SQL, or a DataFrame call. */
export function contextsOf(origin: Origin | undefined): readonly QueryContext[] {
  if (origin?.text !== undefined && origin.start !== undefined && origin.stop !== undefined) {
    return [sqlContext(origin.text, origin.start, origin.stop)];
  }
  if (origin?.fragment === undefined) return [];
  const { fragment, callSite = "" } = origin;
  return [
    {
      kind: "dataframe",
      fragment,
      callSite,
      summary: `== DataFrame ==\n"${fragment}" was called from\n${callSite}\n`,
    },
  ];
}

/** An AnalysisException; in SQL its message ends with the place, as Spark's does. */
export function analysisError(
  condition: string,
  parameters: Readonly<Record<string, string>>,
  origin?: Origin,
): SparkError {
  const contexts = contextsOf(origin);
  const [context] = contexts;
  const place = context?.kind === "sql" ? `; line ${context.line} pos ${context.column}` : "";
  return new SparkError(condition, parameters, "AnalysisException", contexts, {
    message: formatMessage(condition, parameters) + place,
  });
}
