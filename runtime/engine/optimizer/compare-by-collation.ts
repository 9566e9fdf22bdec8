import {
  type Aggregate,
  type AggregateCall,
  type Alias,
  type Attribute,
  type Call,
  type Deduplicate,
  type Expression,
  expressionKey,
  expressionsIn,
  mapPlanExpressions,
  type NamedExpression,
  outputOf,
  type Plan,
  planExpressions,
  plansIn,
  rewriteDown,
  rewritePlanUp,
  rewriteUp,
  type SortOrder,
  type WindowCall,
} from "../../plan/resolved/index";
import { collationKey, collationOf } from "../functions/index";
import type { Rule } from "./rule";

/** Texts under a collation are compared, ordered and told apart by keys, which are texts compared byte by byte. */
export const compareByCollation: Rule = {
  name: "CompareByCollation",
  apply: (plan, newId) => (holdsCollations(plan) ? rewritePlanUp(plan, (node) => compared(node, newId)) : plan),
};

const isCollated = ({ type }: Pick<Expression, "type">) => collationOf(type) !== undefined;

function holdsCollations(plan: Plan): boolean {
  for (const node of plansIn(plan)) {
    if (outputOf(node).some(isCollated)) return true;
    for (const inner of expressionsIn(...planExpressions(node))) if (isCollated(inner)) return true;
  }
  return false;
}

/** How functions compare their arguments, all of them unless `from` is told. */
const comparisons: Readonly<Record<string, { readonly purpose: "equality" | "order"; readonly from?: number }>> = {
  "=": { purpose: "equality" },
  "!=": { purpose: "equality" },
  "<=>": { purpose: "equality" },
  equal_null: { purpose: "equality" },
  in: { purpose: "equality" },
  nullif: { purpose: "equality", from: 2 },
  "<": { purpose: "order" },
  "<=": { purpose: "order" },
  ">": { purpose: "order" },
  ">=": { purpose: "order" },
  between: { purpose: "order" },
  contains: { purpose: "equality" },
  startswith: { purpose: "equality" },
  endswith: { purpose: "equality" },
  like: { purpose: "equality" },
  ilike: { purpose: "equality" },
};

const equalityKey = (text: Expression) => collationKey(text, "equality");

function compared(plan: Plan, newId: () => number): Plan {
  const inside = mapPlanExpressions(plan, (expression) => rewriteUp(expression, comparedByKeys));
  switch (inside.kind) {
    case "Sort":
      return { ...inside, order: inside.order.map(orderedByKey) };
    case "Repartition":
      return inside.by
        ? { ...inside, by: inside.by.map((by) => (by.kind === "SortOrder" ? orderedByKey(by) : equalityKey(by))) }
        : inside;
    case "Aggregate":
      return grouped(inside);
    case "Distinct": {
      const output = outputOf(inside.child);
      return output.some(isCollated)
        ? grouped({ kind: "Aggregate", grouping: output, list: output, child: inside.child })
        : inside;
    }
    case "Deduplicate":
      return inside.keys.some(isCollated) ? deduplicated(inside, newId) : inside;
    default:
      return inside;
  }
}

const orderedByKey = (order: SortOrder): SortOrder => ({ ...order, child: collationKey(order.child, "order") });

function comparedByKeys(node: Expression): Expression {
  switch (node.kind) {
    case "Call":
      return comparedCall(node);
    case "AggregateCall":
      return comparedAggregate(node);
    case "WindowCall":
      return {
        ...node,
        partitionBy: node.partitionBy.map(equalityKey),
        orderBy: node.orderBy.map(orderedByKey),
      } satisfies WindowCall;
    case "Subquery":
      return node.subquery === "in" && node.values!.some(isCollated)
        ? { ...node, values: node.values!.map(equalityKey), plan: keysOf(node.plan) }
        : node;
    default:
      return node;
  }
}

function comparedCall(call: Call): Call {
  const how = Object.hasOwn(comparisons, call.function) ? comparisons[call.function] : undefined;
  if (!how || !call.args.some(isCollated)) return call;
  return { ...call, args: call.args.map((arg, i) => (i >= (how.from ?? 0) ? collationKey(arg, how.purpose) : arg)) };
}

const comparedAggregate = (call: AggregateCall): AggregateCall => ({
  ...call,
  ...(call.isDistinct && call.function === "count" && { args: call.args.map(equalityKey) }),
  ...(call.orderBy && { orderBy: call.orderBy.map(orderedByKey) }),
});

/** A subquery's columns, named by ids of their own, as keys. */
function keysOf(plan: Plan): Plan {
  const list = outputOf(plan).map((column): NamedExpression => {
    if (!isCollated(column)) return column;
    const child = equalityKey(column);
    return { kind: "Alias", id: column.id, name: column.name, child, type: child.type, nullable: child.nullable };
  });
  return { kind: "Project", list, child: plan };
}

/** Groups of equal keys; each shows the first of its texts, and none where the grouping set leaves the key out. */
function grouped(plan: Aggregate): Plan {
  if (!plan.grouping.some(isCollated)) return plan;
  const keys = new Map(plan.grouping.filter(isCollated).map((text) => [expressionKey(text), equalityKey(text)]));
  const shownFor = (node: Expression): Expression | undefined => {
    if (node.kind === "AggregateCall") return node;
    const key = keys.get(expressionKey(node));
    if (key) return shown(node, key, plan.groupingSets !== undefined);
    if (node.kind === "Call" && node.function.startsWith("grouping"))
      return { ...node, args: node.args.map((arg) => keys.get(expressionKey(arg)) ?? arg) };
    return undefined;
  };
  const list = plan.list.map((item): NamedExpression => {
    if (item.kind === "Alias") return { ...item, child: rewriteDown(item.child, shownFor) };
    const child = shownFor(item);
    if (!child) return item;
    const { id, name, metadata } = item;
    const type = { type: child.type, nullable: child.nullable };
    return { kind: "Alias", id, name, child, ...type, ...(metadata && { metadata }) } satisfies Alias;
  });
  return { ...plan, grouping: plan.grouping.map(equalityKey), list };
}

function shown(text: Expression, key: Expression, isLeftOut: boolean): Expression {
  const first: AggregateCall = {
    kind: "AggregateCall",
    function: "first",
    args: [text],
    isDistinct: false,
    type: text.type,
    nullable: text.nullable,
  };
  if (!isLeftOut) return first;
  const isThere: Call = {
    kind: "Call",
    function: "isnotnull",
    args: [key],
    type: { kind: "boolean" },
    nullable: false,
  };
  return { kind: "Call", function: "if", args: [isThere, first, nullOf(text)], type: text.type, nullable: true };
}

const nullOf = ({ type }: Expression): Expression => ({ kind: "Literal", type, value: null, nullable: true });

function deduplicated(plan: Deduplicate, newId: () => number): Plan {
  const output = outputOf(plan.child);
  const added: Alias[] = [];
  const keys = plan.keys.map((key): Attribute => {
    if (!isCollated(key)) return key;
    const child = equalityKey(key);
    const id = newId();
    const { type, nullable } = child;
    added.push({ kind: "Alias", id, name: key.name, child, type, nullable });
    return { kind: "Attribute", id, name: key.name, type, nullable };
  });
  const child: Plan = { kind: "Project", list: [...output, ...added], child: plan.child };
  return { kind: "Project", list: output, child: { ...plan, keys, child } };
}
