import type { DataType } from "../../types/index";

/** Bytes of a row in memory, about. */
export const rowWidth = (columns: readonly { readonly type: DataType }[]): number =>
  columns.reduce((sum, { type }) => sum + width(type), 0) || 1;

function width(type: DataType): number {
  switch (type.kind) {
    case "boolean":
    case "byte":
      return 1;
    case "short":
      return 2;
    case "integer":
    case "date":
    case "float":
      return 4;
    case "decimal":
      return type.precision > 18 ? 16 : 8;
    case "string":
    case "binary":
      return 20;
    case "array":
    case "map":
    case "variant":
      return 64;
    case "struct":
      return rowWidth(type.fields);
    default:
      return 8;
  }
}
