import type { Origin } from "../../../plan/origin";
import type { Attribute, Plan } from "../../../plan/resolved/index";
import { collect, outputOf } from "../../../plan/resolved/index";
import type {
  UnresolvedAggregate,
  UnresolvedExpression,
  UnresolvedPlan,
  UnresolvedProject,
} from "../../../plan/unresolved/index";
import type { Environment } from "../environment";
import { analysisError } from "../error/analysis-error";
import { quotedExpression } from "../error/quoted";
import type { ExpressionScope } from "../expression/expression-scope";
import { isPureWindowFunction } from "../expression/window";
import { exposeHidden } from "../name/expose-columns";
import { Scope } from "../name/scope";
import { type Grouping, isKeyNulled } from "./aggregate-columns";
import { hasAggregate } from "./has-aggregate";
import { resolveGrouping } from "./resolve-grouping";
import { type ResolvedItems, resolveItems } from "./resolve-items";
import { finishBlock, type SelectBlock } from "./select-block";
import { itemExpression, type SelectItem } from "./select-item";
import { withTimeWindow } from "./time-window";

/** A query below another: with its select list still open where it has one. */
export type Below = { readonly block: SelectBlock } | { readonly plan: Plan };

export const finish = (below: Below): Plan => ("block" in below ? finishBlock(below.block) : below.plan);

export function resolveProject(plan: UnresolvedProject, env: Environment): SelectBlock {
  const below = env.resolvePlan(plan.child, env);
  const timed = withTimeWindow(plan.list, below, env, plan.origin);
  const child = timed?.child ?? below;
  const scope = Scope.of(child, env.outer);
  const resolved = resolveItems(plan.list, { env, scope, ...(timed && { timeWindow: timed.column }) });
  checkWindowFunctions(resolved.items, plan.origin);
  const isAggregate = resolved.items.some((item) => hasAggregate(itemExpression(item)));
  return block(plan, env, child, scope, resolved, isAggregate ? { by: [] } : undefined);
}

export function resolveAggregate(written: UnresolvedAggregate, env: Environment): SelectBlock {
  const below = env.resolvePlan(written.child, env);
  const plan = written.countsInput ? withInputColumns(written, below) : written;
  const timed = withTimeWindow([...plan.list, ...plan.group.by], below, env, plan.origin, plan.group.by);
  const child = timed?.child ?? below;
  const scope = Scope.of(child, env.outer);
  const inside: ExpressionScope = { env, scope, ...(timed && { timeWindow: timed.column }) };
  const retains = plan.prependGrouping && env.session.config("spark.sql.retainGroupColumns") !== "false";
  const groupingList = plan.group.type === "analytics" ? [] : plan.group.by;
  const list = retains ? [...groupingList, ...plan.list] : plan.list;
  const first = resolveItems(list, inside);
  const grouping = resolveGrouping(plan.group, first.items, inside, !plan.prependGrouping);
  // Keys that some grouping set leaves out are null in its rows; aggregates still see the column itself.
  const resolved = grouping.sets
    ? resolveItems(list, { ...inside, scope: withNullableKeys(scope, grouping), aggregateArguments: scope })
    : first;
  checkWindowFunctions(resolved.items, plan.origin);
  const items = grouping.sets ? resolved.items.map((item) => keyItem(item, grouping, env)) : resolved.items;
  return block(plan, env, child, scope, { ...resolved, items }, grouping);
}

/** Keys that are places of the input's columns, by these columns' names. */
function withInputColumns(plan: UnresolvedAggregate, child: Plan): UnresolvedAggregate {
  if (plan.group.type !== "by") return plan;
  const columns = outputOf(child);
  const by = plan.group.by.map((key): UnresolvedExpression => {
    const column = key.kind === "Literal" && key.type.kind === "integer" && columns[Number(key.value) - 1];
    return column ? { kind: "Attribute", nameParts: [column.name], ...(key.origin && { origin: key.origin }) } : key;
  });
  return { ...plan, group: { ...plan.group, by } };
}

function block(
  { planId, origin }: UnresolvedPlan,
  env: Environment,
  child: Plan,
  scope: Scope,
  { items, lateral }: ResolvedItems,
  grouping: Grouping | undefined,
): SelectBlock {
  const used = [...items.map(itemExpression), ...(grouping?.by ?? [])];
  return {
    env,
    child: exposeHidden(child, used),
    scope,
    items,
    lateral,
    having: [],
    qualify: [],
    ...(grouping && { grouping }),
    ...(planId !== undefined && { planId }),
    ...(origin && { origin }),
  };
}

function withNullableKeys(scope: Scope, grouping: Grouping): Scope {
  const nullable = (column: Attribute) => (isKeyNulled(grouping, column) ? { ...column, nullable: true } : column);
  return new Scope(scope.columns.map(nullable), scope.hidden.map(nullable), scope.plans, scope.outer);
}

/** A listed key is a column of its own, since it may be null where the key is not. */
function keyItem(item: SelectItem, grouping: Grouping, { session }: Environment): SelectItem {
  if (item.kind === "GeneratorItem") return item;
  const nullable = item.nullable || isKeyNulled(grouping, item);
  if (item.kind === "Alias") return { ...item, nullable };
  const { name, type, metadata, origin } = item;
  return {
    kind: "Alias",
    id: session.newId(),
    name,
    child: item,
    type,
    nullable,
    ...(metadata && { metadata }),
    ...(origin && { origin }),
  };
}

/** @throws WINDOW_FUNCTION_WITHOUT_OVER_CLAUSE */
function checkWindowFunctions(items: readonly SelectItem[], origin: Origin | undefined): void {
  for (const item of items) {
    for (const call of collect(
      itemExpression(item),
      (node) => node.kind === "WindowCall" || isPureWindowFunction(node),
    )) {
      if (call.kind === "WindowCall") continue;
      throw analysisError("WINDOW_FUNCTION_WITHOUT_OVER_CLAUSE", { funcName: quotedExpression(call) }, origin);
    }
  }
}
