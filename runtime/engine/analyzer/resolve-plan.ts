import { outputOf, type Plan } from "../../plan/resolved/index";
import type { UnresolvedPlan } from "../../plan/unresolved/index";
import type { Environment } from "./environment";
import { operators } from "./operator/index";
import { resolveFilter } from "./select/resolve-filter";
import { type Below, finish, resolveAggregate, resolveProject } from "./select/resolve-select";
import { resolveSort } from "./select/resolve-sort";

/** A relation with every name, type and function known. */
export function resolvePlan(plan: UnresolvedPlan, env: Environment): Plan {
  const resolved =
    plan.kind === "Sort" ? resolveSort(plan, resolveBelow(plan.child, env), env) : finish(resolveBelow(plan, env));
  return tagged(resolved, plan);
}

/** A relation whose select list, if it has one, what stands above may still extend. */
function resolveBelow(plan: UnresolvedPlan, env: Environment): Below {
  switch (plan.kind) {
    case "Project":
      return { block: resolveProject(plan, env) };
    case "Aggregate":
      return { block: resolveAggregate(plan, env) };
    case "Filter":
      return resolveFilter(plan, resolveBelow(plan.child, env), env);
    case "WithWindows":
      return resolveBelow(plan.child, { ...env, windows: { ...env.windows, ...plan.windows } });
    case "Sort":
      return { plan: resolvePlan(plan, env) };
    default: {
      const resolve = operators[plan.kind] as (plan: UnresolvedPlan, env: Environment) => Plan;
      return { plan: tagged(resolve(plan, env), plan) };
    }
  }
}

/** The plan id and place of what was written go to the topmost relation it became. */
function tagged(resolved: Plan, { planId, origin }: UnresolvedPlan): Plan {
  const needsId = planId !== undefined && resolved.planId !== planId;
  const needsOrigin = origin !== undefined && resolved.origin === undefined;
  if (!needsId && !needsOrigin) return resolved;
  // A relation that passed its child through unchanged keeps the child's id below a relation of its own.
  if (needsId && resolved.planId !== undefined) {
    return { kind: "SubqueryAlias", alias: "", output: outputOf(resolved), child: resolved, planId };
  }
  return { ...resolved, ...(needsId && { planId }), ...(needsOrigin && { origin }) };
}
