import {
  type Aggregate,
  type Attribute,
  type Expression,
  expressionKey,
  mapChildren,
  type NamedExpression,
  outputOf,
  type Project,
} from "../../plan/resolved/index";
import type { Planning } from "./planning";

export interface ColumnGrouping {
  readonly grouping: readonly Attribute[];
  readonly list: readonly NamedExpression[];
  readonly child: Aggregate["child"];
}

/** Gives every grouping expression a column of its own below, so that the list can name it and a literal is no position. */
export function groupByColumns(plan: Aggregate, planning: Pick<Planning, "newId">): ColumnGrouping {
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
