import {
  type Aggregate,
  type Attribute,
  type Expression,
  mapChildren,
  type NamedExpression,
  outputOf,
  type Project,
  rewriteDown,
} from "../../plan/resolved/index";
import { contextOver } from "./context-over";
import { expressionKey } from "./expression-key";
import { withGroupingForms } from "./grouping-form";
import type { Planning } from "./planning";
import { prepare } from "./prepare";
import { namedSql } from "./project";
import type { SelectQuery } from "./select-query";
import { twoValued } from "./two-valued";

export function aggregate(plan: Aggregate, planning: Planning): SelectQuery {
  const { grouping, list: written, child } = groupByColumns(plan, planning);
  const list = written.map((named) => {
    const complete = plan.groupingSets ? rewriteDown(named, (node) => withKeys(node, grouping)) : named;
    return twoValued(complete) as NamedExpression;
  });
  const normal = withGroupingForms(planning.query(child), grouping, planning);
  const base = prepare(normal, "rows", [...grouping, ...list], planning);
  const context = contextOver(base.columns, planning);
  const keys = grouping.map((key) => context.column(key));
  return {
    ...base,
    columns: list.map((named) => namedSql(named, base, context)),
    groupBy: groupByText(keys, plan.groupingSets),
    level: "grouped",
  };
}

/** `grouping_id()` is about all keys. */
function withKeys(node: Expression, keys: readonly Attribute[]): Expression | undefined {
  const isBare = node.kind === "Call" && node.function === "grouping_id" && node.args.length === 0;
  return isBare ? { ...node, args: keys } : undefined;
}

function groupByText(keys: readonly string[], sets: Aggregate["groupingSets"]): string {
  if (sets) return `GROUPING SETS (${sets.map((set) => `(${set.map((index) => keys[index]).join(", ")})`).join(", ")})`;
  return keys.length > 0 ? keys.join(", ") : "()";
}

interface ColumnGrouping {
  readonly grouping: readonly Attribute[];
  readonly list: readonly NamedExpression[];
  readonly child: Aggregate["child"];
}

/** Gives every grouping expression a column of its own below, so that the list can name it and a literal is no position. */
function groupByColumns(plan: Aggregate, planning: Planning): ColumnGrouping {
  if (plan.grouping.every((key) => key.kind === "Attribute"))
    return { ...plan, grouping: plan.grouping as Attribute[] };
  const added: NamedExpression[] = [];
  const byKey = new Map<string, Attribute>();
  const grouping = plan.grouping.map((key): Attribute => {
    const value = key.kind === "Alias" ? key.child : key;
    if (value.kind === "Attribute") return value;
    const text = expressionKey(value);
    const known = byKey.get(text);
    if (known) return known;
    const { type, nullable } = value;
    const attribute: Attribute = { kind: "Attribute", id: planning.newId(), name: "key", type, nullable };
    added.push({ kind: "Alias", id: attribute.id, name: "key", child: value, type, nullable });
    byKey.set(text, attribute);
    return attribute;
  });
  const replace = (expression: Expression): Expression =>
    byKey.get(expressionKey(expression)) ?? mapChildren(expression, replace);
  const child: Project = { kind: "Project", list: [...outputOf(plan.child), ...added], child: plan.child };
  return { grouping, list: plan.list.map((named) => mapChildren(named, replace) as NamedExpression), child };
}
