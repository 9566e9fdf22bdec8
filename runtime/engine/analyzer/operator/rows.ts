import { type Attribute, type Expression, outputOf, type Plan, type SortOrder } from "../../../plan/resolved/index";
import type {
  UnresolvedDeduplicate,
  UnresolvedHint,
  UnresolvedPlan,
  UnresolvedRepartition,
  UnresolvedSample,
} from "../../../plan/unresolved/index";
import { longType } from "../../../types/index";
import { foldConstant, isOrderable, requireCollationKey } from "../../functions/index";
import type { Environment } from "../environment";
import { analysisError } from "../error/analysis-error";
import { requirementFailed } from "../error/requirement-failed";
import { call } from "../expression/call";
import { withoutAlias } from "../expression/extract-value";
import { resolveSortOrder } from "../expression/function";
import { resolveExpression } from "../expression/resolve-expression";
import { equal } from "../name/match-name";
import { Scope } from "../name/scope";
import { refuseMaps } from "./set-operation";

/** DISTINCT, or one row for each value of some columns. @throws UNRESOLVED_COLUMN_AMONG_FIELD_NAMES */
export function resolveDeduplicate(plan: UnresolvedDeduplicate, env: Environment): Plan {
  if (plan.withinWatermark) {
    throw analysisError("UNSUPPORTED_CALL.WITHOUT_SUGGESTION", {
      methodName: "dropDuplicatesWithinWatermark",
      className: "org.apache.spark.sql.Dataset",
    });
  }
  const child = env.resolvePlan(plan.child, env);
  if (!plan.columns) {
    refuseMaps(child, plan);
    return { kind: "Distinct", child };
  }
  const keys = columnsNamed(plan.columns, child, env);
  requireCollationKey(
    "distinct",
    keys.map(({ type }) => type),
  );
  return { kind: "Deduplicate", keys, child };
}

/** The columns of these names, all of those that share one. */
export function columnsNamed(names: readonly string[], plan: Plan, { session }: Environment): readonly Attribute[] {
  const columns = outputOf(plan);
  return names.flatMap((name) => {
    const found = columns.filter((column) => equal(column.name, name, session.caseSensitive));
    if (found.length > 0) return found;
    const fieldNames = columns.map((column) => column.name).join(", ");
    throw analysisError("UNRESOLVED_COLUMN_AMONG_FIELD_NAMES", { colName: name, fieldNames });
  });
}

/** Fixed once, so that the same plan gives the same rows each time it runs. */
const randomSeed = ({ session }: Environment) =>
  (session.now * 6364136223846793005n + 1442695040888963407n) & 0x7fffffffffffffffn;

/** Sums of weights that were rounded may pass one. */
const rounding = 1e-6;

function requireFraction(fraction: number, withReplacement: boolean): void {
  const isTooMuch = !withReplacement && fraction > 1 + rounding;
  if (fraction >= -rounding && !isTooMuch) return;
  const shown = Number.isInteger(fraction) ? fraction.toFixed(1) : String(fraction);
  const demand = withReplacement
    ? "must be nonnegative with replacement"
    : "must be on interval [0, 1] without replacement";
  throw requirementFailed(`Sampling fraction (${shown}) ${demand}`);
}

export function resolveSample(plan: UnresolvedSample, env: Environment): Plan {
  const child = env.resolvePlan(plan.child, env);
  const { lowerBound, upperBound, withReplacement, seed, rows } = plan;
  if (rows) {
    const count = foldConstant(withoutAlias(resolveExpression(rows, { env, scope: Scope.empty() })));
    return { kind: "Limit", limit: Number(count?.value ?? 0), child };
  }
  requireFraction(upperBound - lowerBound, withReplacement);
  const order: readonly SortOrder[] = outputOf(child)
    .filter(({ type }) => plan.deterministicOrder && isOrderable(type))
    .map((column) => ({ kind: "SortOrder", child: column, direction: "ascending", nulls: "first" }));
  const fixed = seed ?? randomSeed(env);
  const seedLiteral: Expression = { kind: "Literal", type: longType, nullable: false, value: fixed };
  return {
    kind: "Sample",
    lowerBound,
    upperBound,
    withReplacement,
    seed: fixed,
    ...(!withReplacement && { draw: call("rand", [seedLiteral], env) }),
    child: order.length > 0 ? { kind: "Sort", order, isGlobal: false, child } : child,
  };
}

export function resolveRepartition(plan: UnresolvedRepartition, env: Environment): Plan {
  const child = env.resolvePlan(plan.child, env);
  const { numPartitions, shuffle, by } = plan;
  const inside = { env, scope: Scope.of(child, env.outer) };
  return {
    kind: "Repartition",
    shuffle,
    ...(numPartitions !== undefined && { numPartitions }),
    ...(by && {
      by: by.map((key) =>
        key.kind === "SortOrder" ? resolveSortOrder(key, inside) : withoutAlias(resolveExpression(key, inside)),
      ),
    }),
    child,
  };
}

const joinHints: Readonly<Record<string, string>> = {
  broadcast: "broadcast",
  broadcastjoin: "broadcast",
  mapjoin: "broadcast",
  merge: "merge",
  shuffle_merge: "merge",
  mergejoin: "merge",
  shuffle_hash: "shuffle_hash",
  shuffle_replicate_nl: "shuffle_replicate_nl",
};

/** How a side is to be joined, where it is said of the side itself. */
export function joinHintOf(plan: UnresolvedPlan): string | undefined {
  if (plan.kind === "SubqueryAlias") return joinHintOf(plan.child);
  return plan.kind === "Hint" && plan.parameters.length === 0 ? joinHints[plan.name.toLowerCase()] : undefined;
}

/** COALESCE and REPARTITION: a number, columns, or both. Undefined: another hint, or one with other parameters. */
function repartitionOf({ name, parameters, child }: UnresolvedHint): UnresolvedRepartition | undefined {
  const kind = name.toLowerCase();
  const [first, ...others] = parameters;
  const numPartitions = first?.kind === "Literal" && typeof first.value === "number" ? first.value : undefined;
  const by = numPartitions === undefined ? parameters : others;
  if (numPartitions !== undefined && kind === "coalesce" && by.length === 0)
    return { kind: "Repartition", shuffle: false, numPartitions, child };
  if (kind !== "repartition" || !by.every((column) => column.kind === "Attribute")) return undefined;
  return {
    kind: "Repartition",
    shuffle: true,
    ...(numPartitions !== undefined && { numPartitions }),
    ...(by.length > 0 && { by }),
    child,
  };
}

/** Hints about joins go to the joins of the tables they name; others change nothing in the rows and are let go. */
export function resolveHint(plan: UnresolvedHint, env: Environment): Plan {
  const repartition = repartitionOf(plan);
  if (repartition) return resolveRepartition(repartition, env);
  const child = env.resolvePlan(plan.child, env);
  const hint = joinHints[plan.name.toLowerCase()];
  if (!hint || child.kind !== "Join") return child;
  const names = plan.parameters.flatMap((parameter) =>
    parameter.kind === "Attribute" ? [parameter.nameParts.join(".").toLowerCase()] : [],
  );
  const isNamed = (side: Plan) => side.kind === "SubqueryAlias" && names.includes(side.alias.toLowerCase());
  return {
    ...child,
    hint: { ...child.hint, ...(isNamed(child.left) && { left: hint }), ...(isNamed(child.right) && { right: hint }) },
  };
}
