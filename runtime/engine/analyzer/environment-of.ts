import type { AnalysisContext, Environment } from "./environment";

/** Nothing in reach yet but the catalog. */
export const environmentOf = (context: AnalysisContext, resolvePlan: Environment["resolvePlan"]): Environment => ({
  ...context,
  ctes: new Map(),
  windows: {},
  namedPlans: new Map(),
  resolvePlan,
});
