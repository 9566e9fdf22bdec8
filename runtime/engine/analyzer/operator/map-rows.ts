import { SparkError } from "../../../errors/index";
import {
  type Attribute,
  attributeOf,
  type CoGroupExternal,
  type EvalExternal,
  outputOf,
  type Plan,
  type UserFunctionCall,
} from "../../../plan/resolved/index";
import type {
  UnresolvedCoGroupMap,
  UnresolvedExpression,
  UnresolvedGroupMap,
  UnresolvedMapPartitions,
  UnresolvedUserFunction,
} from "../../../plan/unresolved/index";
import type { Environment } from "../environment";
import { resolveUserFunction } from "../expression/user-function";
import { Scope } from "../name/scope";
import { resolveItems } from "../select/resolve-items";
import { columnsOf } from "./local-relation";

/** Rows made of batches of rows. */
export function resolveMapPartitions(plan: UnresolvedMapPartitions, env: Environment): EvalExternal {
  const child = env.resolvePlan(plan.child, env);
  const rows = rowsOf(plan.function, child, outputOf(child), env);
  return { kind: "EvalExternal", child, kept: [], ...rows, ...(plan.isBarrier && { barrier: {} }) };
}

/** Rows made of groups; keys that are no columns are computed below. */
export function resolveGroupMap(plan: UnresolvedGroupMap, env: Environment): EvalExternal {
  const below = env.resolvePlan(plan.child, env);
  const { child, grouping } = grouped(below, plan.grouping, env);
  return { kind: "EvalExternal", child, kept: [], grouping, ...rowsOf(plan.function, below, outputOf(below), env) };
}

export function resolveCoGroupMap(plan: UnresolvedCoGroupMap, env: Environment): CoGroupExternal {
  const sides = [env.resolvePlan(plan.left, env), env.resolvePlan(plan.right, env)] as const;
  const left = grouped(sides[0], plan.leftGrouping, env);
  const right = grouped(sides[1], plan.rightGrouping, env);
  if (left.grouping.length !== right.grouping.length) {
    const sizes = `${left.grouping.length} != ${right.grouping.length}`;
    const message = `requirement failed: Cogroup keys must have same size: ${sizes}`;
    throw new SparkError("", {}, "SparkIllegalArgumentException", [], { message });
  }
  const { calls, results } = rowsOf(plan.function, sides[0], sides.flatMap(outputOf), env);
  return {
    kind: "CoGroupExternal",
    left: left.child,
    right: right.child,
    leftGrouping: left.grouping,
    rightGrouping: right.grouping,
    call: calls[0],
    output: results,
  };
}

/** A call over all columns: they are what the client lists as its arguments. */
function rowsOf(written: UnresolvedUserFunction, child: Plan, args: readonly Attribute[], env: Environment) {
  const call = resolveUserFunction(
    { ...written, args: [] },
    { env, scope: Scope.of(child, env.outer) },
  ) as UserFunctionCall;
  const fields = call.type.kind === "struct" ? call.type.fields : [];
  const results = columnsOf({ kind: "struct", fields }, env);
  return { calls: [{ ...call, args }] as const, results };
}

interface Grouped {
  readonly child: Plan;
  readonly grouping: readonly Attribute[];
}

function grouped(plan: Plan, by: readonly UnresolvedExpression[], env: Environment): Grouped {
  const { items } = resolveItems(by, { env, scope: Scope.of(plan, env.outer) });
  const keys = items.filter((item) => item.kind === "Attribute" || item.kind === "Alias");
  const added = keys.filter((key) => key.kind === "Alias");
  const grouping = keys.map(attributeOf);
  if (added.length === 0) return { child: plan, grouping };
  return { child: { kind: "Project", list: [...outputOf(plan), ...added], child: plan }, grouping };
}
