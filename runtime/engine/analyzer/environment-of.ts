import type { AnalysisContext, Environment } from "./environment";

/** Nothing in reach yet but the catalog. */
export const environmentOf = (context: AnalysisContext, resolvePlan: Environment["resolvePlan"]): Environment => ({
  session: context.session,
  catalog: context.catalog,
  facts: context.facts,
  ctes: new Map(),
  windows: {},
  namedPlans: new Map(),
  resolvePlan,
});
