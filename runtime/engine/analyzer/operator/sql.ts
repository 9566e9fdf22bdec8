import type { Plan } from "../../../plan/resolved/index";
import type { UnresolvedSql, UnresolvedWithRelations } from "../../../plan/unresolved/index";
import type { Environment } from "../environment";
import { analysisError } from "../error/analysis-error";
import { parseOptions } from "../parse-options";
import { parsedStatement } from "../parse-text";

/** SQL text inside a plan: a query. Its parameters are bound where they stand. @throws ParseError */
export function resolveSql(plan: UnresolvedSql, env: Environment): Plan {
  const { query, namedArguments: named, positionalArguments: positional } = plan;
  const statement = parsedStatement(query, parseOptions(env.session));
  if (statement.kind !== "Query") {
    throw analysisError("CONNECT_INVALID_PLAN.INVALID_SQL_WITH_REFERENCES", { query });
  }
  return env.resolvePlan(statement.plan, { ...env, ctes: new Map(), windows: {}, parameters: { named, positional } });
}

/** SQL text with plans beside it, which it names as if they were views. */
export function resolveWithRelations(plan: UnresolvedWithRelations, env: Environment): Plan {
  const named = plan.references.flatMap((reference) =>
    reference.kind === "SubqueryAlias" ? [[reference.alias.toLowerCase(), reference] as const] : [],
  );
  return env.resolvePlan(plan.child, { ...env, namedPlans: new Map([...env.namedPlans, ...named]) });
}
