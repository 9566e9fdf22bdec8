import { outputOf, type Plan } from "../../../plan/resolved/index";
import type { UnresolvedNearestByJoin } from "../../../plan/unresolved/index";
import type { DataType } from "../../../types/index";
import type { Environment } from "../environment";
import { analysisError } from "../error/analysis-error";
import { quotedExpression, quotedType } from "../error/quoted";
import { withoutAlias } from "../expression/extract-value";
import { resolveExpression } from "../expression/resolve-expression";
import { Scope } from "../name/scope";
import { joinTypeOf } from "./join-type";
import { joinNearest } from "./nearest-rows";

const directions: Readonly<Record<string, "ascending" | "descending">> = {
  distance: "ascending",
  similarity: "descending",
};
const most = 100_000;

/** `NEAREST k BY DISTANCE …`. An approximate search is an exact one here. @throws NEAREST_BY_JOIN.* */
export function resolveNearestByJoin(plan: UnresolvedNearestByJoin, env: Environment): Plan {
  const { count, mode, origin } = plan;
  const type = joinTypeOf(plan.type);
  if (type !== "inner" && type !== "left_outer") {
    const supported = "'INNER', 'LEFT OUTER'";
    throw analysisError("NEAREST_BY_JOIN.UNSUPPORTED_JOIN_TYPE", { joinType: plan.type, supported }, origin);
  }
  if (!["approx", "exact"].includes(mode.toLowerCase())) {
    throw analysisError("NEAREST_BY_JOIN.UNSUPPORTED_MODE", { mode, supported: "'approx', 'exact'" }, origin);
  }
  const direction = directions[plan.direction.toLowerCase()];
  if (!direction) {
    const supported = "'distance', 'similarity'";
    throw analysisError("NEAREST_BY_JOIN.UNSUPPORTED_DIRECTION", { direction: plan.direction, supported }, origin);
  }
  if (count < 1 || count > most) {
    const range = { numResults: String(count), min: "1", max: String(most) };
    throw analysisError("NEAREST_BY_JOIN.NUM_RESULTS_OUT_OF_RANGE", range, origin);
  }
  const left = env.resolvePlan(plan.left, env);
  const right = env.resolvePlan(plan.right, env);
  const scope = Scope.ofBoth(left, right, env.outer);
  const ranking = withoutAlias(resolveExpression(plan.ranking, { env, scope }));
  if (!isOrderable(ranking.type)) {
    throw analysisError(
      "NEAREST_BY_JOIN.NON_ORDERABLE_RANKING_EXPRESSION",
      { expression: quotedExpression(ranking), type: quotedType(ranking.type) },
      origin,
    );
  }
  const child = joinNearest(left, right, { count, ranking, direction, keepsLeft: type === "left_outer" }, env);
  // Spark aggregates to find them, and forgets which columns are never null.
  const output = outputOf(child).map((column) => ({ ...column, nullable: true }));
  return { kind: "SubqueryAlias", alias: "", output, child };
}

function isOrderable(type: DataType): boolean {
  switch (type.kind) {
    case "map":
    case "variant":
    case "calendar_interval":
      return false;
    case "array":
      return isOrderable(type.element);
    case "struct":
      return type.fields.every((field) => isOrderable(field.type));
    default:
      return true;
  }
}
