import {
  type Attribute,
  type Expression,
  hiddenOutputOf,
  type Join,
  type NamedExpression,
  outputOf,
  type Plan,
} from "../../../plan/resolved/index";
import type {
  JoinType,
  UnresolvedExpression,
  UnresolvedJoin,
  UnresolvedLateralJoin,
} from "../../../plan/unresolved/index";
import { quoteIdentifier } from "../../../types/index";
import type { Environment } from "../environment";
import { analysisError } from "../error/analysis-error";
import { quotedExpression, quotedType } from "../error/quoted";
import { call } from "../expression/call";
import { withoutAlias } from "../expression/extract-value";
import { resolveExpression } from "../expression/resolve-expression";
import { exposeHidden } from "../name/expose-columns";
import { distinctColumns, equal } from "../name/match-name";
import { ambiguousReference } from "../name/name-errors";
import { Scope } from "../name/scope";
import { joinHintOf } from "./rows";
import { refuseTableFunction } from "./table-function/refuse-table-function";

export function resolveJoin(plan: UnresolvedJoin, env: Environment): Plan {
  const left = env.resolvePlan(plan.left, env);
  const right = env.resolvePlan(plan.right, env);
  const columns = plan.isNatural ? sharedNames(left, right, env) : plan.using;
  if (columns) return joinUsing(left, right, plan, columns, env);
  return withCondition({ kind: "Join", left, right, type: plan.type, ...hintsOf(plan) }, plan.condition, env);
}

/** What `df.hint("broadcast")` asks of a side. */
function hintsOf(plan: Pick<UnresolvedJoin, "left" | "right">): Pick<Join, "hint"> {
  const left = joinHintOf(plan.left);
  const right = joinHintOf(plan.right);
  return left || right ? { hint: { ...(left && { left }), ...(right && { right }) } } : {};
}

/** The right side sees the left one's columns. */
export function resolveLateralJoin(plan: UnresolvedLateralJoin, env: Environment): Plan {
  const left = env.resolvePlan(plan.left, env);
  const right = env.resolvePlan(plan.right, { ...env, outer: Scope.of(left, env.outer) });
  refuseTableFunction(right, plan.origin);
  return withCondition({ kind: "Join", left, right, type: plan.type, isLateral: true }, plan.condition, env);
}

/** @throws JOIN_CONDITION_IS_NOT_BOOLEAN_TYPE */
function withCondition(
  join: Plan & { kind: "Join" },
  written: UnresolvedExpression | undefined,
  env: Environment,
): Plan {
  if (!written) return join;
  const scope = Scope.ofBoth(join.left, join.right, env.outer);
  const condition = withoutAlias(resolveExpression(written, { env, scope }));
  if (condition.type.kind !== "boolean") {
    throw analysisError(
      "JOIN_CONDITION_IS_NOT_BOOLEAN_TYPE",
      { joinCondition: quotedExpression(condition), conditionType: quotedType(condition.type) },
      condition.origin ?? written.origin,
    );
  }
  const [left, right] = [exposeHidden(join.left, [condition]), exposeHidden(join.right, [condition])];
  if (left === join.left && right === join.right) return { ...join, condition };
  return { kind: "Project", list: outputOf(join), child: { ...join, left, right, condition } };
}

const sharedNames = (left: Plan, right: Plan, { session }: Environment): readonly string[] =>
  outputOf(left)
    .filter((column) => outputOf(right).some((other) => equal(other.name, column.name, session.caseSensitive)))
    .map((column) => column.name);

/**
 * The columns that both sides share come first, once: of the side that always has them, or whichever has. The sides' own remain reachable
 * by their qualified names.
 */
function joinUsing(
  left: Plan,
  right: Plan,
  { type, origin, ...sides }: UnresolvedJoin,
  names: readonly string[],
  env: Environment,
): Plan {
  const leftKeys = names.map((name) => keyOf(name, left, "left", env, origin));
  const rightKeys = names.map((name) => keyOf(name, right, "right", env, origin));
  const conditions = leftKeys.map((key, i) => call("==", [key, rightKeys[i]!], env, origin));
  const [first, ...more] = conditions;
  const condition = first && more.reduce((both, next) => call("and", [both, next], env, origin), first);
  const join: Plan = {
    kind: "Join",
    left,
    right,
    type: type === "cross" && condition ? "inner" : type,
    ...(condition && { condition }),
    ...hintsOf(sides),
  };
  const isLeftOnly = type === "left_semi" || type === "left_anti";
  const output = outputOf(join);
  const now = (columns: readonly Attribute[]) => columns.map((key) => output.find((column) => column.id === key.id)!);
  const [lefts, rights] = [now(leftKeys), isLeftOnly ? [] : now(rightKeys)];
  const keyIds = new Set([...lefts, ...rights].map((column) => column.id));
  const rest = output.filter((column) => !keyIds.has(column.id));
  const merged = mergedKeys(type, lefts, rights, names, env);
  const listed = new Set(merged.map((key) => key.id));
  const hidden = [...rights, ...lefts].filter((column) => !listed.has(column.id));
  return {
    kind: "Project",
    list: [...merged, ...rest],
    child: join,
    hidden: [...hidden, ...hiddenOutputOf(join)],
    ...(origin && { origin }),
  };
}

function mergedKeys(
  type: JoinType,
  lefts: readonly Attribute[],
  rights: readonly Attribute[],
  names: readonly string[],
  env: Environment,
): readonly NamedExpression[] {
  if (type === "right_outer") return rights;
  if (type !== "full_outer") return lefts;
  return lefts.map((left, i) => {
    const child: Expression = call("coalesce", [left, rights[i]!], env);
    return {
      kind: "Alias",
      id: env.session.newId(),
      name: names[i]!,
      child,
      type: child.type,
      nullable: child.nullable,
    };
  });
}

/** @throws UNRESOLVED_USING_COLUMN_FOR_JOIN, AMBIGUOUS_REFERENCE */
function keyOf(
  name: string,
  plan: Plan,
  side: "left" | "right",
  { session }: Environment,
  origin: UnresolvedJoin["origin"],
): Attribute {
  const columns = outputOf(plan);
  const found = distinctColumns(columns.filter((column) => equal(column.name, name, session.caseSensitive)));
  if (found.length > 1) throw ambiguousReference([name], found, origin);
  const [key] = found;
  if (key) return key;
  const suggestion = columns
    .map((column) => quoteIdentifier(column.name))
    .sort()
    .join(", ");
  throw analysisError("UNRESOLVED_USING_COLUMN_FOR_JOIN", { colName: quoteIdentifier(name), side, suggestion });
}
