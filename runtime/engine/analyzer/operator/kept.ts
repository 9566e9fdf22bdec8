import type { Plan } from "../../../plan/resolved/index";
import type { UnresolvedCachedRemoteRelation, UnresolvedCatalogCall } from "../../../plan/unresolved/index";
import { functionNames } from "../../functions/index";
import type { Environment } from "../environment";
import { analysisError } from "../error/analysis-error";
import { withFreshIds } from "../fresh-ids";
import { columnsOf } from "./local-relation";

/** What `checkpoint` kept. @throws CONNECT_INVALID_PLAN.DATAFRAME_NOT_FOUND */
export function resolveKept({ relationId }: UnresolvedCachedRemoteRelation, env: Environment): Plan {
  const plan = env.catalog.cachedRelation(relationId);
  if (plan) return withFreshIds(plan, () => env.session.newId());
  throw analysisError("CONNECT_INVALID_PLAN.DATAFRAME_NOT_FOUND", { dfId: relationId, sessionId: "" });
}

/** `spark.catalog.…`: the catalog answers at once, with rows. */
export function resolveCatalogCall({ operation, args }: UnresolvedCatalogCall, env: Environment): Plan {
  const { schema, rows } = env.catalog.call(operation, args, functionNames());
  return { kind: "LocalRows", output: columnsOf(schema, env), rows };
}
