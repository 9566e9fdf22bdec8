import type { FilterOperator } from "../../../runtime/protocol/frame-messages";

const order = ["equals", "notEquals", "less", "lessOrEqual", "greater", "greaterOrEqual", "between"] as const;
const nullness = ["isNull", "isNotNull"] as const;

/** What can be asked of a column, by Spark's name of its type; the most asked first. */
export function operatorsFor(typeName: string): readonly FilterOperator[] {
  if (typeName === "boolean") return ["isTrue", "isFalse", ...nullness];
  if (/^(string|char|varchar)/.test(typeName))
    return ["contains", "equals", "notEquals", "startsWith", "endsWith", "matches", ...nullness];
  if (/^(array|map|struct|binary|variant|void|interval)/.test(typeName)) return nullness;
  return [...order, ...nullness];
}

/** How many values a condition takes. */
export function valueCount(operator: FilterOperator): 0 | 1 | 2 {
  if (operator === "between") return 2;
  return operator.startsWith("is") ? 0 : 1;
}
