import type { Expression, FrameBound, WindowCall } from "../../../plan/resolved/index";
import type { DataType } from "../../../types/index";
import { foldConstant } from "../fold";
import { lookupFunction } from "../registry";
import { literalSql } from "./literal-sql";

type Write = (expression: Expression) => string;

/** The frame clause; empty for functions that have none of their own (rank, lag, …). */
export function frameSql(call: WindowCall, write: Write): string {
  const row = lookupFunction(call.function.function);
  if (row?.kind === "window" && row.name !== "nth_value") return "";
  const { unit, lower, upper } = call.frame;
  const key = call.orderBy[0]?.child.type;
  return `${unit.toUpperCase()} BETWEEN ${boundSql(lower, unit, key, write)} AND ${boundSql(upper, unit, key, write)}`;
}

function boundSql(bound: FrameBound, unit: "rows" | "range", key: DataType | undefined, write: Write): string {
  if (typeof bound === "string") return bound.replace("_", " ").toUpperCase();
  const offset = foldConstant(bound);
  if (!offset || offset.value === null || typeof offset.value === "object") return `${write(bound)} FOLLOWING`;
  const value = offset.value as number | bigint;
  const isBefore = value < 0;
  const size = isBefore ? -value : value;
  if (unit === "rows") return `${size} ${isBefore ? "PRECEDING" : "FOLLOWING"}`;
  return `${rangeOffset(size, offset.type, key)} ${isBefore ? "PRECEDING" : "FOLLOWING"}`;
}

function rangeOffset(size: number | bigint, type: DataType, key: DataType | undefined): string {
  const isTemporal = key?.kind === "date" || key?.kind === "timestamp" || key?.kind === "timestamp_ntz";
  if (!isTemporal) return literalSql(size, type);
  if (type.kind === "year_month_interval") return `to_months(${size})`;
  if (type.kind === "day_time_interval") return `to_microseconds(CAST(${size} AS BIGINT))`;
  return `to_days(${size})`;
}
