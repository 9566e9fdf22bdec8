import type {
  AggregateCall,
  Alias,
  Attribute,
  Call,
  Expression,
  Literal,
  LocalRows,
  NamedExpression,
  Plan,
  SortOrder,
} from "../../runtime/plan/resolved/index";
import { booleanType, type DataType, integerType, longType, stringType, type Value } from "../../runtime/types/index";

let lastId = 0;

/** Builders of resolved plans: every column gets an id of its own. */
export const column = (name: string, type: DataType = integerType): Attribute => ({
  kind: "Attribute",
  id: ++lastId,
  name,
  type,
  nullable: true,
});

export const literal = (
  value: Value,
  type: DataType = typeof value === "string" ? stringType : integerType,
): Literal => ({
  kind: "Literal",
  value,
  type,
  nullable: value === null,
});

export const call = (name: string, type: DataType, ...args: Expression[]): Call => ({
  kind: "Call",
  function: name,
  args,
  type,
  nullable: true,
  options: { ansi: true },
});
export const plus = (left: Expression, right: Expression) => call("+", integerType, left, right);
export const equal = (left: Expression, right: Expression) => call("=", booleanType, left, right);
export const less = (left: Expression, right: Expression) => call("<", booleanType, left, right);
export const and = (left: Expression, right: Expression) => call("and", booleanType, left, right);
export const or = (left: Expression, right: Expression) => call("or", booleanType, left, right);

export const alias = (name: string, child: Expression): Alias => ({
  kind: "Alias",
  id: ++lastId,
  name,
  child,
  type: child.type,
  nullable: child.nullable,
});
export const aggregate = (name: string, type: DataType, ...args: Expression[]): AggregateCall => ({
  kind: "AggregateCall",
  function: name,
  args,
  isDistinct: false,
  type,
  nullable: true,
});
export const sum = (argument: Expression) => aggregate("sum", longType, argument);

export const ascending = (child: Expression): SortOrder => ({
  kind: "SortOrder",
  child,
  direction: "ascending",
  nulls: "first",
});
export const descending = (child: Expression): SortOrder => ({
  kind: "SortOrder",
  child,
  direction: "descending",
  nulls: "last",
});

export const local = (output: readonly Attribute[], ...rows: Value[][]): LocalRows => ({
  kind: "LocalRows",
  output,
  rows,
});
export const project = (child: Plan, ...list: NamedExpression[]): Plan => ({ kind: "Project", list, child });
export const filter = (child: Plan, condition: Expression): Plan => ({ kind: "Filter", condition, child });
export const sort = (child: Plan, ...order: SortOrder[]): Plan => ({ kind: "Sort", order, isGlobal: true, child });
export const limit = (child: Plan, count: number, offset?: number): Plan => ({
  kind: "Limit",
  limit: count,
  ...(offset !== undefined && { offset }),
  child,
});
