import type { NamedExpression, Project } from "../../plan/resolved/index";
import { expressionSql, isDeterministic, type SqlContext } from "../functions/index";
import { contextOver } from "./context-over";
import type { Planning } from "./planning";
import { countReferences } from "./references";
import type { Column, SelectQuery } from "./select-query";
import { isOverRows } from "./select-text";
import { twoValued } from "./two-valued";
import { wrap } from "./wrap";

/** Longer texts are not put into one another: chains of projections would grow without end. */
export const maxInlinedLength = 400;

export function project(plan: Project, planning: Planning): SelectQuery {
  const child = planning.query(plan.child);
  const base = canReplaceList(child, plan.list) ? child : wrap(child, planning);
  const context = contextOver(base.columns, planning);
  return { ...base, columns: plan.list.map((named) => namedSql(twoValued(named), base, context)) };
}

/** Whether the list can be written over the child's own FROM: nothing then is computed twice or grows large. */
function canReplaceList(child: SelectQuery, list: readonly NamedExpression[]): boolean {
  if (child.level === "sealed" || child.distinct !== undefined) return false;
  // What counts rows counts them in the order, and of the number, that they have below.
  const isArranged = child.orderBy.length > 0 || child.limit !== undefined || child.offset !== undefined;
  if (isArranged && !list.every(isDeterministic)) return false;
  if (child.columns.every((column) => column.isSimple)) return true;
  const counts = countReferences(list);
  // A window may stand in no other's definition.
  const isPlain = list.every(({ kind }) => kind === "Attribute");
  return child.columns.every(
    ({ id, isSimple, sql }) =>
      isSimple || ((counts.get(id) ?? 0) <= 1 && sql.length <= maxInlinedLength && (isPlain || !isOverRows(sql))),
  );
}

/** One item of a select list. */
export function namedSql(named: NamedExpression, base: SelectQuery, context: SqlContext): Column {
  const value = named.kind === "Alias" ? named.child : named;
  if (value.kind !== "Attribute") return { id: named.id, sql: expressionSql(value, context), isSimple: false };
  const column = base.columns.find(({ id }) => id === value.id);
  return column ? { ...column, id: named.id } : { id: named.id, sql: context.column(value), isSimple: true };
}
