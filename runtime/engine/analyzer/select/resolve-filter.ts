import { collect, type Expression, outputOf, type Plan, some } from "../../../plan/resolved/index";
import type { UnresolvedAttribute, UnresolvedFilter } from "../../../plan/unresolved/index";
import { castExpression, displayName } from "../../functions/index";
import type { Environment } from "../environment";
import { analysisError } from "../error/analysis-error";
import { qualifiedSql, quotedExpression, quotedType } from "../error/quoted";
import { withoutAlias } from "../expression/extract-value";
import { resolveExpression } from "../expression/resolve-expression";
import { resolveOverMissing } from "../name/missing-columns";
import { tryResolveName } from "../name/resolve-name";
import { Scope } from "../name/scope";
import { isGenerator } from "./generator-item";
import { hasAggregate } from "./has-aggregate";
import { type Below, finish } from "./resolve-select";
import { finishBlock, type SelectBlock } from "./select-block";
import { isWindowCall, type TimeWindow, withTimeWindow } from "./time-window";

/** WHERE, HAVING, QUALIFY and the DataFrame API's filter, above what they filter. */
export function resolveFilter(plan: UnresolvedFilter, below: Below, env: Environment): Below {
  if (plan.clause === "qualify" && "block" in below) return qualified(plan, below.block, env);
  const blockBelow = "block" in below ? below.block : undefined;
  if (blockBelow?.grouping) return filterGroups(plan, blockBelow, env);
  if (plan.clause === "having" && blockBelow) {
    // HAVING without GROUP BY groups all rows.
    return filterGroups(plan, { ...blockBelow, grouping: { by: [] } }, env);
  }
  return { plan: filterRows(plan, finish(below), env) };
}

function filterRows(plan: UnresolvedFilter, child: Plan, env: Environment): Plan {
  try {
    return resolveOverMissing(
      child,
      env,
      (inside) => checked(withoutAlias(resolveExpression(plan.condition, inside)), plan, env),
      (condition, exposed) => ({ kind: "Filter", condition, child: exposed, ...tagOf(plan) }),
    );
  } catch (error) {
    const window = isWindowCall(error) ? withTimeWindow([plan.condition], child, env, plan.origin) : undefined;
    if (!window) throw error;
    return filterByWindow(plan, window, child, env);
  }
}

/** The window is a column of the rows for as long as they are filtered. */
function filterByWindow(plan: UnresolvedFilter, window: TimeWindow, child: Plan, env: Environment): Plan {
  const inside = { env, scope: Scope.of(child, env.outer), timeWindow: window.column };
  const condition = checked(withoutAlias(resolveExpression(plan.condition, inside)), plan, env);
  return {
    kind: "Project",
    list: outputOf(child),
    child: { kind: "Filter", condition, child: window.child },
    ...tagOf(plan),
  };
}

function filterGroups(plan: UnresolvedFilter, block: SelectBlock, env: Environment): Below {
  const finished = finishBlock(block);
  let needsGroups = false;
  const fallback = (attribute: UnresolvedAttribute) => {
    const found = tryResolveName(attribute, { env, scope: block.scope.alone() });
    if (found) needsGroups = true;
    return found;
  };
  const resolved = withoutAlias(
    resolveExpression(plan.condition, {
      env,
      scope: Scope.of(finished, env.outer),
      fallback,
      aggregateArguments: block.scope,
    }),
  );
  const condition = booleanCondition(resolved, plan, env);
  refuse(condition, "HAVING");
  if (plan.clause !== "having" && !needsGroups && !hasAggregate(condition)) {
    return { plan: { kind: "Filter", condition, child: finished, ...tagOf(plan) } };
  }
  return { block: { ...block, having: [...block.having, condition], ...tagOf(plan) } };
}

function qualified(plan: UnresolvedFilter, block: SelectBlock, env: Environment): Below {
  const output = Scope.of(finishBlock(block), env.outer);
  const fallback = (attribute: UnresolvedAttribute) => tryResolveName(attribute, { env, scope: block.scope.alone() });
  const condition = booleanCondition(
    withoutAlias(resolveExpression(plan.condition, { env, scope: output, fallback, aggregateArguments: block.scope })),
    plan,
    env,
  );
  return { block: { ...block, qualify: [...block.qualify, condition] } };
}

const tagOf = ({ planId, origin }: UnresolvedFilter) => ({
  ...(planId !== undefined && { planId }),
  ...(origin && { origin }),
});

function checked(condition: Expression, plan: UnresolvedFilter, env: Environment): Expression {
  const bool = booleanCondition(condition, plan, env);
  refuse(bool, "WHERE");
  const aggregates = collect(bool, (node) => node.kind === "AggregateCall");
  if (aggregates.length > 0) {
    throw analysisError(
      "INVALID_WHERE_CONDITION",
      { condition: quotedExpression(bool), expressionList: aggregates.map(qualifiedSql).join(", ") },
      plan.origin,
    );
  }
  return bool;
}

/** @throws DATATYPE_MISMATCH.FILTER_NOT_BOOLEAN */
function booleanCondition(condition: Expression, plan: UnresolvedFilter, { session }: Environment): Expression {
  const { type } = condition;
  if (type.kind === "boolean") return condition;
  if (type.kind === "null") return castExpression(condition, { kind: "boolean" }, "ansi", session);
  const filter = quotedExpression(condition);
  throw analysisError(
    "DATATYPE_MISMATCH.FILTER_NOT_BOOLEAN",
    { sqlExpr: filter, filter, type: quotedType(type) },
    plan.origin,
  );
}

function refuse(condition: Expression, clauseName: string): void {
  if (some(condition, (node) => node.kind === "WindowCall")) {
    throw analysisError("WINDOW_FUNCTION_NOT_ALLOWED_IN_CLAUSE", { clauseName });
  }
  if (some(condition, isGenerator)) {
    throw analysisError("UNSUPPORTED_GENERATOR.OUTSIDE_SELECT", { plan: `Filter ${displayName(condition)}` });
  }
}
