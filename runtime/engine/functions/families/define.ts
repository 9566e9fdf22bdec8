import type { Expression } from "../../../plan/resolved/index";
import type { DataType } from "../../../types/index";
import type { FunctionRow, Rule } from "../row";

type Extra = Partial<Omit<FunctionRow, "name" | "kind" | "args" | "type">>;

/** A row of kind `scalar`. */
export const scalar = (
  name: string,
  args: FunctionRow["args"],
  type: Rule<DataType>,
  sql: FunctionRow["sql"],
  extra: Extra = {},
): FunctionRow => ({ name, kind: "scalar", args, type, ...(sql !== undefined && { sql }), ...extra });

export const aggregate = (
  name: string,
  args: FunctionRow["args"],
  type: Rule<DataType>,
  write: FunctionRow["aggregate"] | string,
  extra: Extra = {},
): FunctionRow => ({
  name,
  kind: "aggregate",
  args,
  type,
  aggregate: typeof write === "string" ? (call) => call.apply(write, call.args) : write!,
  ...extra,
});

/** The type of one argument. */
export const typeOf =
  (index: number) =>
  (args: readonly Expression[]): DataType =>
    args[index]!.type;

export const nullableOf =
  (index: number) =>
  (args: readonly Expression[]): boolean =>
    args[index]!.nullable;

export const allNullable = (args: readonly Expression[]): boolean => args.every((arg) => arg.nullable);

/** Printed between the arguments, in parentheses. */
export const infix =
  (operator: string) =>
  (args: readonly string[]): string =>
    `(${args[0]} ${operator} ${args[1]})`;
