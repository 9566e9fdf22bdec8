import { duckType } from "../../../types/duck-type";
import type { DataType } from "../../../types/index";
import { sameType } from "../../../types/same-type";
import { isIntegral, isString } from "../type-sets";
import type { CastOptions } from "./cast-options";
import { fromVariant } from "./from-variant";
import { toBinary } from "./to-binary";
import { toBoolean } from "./to-boolean";
import { toDate, toTime, toTimestamp, toTimestampNtz } from "./to-datetime";
import { toDecimal } from "./to-decimal";
import { toFloating } from "./to-floating";
import { toIntegral } from "./to-integral";
import { toCalendarInterval, toDayTimeInterval, toYearMonthInterval } from "./to-interval";
import { nestedCast } from "./to-nested";
import { toText } from "./to-text";
import { toVariant } from "./to-variant";

/** DuckDB SQL of Spark's conversion between two types that `canCast` allows. */
export function castSql(sql: string, from: DataType, to: DataType, options: CastOptions): string {
  if (from.kind === "udt" && !isString(to)) return castSql(sql, from.sqlType, to, options);
  if (from.kind === "null") return `CAST(NULL AS ${duckType(to)})`;
  if (sameType(from, to) && from.kind !== "decimal") return sql;
  if (from.kind === "variant") return fromVariant(sql, to, options, castSql);
  if (to.kind === "variant") return toVariant(sql, from);
  if (isString(to)) return isString(from) ? sql : toText(sql, from, options);
  if (isIntegral(to)) return toIntegral(sql, from, to, options);
  switch (to.kind) {
    case "float":
    case "double":
      return toFloating(sql, from, to, options);
    case "decimal":
      return toDecimal(sql, from, to, options);
    case "boolean":
      return toBoolean(sql, from, to, options);
    case "date":
      return toDate(sql, from, to, options);
    case "timestamp":
      return toTimestamp(sql, from, to, options);
    case "timestamp_ntz":
      return toTimestampNtz(sql, from, to, options);
    case "time":
      return toTime(sql, from, to, options);
    case "binary":
      return toBinary(sql, from, to, options);
    case "day_time_interval":
      return toDayTimeInterval(sql, from, to, options);
    case "year_month_interval":
      return toYearMonthInterval(sql, from, to, options);
    case "calendar_interval":
      return toCalendarInterval(sql, from, to);
    case "array":
    case "map":
    case "struct":
      return nestedCast(sql, from, to, options, castSql);
    default:
      return `CAST(${sql} AS ${duckType(to)})`;
  }
}
