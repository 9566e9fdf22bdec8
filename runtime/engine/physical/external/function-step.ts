import { SparkError } from "../../../errors/index";
import {
  type Attribute,
  type Expression,
  type FunctionKind,
  functionKind,
  type SortOrder,
  type UserFunctionCall,
} from "../../../plan/resolved/index";
import type { DataType, StructType } from "../../../types/index";

/** @throws UNSUPPORTED_CALL for functions of streams */
export function kindOf({ evalType, name }: UserFunctionCall): FunctionKind {
  const kind = functionKind(evalType);
  if (!kind) throw new SparkError("UNSUPPORTED_CALL.WITHOUT_SUGGESTION", { methodName: name, className: "python" });
  return kind;
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

export const innermost = (call: UserFunctionCall): UserFunctionCall => chainOf(call)[0]!;

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
