import type { Plan } from "../../plan/resolved/index";
import type { UnresolvedPlan } from "../../plan/unresolved/index";
import type { AnalysisContext } from "./environment";
import { environmentOf } from "./environment-of";
import { resolveByKind } from "./expression/resolve-by-kind";
import { resolvePlan } from "./resolve-plan";

/**
 * Finds what every name in a query means, and the type and nullability of everything in it.
 * @throws SparkError what Spark's own analysis raises; FactNeeded what the driver must find out before the analysis can go on
 */
export const analyze = (plan: UnresolvedPlan, context: AnalysisContext): Plan =>
  resolvePlan(plan, environmentOf(context, { resolvePlan, resolveExpression: resolveByKind }));
