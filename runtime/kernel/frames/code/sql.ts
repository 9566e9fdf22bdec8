import type { FilterOperator, FrameFilter, FrameView } from "../../../protocol/frame-messages";
import { quoteIfNeeded, type StructField, type StructType, simpleString } from "../../../types";

type Condition = (column: string, values: readonly string[]) => string;

const conditions: Readonly<Record<FilterOperator, Condition>> = {
  equals: (column, [value]) => `${column} = ${value}`,
  notEquals: (column, [value]) => `${column} <> ${value}`,
  less: (column, [value]) => `${column} < ${value}`,
  lessOrEqual: (column, [value]) => `${column} <= ${value}`,
  greater: (column, [value]) => `${column} > ${value}`,
  greaterOrEqual: (column, [value]) => `${column} >= ${value}`,
  between: (column, [low, high]) => `${column} BETWEEN ${low} AND ${high}`,
  contains: (column, [value]) => `contains(${column}, ${value})`,
  startsWith: (column, [value]) => `startswith(${column}, ${value})`,
  endsWith: (column, [value]) => `endswith(${column}, ${value})`,
  matches: (column, [value]) => `${column} RLIKE ${value}`,
  isNull: (column) => `${column} IS NULL`,
  isNotNull: (column) => `${column} IS NOT NULL`,
  isTrue: (column) => column,
  isFalse: (column) => `NOT ${column}`,
};

export function sqlCode(statement: string, { sort, filters }: FrameView, schema: StructType): string {
  const nameOf = (column: number) => quoteIfNeeded(schema.fields[column]!.name);
  const where = filters.map((filter) => condition(filter, schema.fields[filter.column]!));
  const keys = sort.map(({ column, descending }) => `${nameOf(column)}${descending ? " DESC" : ""}`);
  return [
    `SELECT *\nFROM (\n${statement.replace(/^/gm, "  ")}\n)`,
    ...(where.length > 0 ? [`WHERE ${where.join("\n  AND ")}`] : []),
    ...(keys.length > 0 ? [`ORDER BY ${keys.join(", ")}`] : []),
  ].join("\n");
}

function condition({ operator, values }: FrameFilter, { name, type }: StructField): string {
  const literals = values.map((value) => {
    if (/^-?\d{1,15}(\.\d{1,15})?$/.test(value) && type.kind !== "string") return value;
    const text = `'${value.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
    return type.kind === "string" ? text : `CAST(${text} AS ${simpleString(type).toUpperCase()})`;
  });
  return conditions[operator](quoteIfNeeded(name), literals);
}
