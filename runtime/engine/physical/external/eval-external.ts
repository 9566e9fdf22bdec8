import { SparkError } from "../../../errors/index";
import {
  type Attribute,
  type EvalExternal,
  type Expression,
  expressionKey,
  type FunctionKind,
  type UserFunctionCall,
} from "../../../plan/resolved/index";
import { resultSql, sortOrderSql } from "../../functions/index";
import { contextOver } from "../context-over";
import type { Planning } from "../planning";
import { prepare } from "../prepare";
import type { SelectQuery } from "../select-query";
import { externalTable } from "./external-table";
import { ascending, frameColumns, functionOf, groupOffsets, innermost, kindOf, structOf } from "./function-step";
import { sourceText } from "./source-text";
import { evalTableFunction } from "./table-function";

/** The worker gives the child's rows to the functions and reads on from a table of what is kept of them and the results. */
export function evalExternal(plan: EvalExternal, planning: Planning): SelectQuery {
  const { calls, kept, results, grouping, order = [], barrier } = plan;
  const kind = kindOf(calls[0]!);
  if (kind.gives === "rows_of_each") return evalTableFunction(plan, kind, planning);
  const columns = grouping && kind.gives === "rows" ? frameColumns(calls[0]!, grouping) : undefined;
  const args = columns ?? argumentsOf(calls, kind);
  const keys = grouping ?? (barrier?.partition ? [barrier.partition] : []);
  const uses: readonly Expression[] = [...kept, ...keys, ...args, ...order.map(({ child }) => child)];
  const base = prepare(planning.query(plan.child), "windowed", uses, planning);
  const context = contextOver(base.columns, planning);
  const source = {
    ...base,
    columns: [...kept, ...keys, ...args].map((value) => ({
      id: planning.newId(),
      sql: resultSql(value, context),
      isSimple: false,
    })),
    orderBy:
      keys.length > 0 || grouping
        ? [...keys.map(ascending), ...order].map((one) => sortOrderSql(one, context))
        : base.orderBy,
  };
  const functions = columns
    ? [functionOf(calls[0]!, groupOffsets(args, calls[0]!.args, keys))]
    : calls.map((call) => functionOf(call, offsetsOf(call, args, kind)));
  if (kind.isWrapped) refuseDuplicates(args as readonly Attribute[]);
  const schema = structOf(args, (arg, i) => (kind.gives === "rows" ? (arg as Attribute).name : `_${i}`));
  return externalTable(
    {
      call: calls[0]!,
      kind,
      functions,
      sources: [{ sql: sourceText(source, plan.child, planning), kept: kept.length, keys: keys.length, schema }],
      result: structOf(results, (column, i) => (kind.gives === "rows" ? column.name : `_${i}`)),
      settings: windowBounds(calls),
      ...(plan.batchRows !== undefined && { batchRows: plan.batchRows }),
      ...(barrier && { tasks: barrier.tasks ?? 1 }),
    },
    [...kept, ...results],
    planning,
  );
}

/** What PySpark asks of the frames of functions over windows. */
function windowBounds(calls: readonly UserFunctionCall[]): Readonly<Record<string, string>> {
  const frames = calls.flatMap(({ frame }) => frame ?? []);
  return frames.length > 0 ? { window_bound_types: frames.join(",") } : {};
}

/** @throws DUPLICATED_FIELD_NAME_IN_ARROW_STRUCT */
function refuseDuplicates(columns: readonly Attribute[]): void {
  const names = columns.map(({ name }) => name);
  if (new Set(names).size === names.length) return;
  const fieldNames = `[${names.join(", ")}]`;
  throw new SparkError("DUPLICATED_FIELD_NAME_IN_ARROW_STRUCT", { fieldNames }, "SparkUnsupportedOperationException");
}

/** What the functions are called with, each once. */
function argumentsOf(calls: readonly UserFunctionCall[], kind: FunctionKind): readonly Expression[] {
  if (kind.gives === "rows") return calls[0]!.args;
  const args = calls.flatMap((call) => innermost(call).args);
  return [...new Map(args.map((arg) => [expressionKey(arg), arg])).values()];
}

function offsetsOf(call: UserFunctionCall, args: readonly Expression[], kind: FunctionKind): readonly number[] {
  if (kind.gives === "rows") return args.map((_, place) => place);
  const keys = args.map(expressionKey);
  return innermost(call).args.map((arg) => keys.indexOf(expressionKey(arg)));
}
