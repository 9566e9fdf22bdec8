import { SparkError } from "../../../errors/index";
import type { Call, Expression } from "../../../plan/resolved/index";
import {
  calendarIntervalType,
  type DataType,
  dateType,
  doubleType,
  integerType,
  timestampType,
} from "../../../types/index";
import { sqlText } from "../../../types/sql-text";
import { bindFunction } from "../bind";
import { commonType, implicitCast } from "../coercion";
import { lookupFunction } from "../registry";
import type { SessionFacts } from "../session-facts";
import { isDatetime, isInterval, isNumeric, isString, isTimestamp } from "../type-sets";
import { castTo, shown } from "./coerce";

/** `+ - * /` where a date, a timestamp or an interval takes part. */
export function intervalArithmetic(operator: string, args: readonly Expression[], facts: SessionFacts): Expression {
  const [left, right] = args as [Expression, Expression];
  const found =
    operator === "+"
      ? (plus(left, right, "+", facts) ?? plus(right, left, "+", facts, true))
      : operator === "-"
        ? minus(left, right, facts)
        : operator === "*"
          ? (scaled("*", left, right, facts, false) ?? scaled("*", right, left, facts, true))
          : operator === "/"
            ? scaled("/", left, right, facts, false)
            : undefined;
  if (found) return found;
  throw new SparkError("DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES", {
    sqlExpr: shown(operator, args),
    left: `"${sqlText(left.type)}"`,
    right: `"${sqlText(right.type)}"`,
  });
}

const bind = (name: string, args: readonly Expression[], facts: SessionFacts) =>
  bindFunction(lookupFunction(name)!, args, {}, facts);

function plus(
  a: Expression,
  b: Expression,
  operator: "+" | "-",
  facts: SessionFacts,
  isSwapped = false,
): Expression | undefined {
  if (a.type.kind === "date") {
    if (isNumeric(b.type) || isString(b.type)) {
      const days = implicitCast(b, integerType, facts);
      return days && bind(operator === "+" ? "date_add" : "date_sub", [a, days], facts);
    }
    if (b.type.kind === "year_month_interval") return moved("date_add_months", a, b, operator, isSwapped, dateType);
    if (b.type.kind === "day_time_interval") {
      if (b.type.start === "day" && b.type.end === "day") {
        const days = bind("extractansiintervaldays", [b], facts);
        const negated = bindFunction(lookupFunction("negative")!, [days], { isOperator: true }, facts);
        return bind("date_add", [a, operator === "+" ? days : negated], facts);
      }
      return moved(
        "timestamp_add_interval",
        castTo(a, timestampType, facts),
        b,
        operator,
        isSwapped,
        timestampType,
        facts,
      );
    }
    if (b.type.kind === "calendar_interval")
      return moved("date_add_interval", a, b, operator, isSwapped, dateType, facts);
  }
  if (isTimestamp(a.type)) {
    if (isInterval(b.type)) return moved("timestamp_add_interval", a, b, operator, isSwapped, a.type, facts);
  }
  if (isString(a.type) && isInterval(b.type)) {
    const instant = implicitCast(a, timestampType, facts);
    return instant && moved("timestamp_add_interval", instant, b, operator, isSwapped, timestampType, facts);
  }
  if (isInterval(a.type) && isInterval(b.type)) return intervals(operator, a, b);
  if (isInterval(a.type) && b.type.kind === "null") return intervals(operator, a, { ...b, type: a.type } as Expression);
  if (a.type.kind === "time" && b.type.kind === "day_time_interval")
    return moved("time_add_interval", a, b, operator, isSwapped, a.type, facts);
  return undefined;
}

/** A call that prints as `a + b`. */
function moved(
  name: string,
  a: Expression,
  b: Expression,
  operator: string,
  isSwapped: boolean,
  type: DataType,
  facts?: SessionFacts,
): Call {
  return {
    kind: "Call",
    function: name,
    args: [a, b],
    type,
    nullable: a.nullable || b.nullable,
    options: { operator, isSwapped, ...(facts && { timeZone: facts.timeZone, ansi: facts.ansi }) },
  };
}

function intervals(operator: "+" | "-", a: Expression, b: Expression): Call | undefined {
  const type = a.type.kind === b.type.kind ? commonType([a.type, b.type], true) : undefined;
  if (!type) return undefined;
  return {
    kind: "Call",
    function: "interval_sum",
    args: [a, b],
    type,
    nullable: a.nullable || b.nullable,
    options: { operator },
  };
}

function minus(a: Expression, b: Expression, facts: SessionFacts): Expression | undefined {
  const isDateLike = (e: Expression) => isDatetime(e.type);
  if (isDateLike(a) && (isDateLike(b) || isString(b.type) || b.type.kind === "null")) {
    if (a.type.kind === "date" && (b.type.kind === "date" || isString(b.type)))
      return bind("subtract_dates", [a, castTo(b, dateType, facts)], facts);
    const type = isTimestamp(a.type) ? a.type : b.type;
    return bind("subtract_timestamps", [castTo(a, type, facts), castTo(b, type, facts)], facts);
  }
  if (isString(a.type) && isDateLike(b)) {
    const name = b.type.kind === "date" ? "subtract_dates" : "subtract_timestamps";
    return bind(name, [castTo(a, b.type, facts), b], facts);
  }
  if (a.type.kind === "time" && b.type.kind === "time") return bind("subtract_times", [a, b], facts);
  return plus(a, b, "-", facts);
}

function scaled(
  operator: "*" | "/",
  a: Expression,
  b: Expression,
  facts: SessionFacts,
  isSwapped: boolean,
): Expression | undefined {
  if (!isInterval(a.type) || !(isNumeric(b.type) || isString(b.type) || b.type.kind === "null")) return undefined;
  const factor = isNumeric(b.type) && a.type.kind !== "calendar_interval" ? b : castTo(b, doubleType, facts);
  const type: DataType =
    a.type.kind === "day_time_interval"
      ? { kind: "day_time_interval", start: "day", end: "second" }
      : a.type.kind === "year_month_interval"
        ? { kind: "year_month_interval", start: "year", end: "month" }
        : calendarIntervalType;
  return {
    kind: "Call",
    function: "interval_scale",
    args: [a, factor],
    type,
    nullable: a.nullable || b.nullable,
    options: { operator, isSwapped, ansi: facts.ansi },
  };
}
