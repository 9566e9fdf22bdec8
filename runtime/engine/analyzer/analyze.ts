import { SparkError } from "../../errors/index";
import type { Plan } from "../../plan/resolved/index";
import type { UnresolvedPlan } from "../../plan/unresolved/index";
import type { AnalysisContext } from "./environment";
import { environmentOf } from "./environment-of";
import { quotedName } from "./error/quoted";
import { resolveByKind } from "./expression/resolve-by-kind";
import { requireRoutines } from "./expression/unknown-routine";
import { resolvePlan } from "./resolve-plan";

/**
 * Finds what every name in a query means, and the type and nullability of everything in it.
 * @param viewName the temp view that the query, written in SQL, is to define: it must not read itself
 * @throws SparkError what Spark's own analysis raises; FactNeeded what the driver must find out before the analysis can go on
 */
export function analyze(plan: UnresolvedPlan, context: AnalysisContext, viewName?: readonly string[]): Plan {
  const env = environmentOf(context, { resolvePlan, resolveExpression: resolveByKind });
  try {
    return resolvePlan(plan, viewName ? { ...env, openViews: [quotedName(viewName)] } : env);
  } catch (error) {
    if (error instanceof SparkError) requireRoutines(plan, env);
    throw error;
  }
}
