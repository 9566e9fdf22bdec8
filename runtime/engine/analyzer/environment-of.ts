import type { AnalysisContext, Environment } from "./environment";

/** Relations and expressions hold each other: their resolvers meet here and not by importing each other. */
export type Resolvers = Pick<Environment, "resolvePlan" | "resolveExpression">;

/** Nothing in reach yet but the catalog. */
export const environmentOf = (
  { session, catalog, facts, temporary, models }: AnalysisContext,
  { resolvePlan, resolveExpression }: Resolvers,
): Environment => ({
  session,
  catalog,
  facts,
  temporary,
  models,
  ctes: new Map(),
  windows: {},
  namedPlans: new Map(),
  resolvePlan,
  resolveExpression,
});
