import {
  type Aggregate,
  type Attribute,
  type Expression,
  type NamedExpression,
  rewriteDown,
} from "../../plan/resolved/index";
import { contextOver } from "./context-over";
import { groupByColumns } from "./group-by-columns";
import { withGroupingForms } from "./grouping-form";
import type { Planning } from "./planning";
import { prepare } from "./prepare";
import { maxInlinedLength, namedSql } from "./project";
import type { Column, SelectQuery } from "./select-query";
import { splitList } from "./split-list";
import { twoValued } from "./two-valued";
import { wrap } from "./wrap";

export function aggregate(plan: Aggregate, planning: Planning): SelectQuery {
  const { grouping, list: written, child } = groupByColumns(plan, planning);
  const list = written.map((named) => {
    const complete = plan.groupingSets ? rewriteDown(named, (node) => withKeys(node, grouping)) : named;
    return twoValued(complete) as NamedExpression;
  });
  const normal = withGroupingForms(planning.query(child), grouping, planning);
  const base = prepare(normal, "rows", [...grouping, ...list], planning);
  const isOneGroup = grouping.length === 0 && !plan.groupingSets && !planning.isInside;
  const context = { ...contextOver(base.columns, planning), isOneGroup };
  const keys = grouping.map((key) => context.column(key));
  const select = (columns: readonly Column[]): SelectQuery => ({
    ...base,
    columns,
    groupBy: groupByText(keys, plan.groupingSets),
    level: "grouped",
  });
  const columns = list.map((named) => namedSql(named, base, context));
  const isLong = columns.some(({ sql }) => sql.length > maxInlinedLength);
  const split = isLong ? splitList(list, grouping, planning.newId) : undefined;
  if (!split) return select(columns);
  const results = wrap(select(split.aggregates.map((named) => namedSql(named, base, context))), planning);
  const over = contextOver(results.columns, planning);
  return { ...results, columns: split.list.map((named) => namedSql(named, results, over)) };
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
