import { SparkError } from "../../../errors/index";
import {
  type Attribute,
  type EvalExternal,
  type Expression,
  expressionKey,
  type FunctionKind,
  functionKind,
  type SortOrder,
  type UserFunctionCall,
} from "../../../plan/resolved/index";
import type { DataType, StructType } from "../../../types/index";
import { resultSql, sortOrderSql } from "../../functions/index";
import { contextOver } from "../context-over";
import type { Planning } from "../planning";
import { prepare } from "../prepare";
import type { SelectQuery } from "../select-query";
import { externalTable } from "./external-table";
import { sourceText } from "./source-text";

/** The worker gives the child's rows to the functions and reads on from a table of what is kept of them and the results. */
export function evalExternal(plan: EvalExternal, planning: Planning): SelectQuery {
  const { calls, kept, results, grouping, order = [] } = plan;
  const kind = kindOf(calls[0]!);
  const columns = grouping && kind.gives === "rows" ? frameColumns(calls[0]!, grouping) : undefined;
  const args = columns ?? argumentsOf(calls, kind);
  const keys = grouping ?? [];
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
    orderBy: grouping ? [...keys.map(ascending), ...order].map((one) => sortOrderSql(one, context)) : base.orderBy,
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

/** @throws UNSUPPORTED_CALL for functions of streams */
export function kindOf({ evalType, name }: UserFunctionCall): FunctionKind {
  const kind = functionKind(evalType);
  if (!kind) throw new SparkError("UNSUPPORTED_CALL.WITHOUT_SUGGESTION", { methodName: name, className: "python" });
  return kind;
}

/** @throws DUPLICATED_FIELD_NAME_IN_ARROW_STRUCT */
function refuseDuplicates(columns: readonly Attribute[]): void {
  const names = columns.map(({ name }) => name);
  if (new Set(names).size === names.length) return;
  const fieldNames = `[${names.join(", ")}]`;
  throw new SparkError("DUPLICATED_FIELD_NAME_IN_ARROW_STRUCT", { fieldNames }, "SparkUnsupportedOperationException");
}

/** The columns of a group's frame, then keys that are none of them. */
export function frameColumns(
  { args }: Pick<UserFunctionCall, "args">,
  grouping: readonly Attribute[],
): readonly Attribute[] {
  const columns = args as readonly Attribute[];
  const known = new Set(columns.map(({ id }) => id));
  return [...columns, ...grouping.filter(({ id }) => !known.has(id))];
}

/** PySpark's description of a frame: how many numbers follow, how many keys, their places, the places of values. */
export function groupOffsets(
  columns: readonly Expression[],
  values: readonly Expression[],
  keys: readonly Attribute[],
): readonly number[] {
  const placeOf = (key: Attribute) =>
    columns.findIndex((column) => column.kind === "Attribute" && column.id === key.id);
  const places = [keys.length, ...keys.map(placeOf), ...values.map((_, place) => place)];
  return [places.length, ...places];
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

export function functionOf(call: UserFunctionCall, offsets: readonly number[]) {
  const { argumentNames = {} } = innermost(call);
  const args = offsets.map((offset, place) => {
    const name = argumentNames[place];
    return { offset, ...(name !== undefined && { name }) };
  });
  return {
    name: call.name,
    commands: chainOf(call).map(({ payload }) => payload ?? ""),
    args,
    resultId: call.resultId,
  };
}

/** Calls on each other's results, innermost first. */
function chainOf(call: UserFunctionCall): readonly UserFunctionCall[] {
  const [only] = call.args;
  return only?.kind === "UserFunctionCall" ? [...chainOf(only), call] : [call];
}

const innermost = (call: UserFunctionCall): UserFunctionCall => chainOf(call)[0]!;

export const ascending = (child: Expression): SortOrder => ({
  kind: "SortOrder",
  child,
  direction: "ascending",
  nulls: "first",
});

export const structOf = <T extends { readonly type: DataType; readonly nullable: boolean }>(
  columns: readonly T[],
  nameOf: (column: T, place: number) => string,
): StructType => ({
  kind: "struct",
  fields: columns.map((column, place) => ({
    name: nameOf(column, place),
    type: column.type,
    nullable: true,
  })),
});
