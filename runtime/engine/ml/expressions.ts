import type { UnresolvedAlias, UnresolvedExpression, UnresolvedPlan } from "../../plan/unresolved/index";
import {
  type DataType,
  doubleType,
  integerType,
  type Metadata,
  stringType,
  type Value,
  vectorType,
} from "../../types/index";

import type { VectorValue } from "./linear-algebra-value";

/** Plans that stages are made of, as their authors would write them. */

/** A column by its whole name, dots included. */
export const column = (name: string): UnresolvedExpression => ({ kind: "Attribute", nameParts: [name] });

export const literal = (type: DataType, value: Value): UnresolvedExpression => ({ kind: "Literal", type, value });
export const double = (value: number): UnresolvedExpression => literal(doubleType, value);

export const call = (name: string, ...args: readonly UnresolvedExpression[]): UnresolvedExpression => ({
  kind: "Function",
  nameParts: [name],
  args,
});

export const operator = (name: string, ...args: readonly UnresolvedExpression[]): UnresolvedExpression => ({
  kind: "Function",
  nameParts: [name],
  args,
  isOperator: true,
});

/** Not ANSI's: MLlib's own conversions never fail. */
export const cast = (child: UnresolvedExpression, type: DataType): UnresolvedExpression => ({
  kind: "Cast",
  child,
  type,
  mode: "legacy",
});

export const toDouble = (name: string): UnresolvedExpression => cast(column(name), doubleType);

export const alias = (name: string, child: UnresolvedExpression, metadata?: Metadata): UnresolvedAlias => ({
  kind: "Alias",
  names: [name],
  child,
  ...(metadata && { metadata }),
});

/** An operation of the workers over a row: see `worker/ml/operations`. `model` is the file of its state. */
export const operation = (
  gives: "vector" | "number" | "varchar_list" | "double_list",
  parameters: { readonly operation: string; readonly model?: string } & Readonly<Record<string, unknown>>,
  ...args: readonly UnresolvedExpression[]
): UnresolvedExpression => call(`ml_${gives}`, literal(stringType, JSON.stringify(parameters)), ...args);

export const withColumns = (child: UnresolvedPlan, ...columns: readonly UnresolvedAlias[]): UnresolvedPlan => ({
  kind: "WithColumns",
  child,
  columns,
});

export const select = (child: UnresolvedPlan, ...list: readonly UnresolvedExpression[]): UnresolvedPlan => ({
  kind: "Project",
  child,
  list,
});

export const where = (child: UnresolvedPlan, condition: UnresolvedExpression): UnresolvedPlan => ({
  kind: "Filter",
  child,
  condition,
  clause: "where",
});

export const aggregate = (
  child: UnresolvedPlan,
  by: readonly UnresolvedExpression[],
  ...list: readonly UnresolvedExpression[]
): UnresolvedPlan => ({ kind: "Aggregate", child, group: { type: "by", by }, list });

/** A vector as a literal. */
export const vectorLiteral = ({ size, indices, values }: VectorValue): UnresolvedExpression =>
  literal(vectorType, indices ? [0, size, indices, values] : [1, null, null, values]);

export const limit = (child: UnresolvedPlan, rows: number): UnresolvedPlan => ({
  kind: "Limit",
  child,
  limit: literal(integerType, rows),
});

/** A query over a frame, which it names `__this__`. */
export const overThis = (child: UnresolvedPlan, query: string): UnresolvedPlan => ({
  kind: "WithRelations",
  child: { kind: "Sql", query, namedArguments: {}, positionalArguments: [] },
  references: [{ kind: "SubqueryAlias", alias: "__this__", child }],
});

/** Elements of a column of vectors, zeros included. */
export const vectorSize = (name: string): UnresolvedExpression =>
  call("size", call("vector_to_array", column(name), literal(stringType, "float64")));
