import type { Origin } from "../../../plan/origin";
import {
  type Attribute,
  attributeOf,
  type Expression,
  mapChildren,
  type NamedExpression,
  outputOf,
  type Plan,
  rewriteDown,
  type SortOrder,
  some,
} from "../../../plan/resolved/index";
import { displayName } from "../../functions/index";
import type { Environment } from "../environment";
import type { Scope } from "../name/scope";
import { AggregateColumns, type Grouping } from "./aggregate-columns";
import { lowerItems } from "./lower-items";
import { itemColumns, itemExpression, type SelectItem, withExpression } from "./select-item";

/**
 * A select list that is not made into relations yet, because what stands above it, HAVING, QUALIFY or ORDER BY, may ask more of it than its
 * own items: aggregates, or columns that it does not list.
 */
export interface SelectBlock {
  readonly env: Environment;
  readonly child: Plan;
  /** Names that the list's own expressions see. */
  readonly scope: Scope;
  readonly items: readonly SelectItem[];
  readonly lateral: ReadonlySet<number>;
  /** Absent: a plain projection. */
  readonly grouping?: Grouping;
  readonly having: readonly Expression[];
  readonly qualify: readonly Expression[];
  readonly planId?: number;
  readonly origin?: Origin;
}

export const blockOutput = (block: SelectBlock): readonly Attribute[] => block.items.flatMap(itemColumns);

/** The block as relations, sorted by what may be more than it outputs. */
export function finishBlock(block: SelectBlock, order: readonly SortOrder[] = [], isGlobal = true): Plan {
  const { env, planId, origin } = block;
  const tag = { ...(planId !== undefined && { planId }), ...(origin && { origin }) };
  const base = block.grouping ? aggregated(block, block.grouping, order) : { ...block, plan: block.child, order };
  const conditions = base.qualify.map((condition) => hiddenItem(condition, env));
  const keys = base.order.map((key) => hiddenKey(key, base.isListed, env));
  const extras = [...conditions, ...keys.flatMap(({ item }) => item ?? [])];
  const own = blockOutput(block);
  const lateral = extras.length > 0 ? new Set([...block.lateral, ...own.map((column) => column.id)]) : block.lateral;
  let plan = base.plan;
  if (!base.isListed) plan = { ...lowerItems(plan, [...base.items, ...extras], lateral, env), ...tag };
  for (const { type, nullable, id, name } of conditions) {
    plan = { kind: "Filter", condition: { kind: "Attribute", id, name, type, nullable }, child: plan };
  }
  if (order.length > 0) plan = { kind: "Sort", order: keys.map(({ key }) => key), isGlobal, child: plan };
  return sameIds(outputOf(plan), own) ? plan : { kind: "Project", list: own, child: plan, ...tag };
}

interface Base {
  readonly plan: Plan;
  readonly items: readonly SelectItem[];
  readonly qualify: readonly Expression[];
  readonly order: readonly SortOrder[];
  /** The plan outputs the items already. */
  readonly isListed?: boolean;
}

function aggregated(block: SelectBlock, grouping: Grouping, order: readonly SortOrder[]): Base {
  const { items, env, lateral, planId, origin } = block;
  const columns = new AggregateColumns(grouping, env, origin);
  const over = (expression: Expression) => columns.over(expression);
  const isListed = lateral.size === 0 && block.qualify.length === 0 && items.every(isPlainItem);
  const own = new Set(blockOutput(block).map((column) => column.id));
  const above = (expression: Expression) => columns.above(expression);
  const later = (expression: Expression) => (isListed ? above(expression) : overExcept(expression, own, above));
  if (isListed) for (const item of items) columns.add(item as NamedExpression);
  const replaced = isListed
    ? items
    : items.map((item) => withExpression(item, overExcept(itemExpression(item), lateral, over)));
  const having = block.having.map((condition) => above(isListed ? condition : withoutOwnNames(condition, items)));
  const qualify = block.qualify.map(later);
  const sorted = order.map((key) => ({ ...key, child: later(key.child) }));
  let plan: Plan = {
    kind: "Aggregate",
    grouping: grouping.by,
    ...(grouping.sets && { groupingSets: grouping.sets }),
    list: columns.list,
    child: block.child,
    ...(isListed && planId !== undefined && { planId }),
    ...(origin && { origin }),
  };
  for (const condition of having) plan = { kind: "Filter", condition, child: plan };
  return { plan, items: replaced, qualify, order: sorted, ...(isListed && { isListed }) };
}

/** References to some columns stay: they come with a later step. */
function overExcept(
  expression: Expression,
  later: ReadonlySet<number>,
  over: (expression: Expression) => Expression,
): Expression {
  const isLater = (node: Expression) => node.kind === "Attribute" && later.has(node.id);
  if (isLater(expression)) return expression;
  if (!some(expression, isLater)) return over(expression);
  return mapChildren(expression, (child) => overExcept(child, later, over));
}

/** HAVING is computed before the select list: its aliases stand for what they name. */
function withoutOwnNames(expression: Expression, items: readonly SelectItem[]): Expression {
  return rewriteDown(expression, (node) => {
    if (node.kind !== "Attribute") return undefined;
    const item = items.find((candidate) => candidate.kind === "Alias" && candidate.id === node.id);
    return item && itemExpression(item);
  });
}

const isPlainItem = (item: SelectItem) =>
  item.kind !== "GeneratorItem" && !some(item, (node) => node.kind === "WindowCall");

const hiddenItem = (child: Expression, { session }: Environment) => ({
  kind: "Alias" as const,
  id: session.newId(),
  name: displayName(child),
  child,
  type: child.type,
  nullable: child.nullable,
});

/** A sort key that is no column yet becomes one, unless the plan below can compute it where it stands. */
function hiddenKey(key: SortOrder, isListed: boolean | undefined, env: Environment) {
  if (isListed || key.child.kind === "Attribute") return { key };
  const item = hiddenItem(key.child, env);
  return { key: { ...key, child: attributeOf(item) }, item };
}

const sameIds = (a: readonly Attribute[], b: readonly Attribute[]) =>
  a.length === b.length && a.every((column, i) => column.id === b[i]!.id);
