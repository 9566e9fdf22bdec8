import { type Column, functions } from "../../client/api";
import type { FilterOperator, FrameFilter } from "../../protocol/frame-messages";
import { type DataType, type StructType, simpleString } from "../../types";
import { columnAt } from "./positions";

type Condition = (column: Column, values: readonly Column[]) => Column;

const conditions: Readonly<Record<FilterOperator, Condition>> = {
  equals: (column, [value]) => column.eq(value!),
  notEquals: (column, [value]) => column.neq(value!),
  less: (column, [value]) => column.lt(value!),
  lessOrEqual: (column, [value]) => column.leq(value!),
  greater: (column, [value]) => column.gt(value!),
  greaterOrEqual: (column, [value]) => column.geq(value!),
  between: (column, [low, high]) => column.between(low!, high!),
  contains: (column, [value]) => column.contains(value!),
  startsWith: (column, [value]) => column.startsWith(value!),
  endsWith: (column, [value]) => column.endsWith(value!),
  matches: (column, [value]) => column.rlike(value!),
  isNull: (column) => column.isNull(),
  isNotNull: (column) => column.isNotNull(),
  isTrue: (column) => column,
  isFalse: (column) => column.not(),
};

/** @throws by Spark, when it runs: CAST_INVALID_INPUT for a text that is no value of the column's type */
export function viewCondition(filters: readonly FrameFilter[], schema: StructType): Column {
  return filters
    .map(({ column, operator, values }) => {
      const { type } = schema.fields[column]!;
      return conditions[operator](
        columnAt(column),
        values.map((value) => typedValue(value, type)),
      );
    })
    .reduce((all, condition) => all.and(condition));
}

const typedValue = (value: string, type: DataType): Column =>
  type.kind === "string" ? functions.lit(value) : functions.lit(value).cast(simpleString(type));
