import { type Attribute, type CoGroupExternal, outputOf, type Plan } from "../../../plan/resolved/index";
import { resultSql, sortOrderSql } from "../../functions/index";
import { contextOver } from "../context-over";
import type { Planning } from "../planning";
import { prepare } from "../prepare";
import type { SelectQuery } from "../select-query";
import { externalTable } from "./external-table";
import { ascending, frameColumns, functionOf, groupOffsets, kindOf, structOf } from "./function-step";
import { sourceText } from "./source-text";

/** Two sources, each in the order of its keys. */
export function coGroupExternal(plan: CoGroupExternal, planning: Planning): SelectQuery {
  const { call, output } = plan;
  const leftColumns = outputOf(plan.left);
  const left = side(plan.left, leftColumns, plan.leftGrouping, planning);
  const rightColumns = outputOf(plan.right);
  const right = side(plan.right, rightColumns, plan.rightGrouping, planning);
  return externalTable(
    {
      call,
      kind: kindOf(call),
      functions: [functionOf(call, [...left.offsets, ...right.offsets])],
      sources: [left.source, right.source],
      result: structOf(output, ({ name }) => name),
    },
    output,
    planning,
  );
}

function side(plan: Plan, values: readonly Attribute[], keys: readonly Attribute[], planning: Planning) {
  const columns = frameColumns({ args: values }, keys);
  const base = prepare(planning.query(plan), "windowed", [...keys, ...columns], planning);
  const context = contextOver(base.columns, planning);
  const query = {
    ...base,
    columns: [...keys, ...columns].map((value) => ({
      id: planning.newId(),
      sql: resultSql(value, context),
      isSimple: false,
    })),
    orderBy: keys.map((key) => sortOrderSql(ascending(key), context)),
  };
  const schema = structOf(columns, ({ name }) => name);
  return {
    offsets: groupOffsets(columns, values, keys),
    source: { sql: sourceText(query, plan, planning), kept: 0, keys: keys.length, schema },
  };
}
