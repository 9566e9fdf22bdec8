import type { DataType } from "./data-type";
import { simpleString } from "./simple-string";

/** `integer`, `long`, `decimal(10,2)`, `struct`: the name that schema JSON and `printSchema` use. */
export function typeName(type: DataType): string {
  switch (type.kind) {
    case "null":
      return "void";
    case "calendar_interval":
      return "interval";
    case "array":
    case "map":
    case "struct":
      return type.kind;
    case "boolean":
    case "byte":
    case "short":
    case "integer":
    case "long":
    case "float":
    case "double":
    case "binary":
    case "date":
    case "timestamp":
    case "timestamp_ntz":
    case "variant":
    case "geometry":
    case "geography":
      return type.kind;
    default:
      return simpleString(type);
  }
}
