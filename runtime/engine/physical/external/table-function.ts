import type { EvalExternal, FunctionKind } from "../../../plan/resolved/index";
import { toJson } from "../../../types/index";
import { resultSql, sortOrderSql } from "../../functions/index";
import { contextOver } from "../context-over";
import type { Planning } from "../planning";
import { prepare } from "../prepare";
import type { SelectQuery } from "../select-query";
import { externalTable } from "./external-table";
import { ascending, functionOf, structOf } from "./function-step";
import { sourceText } from "./source-text";

/** A table function is given its arguments row by row; rows that belong together lie together, and are given by one process. */
export function evalTableFunction(plan: EvalExternal, kind: FunctionKind, planning: Planning): SelectQuery {
  const { calls, kept, results, grouping, order = [] } = plan;
  const call = calls[0]!;
  const { tableArguments, partitionPlaces, analysis } = call.table!;
  const keys = grouping ?? [];
  const uses = [...kept, ...keys, ...call.args];
  const base = prepare(planning.query(plan.child), "windowed", [...uses, ...order.map(({ child }) => child)], planning);
  const context = contextOver(base.columns, planning);
  const source = {
    ...base,
    columns: uses.map((value) => ({ id: planning.newId(), sql: resultSql(value, context), isSimple: false })),
    orderBy: grouping ? [...keys.map(ascending), ...order].map((one) => sortOrderSql(one, context)) : base.orderBy,
  };
  const schema = structOf(call.args, (_, i) => `_${i}`);
  const places = call.args.map((_, place) => place);
  return externalTable(
    {
      call,
      kind: grouping ? { ...kind, takes: "ordered_groups" } : kind,
      functions: [
        {
          ...functionOf(call, places),
          table: { partitionPlaces, returns: toJson(call.type), ...(analysis !== undefined && { analysis }) },
        },
      ],
      sources: [{ sql: sourceText(source, plan, planning), kept: kept.length, keys: keys.length, schema }],
      result: structOf(results, ({ name }) => name),
      settings: tableArguments.length > 0 ? { table_arg_offsets: tableArguments.join(",") } : {},
    },
    [...kept, ...results],
    planning,
  );
}
