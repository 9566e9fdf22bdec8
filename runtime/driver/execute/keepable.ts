import { outputOf, type Plan } from "../../plan/resolved/index";
import type { DataType } from "../../types/index";

/** Whether Parquet holds the rows of a plan: its intervals count milliseconds, and a file has a column. */
export function isKeepable(plan: Plan): boolean {
  const output = outputOf(plan);
  return output.length > 0 && !output.some(({ type }) => holdsInterval(type));
}

function holdsInterval(type: DataType): boolean {
  switch (type.kind) {
    case "calendar_interval":
      return true;
    case "array":
      return holdsInterval(type.element);
    case "map":
      return holdsInterval(type.key) || holdsInterval(type.value);
    case "struct":
      return type.fields.some((field) => holdsInterval(field.type));
    default:
      return false;
  }
}
