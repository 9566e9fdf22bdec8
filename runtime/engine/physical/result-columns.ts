import { outputOf, type Plan } from "../../plan/resolved/index";
import { type DataType, duckType } from "../../types/index";
import type { Column, SelectQuery } from "./select-query";

/** Decimals may have come narrower than their Spark types through the query; here they get them. */
export function resultColumns(query: SelectQuery, plan: Plan): readonly Column[] {
  return outputOf(plan).map(({ type }, index) => {
    const column = query.columns[index]!;
    return holdsDecimal(type) ? { ...column, sql: `CAST(${column.sql} AS ${duckType(type)})` } : column;
  });
}

function holdsDecimal(type: DataType): boolean {
  switch (type.kind) {
    case "decimal":
      return true;
    case "array":
      return holdsDecimal(type.element);
    case "map":
      return holdsDecimal(type.key) || holdsDecimal(type.value);
    case "struct":
      return type.fields.some((field) => holdsDecimal(field.type));
    case "udt":
      return holdsDecimal(type.sqlType);
    default:
      return false;
  }
}
