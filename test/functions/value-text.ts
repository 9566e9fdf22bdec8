import type { DuckDBBlobValue, DuckDBMapValue, DuckDBStructValue, DuckDBTimestampValue } from "@duckdb/node-api";
import type { DataType } from "../../runtime/types/index";
import { dateText, timestampText } from "../../runtime/types/index";
import { simpleString } from "../../runtime/types/simple-string";

/** A value that DuckDB gave for a column of one of Spark's types, as the case files write it. Instants are in UTC. */
export function valueText(value: unknown, type: DataType): string {
  if (value === null || value === undefined) return "null";
  switch (type.kind) {
    case "array":
      return `[${(value as { readonly items: readonly unknown[] }).items.map((item) => valueText(item, type.element)).join(", ")}]`;
    case "map":
      return `{${(value as DuckDBMapValue).entries
        .map((entry) => `${valueText(entry.key, type.key)}: ${valueText(entry.value, type.value)}`)
        .sort()
        .join(", ")}}`;
    case "struct": {
      const values = Object.values((value as DuckDBStructValue).entries);
      return `(${type.fields.map((field, i) => `${field.name}=${valueText(values[i], field.type)}`).join(", ")})`;
    }
    case "string":
    case "char":
    case "varchar":
      return JSON.stringify(value);
    case "binary":
      return `X'${Buffer.from((value as DuckDBBlobValue).bytes).toString("hex")}'`;
    case "date":
      return dateText((value as { readonly days: number }).days);
    case "timestamp":
    case "timestamp_ntz":
      return timestampText((value as DuckDBTimestampValue).micros);
    case "float":
    case "double":
      return doubleText(Number(value));
    default:
      return String(value);
  }
}

/** The last digits depend on the mathematics library. */
export const doubleText = (value: number) => String(Number(value.toPrecision(14)));

/** `name: type`, a column a line. */
export const columnText = (name: string, type: DataType, nullable: boolean) =>
  `${name}: ${simpleString(type)}${nullable ? "" : " not null"}`;
