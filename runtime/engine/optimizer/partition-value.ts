import type { DataType, Value } from "../../types/index";

/** A folder's text as a value of its column's type; undefined for types that are not compared here. */
export function partitionValue(text: string | null, type: DataType): Value | undefined {
  if (text === null) return null;
  switch (type.kind) {
    case "string":
      return type.collation ? undefined : text;
    case "byte":
    case "short":
    case "integer":
      return /^[+-]?\d+$/.test(text) ? Number(text) : undefined;
    case "long":
      return /^[+-]?\d+$/.test(text) ? BigInt(text) : undefined;
    case "date":
      return /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) / 86_400_000 : undefined;
    default:
      return undefined;
  }
}
