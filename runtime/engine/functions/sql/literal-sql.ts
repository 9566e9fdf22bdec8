import { duckFieldNames, duckType } from "../../../types/duck-type";
import type { CalendarInterval, DataType, MapValue, Value } from "../../../types/index";
import { dateText, decimalText, timestampText } from "../../../types/index";
import { quoteName, quoteText } from "./text";

/** A value as DuckDB SQL of exactly `duckType(type)`. */
export function literalSql(value: Value, type: DataType): string {
  if (value === null) return `CAST(NULL AS ${duckType(type)})`;
  switch (type.kind) {
    case "boolean":
      return value ? "true" : "false";
    case "integer":
    case "year_month_interval":
      // DuckDB reads the sign apart, and 2147483648 as BIGINT.
      if (value === -2147483648) return "CAST(-2147483648 AS INTEGER)";
      return (value as number) < 0 ? `(${value})` : `${value}`;
    case "byte":
    case "short":
    case "long":
    case "time":
    case "day_time_interval":
      return `CAST(${value} AS ${duckType(type)})`;
    case "float":
    case "double":
      return `CAST(${Number.isFinite(value) ? `'${Object.is(value, -0) ? "-0.0" : value}'` : `'${value}'`} AS ${duckType(type)})`;
    case "decimal":
      return `CAST(${decimalText(value as bigint, type.scale)} AS ${duckType(type)})`;
    case "binary":
      return `from_hex('${Buffer.from(value as Uint8Array).toString("hex")}')`;
    case "date":
      return isPlainYear(value as number) ? `DATE '${dateText(value as number)}'` : `(DATE '1970-01-01' + (${value}))`;
    case "timestamp":
    case "timestamp_ntz":
      return isPlainYear(Number((value as bigint) / 86_400_000_000n))
        ? `TIMESTAMP '${timestampText(value as bigint)}'`
        : `make_timestamp(CAST(${value} AS BIGINT))`;
    case "calendar_interval": {
      const { months, days, microseconds } = value as CalendarInterval;
      return `(to_months(${months}) + to_days(${days}) + to_microseconds(CAST(${microseconds} AS BIGINT)))`;
    }
    case "array":
      return `CAST([${(value as readonly Value[]).map((v) => literalSql(v, type.element)).join(", ")}] AS ${duckType(type)})`;
    case "map": {
      const { entries } = value as MapValue;
      const keys = entries.map(([key]) => literalSql(key, type.key));
      const values = entries.map(([, v]) => literalSql(v, type.value));
      return `CAST(map([${keys.join(", ")}], [${values.join(", ")}]) AS ${duckType(type)})`;
    }
    case "struct":
      return structSql(
        type.fields.map(({ name }) => name),
        type.fields.map((field, i) => literalSql((value as readonly Value[])[i]!, field.type)),
      );
    case "udt":
      return literalSql(value, type.sqlType);
    default:
      return quoteText(value as string);
  }
}

export const structSql = (names: readonly string[], values: readonly string[]) =>
  `struct_pack(${duckFieldNames(names.map((name) => ({ name })))
    .map((name, i) => `${quoteName(name)} := ${values[i]}`)
    .join(", ")})`;

const isPlainYear = (days: number) => days > -354_000 && days < 2_932_000;
