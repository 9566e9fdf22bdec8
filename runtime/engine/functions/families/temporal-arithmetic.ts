import { SparkError } from "../../../errors/index";
import type { Call, Expression } from "../../../plan/resolved/index";
import {
  calendarIntervalType,
  type DataType,
  dateType,
  dayTimeIntervalType,
  doubleType,
  stringType,
  timestampType,
} from "../../../types/index";
import { sqlText } from "../../../types/sql-text";
import { bindFunction } from "../bind";
import { commonType } from "../coercion";
import { displayName } from "../display-name";
import { nullLiteral } from "../literal";
import { lookupFunction } from "../registry";
import type { SessionFacts } from "../session-facts";
import { isAnsiInterval, isDatetime, isInterval, isNumeric, isString, isTimestamp } from "../type-sets";
import { unexpectedInput } from "../unexpected-input";
import { castTo } from "./coerce";
import { toOperands, withStringsPromoted } from "./operands";

/** A date, a time, a timestamp or an interval takes part. */
export const isTemporal = (args: readonly Expression[]) =>
  args.some(({ type }) => isDatetime(type) || isInterval(type) || type.kind === "time");

/** What `+ - * /` and the other operators are over such values. @throws DATATYPE_MISMATCH.* */
export function temporalArithmetic(operator: string, args: readonly Expression[], facts: SessionFacts): Expression {
  const rule = rules[operator];
  const [left, right] = args as [Expression, Expression];
  const found = rule?.(left, right, facts);
  if (found) return found;
  const [text, other] = withStringsPromoted(operator, [left, right], facts);
  const promoted = text === left && other === right ? undefined : rule?.(text, other, facts);
  if (promoted) return promoted;
  const [a, b] = toOperands(operator)(args, facts);
  return intervalSum(operator as "+" | "-", a, b)!;
}

type TemporalRule = (left: Expression, right: Expression, facts: SessionFacts) => Expression | undefined;

const isDays = ({ type }: Expression) =>
  type.kind === "day_time_interval" && type.start === "day" && type.end === "day";
const isNull = ({ type }: Expression) => type.kind === "null";

/** By Spark's order: the first that fits is it. */
const rules: Readonly<Record<string, TemporalRule>> = {
  "+": (left, right, facts) =>
    ofIntervals("+", left, right) ??
    moved("+", left, right, facts, false) ??
    moved("+", right, left, facts, true) ??
    moved("+", left, asInterval(right), facts, false) ??
    moved("+", right, asInterval(left), facts, true) ??
    (left.type.kind === "date" && !isString(right.type)
      ? bind("date_add", [left, right], facts)
      : right.type.kind === "date" && !isString(left.type)
        ? bind("date_add", [right, left], facts)
        : undefined),
  "-": (left, right, facts) =>
    ofIntervals("-", left, right) ?? moved("-", left, right, facts, false) ?? difference(left, right, facts),
  "*": (left, right, facts) => {
    const isRight = intervalRank(right) > intervalRank(left);
    return isRight ? scaled("*", right, left, facts, true) : scaled("*", left, right, facts, false);
  },
  "/": (left, right, facts) => scaled("/", left, right, facts, false),
};

/** Of two intervals, the one that is multiplied. */
const intervalRank = ({ type }: Expression) =>
  ["day_time_interval", "year_month_interval", "calendar_interval"].indexOf(type.kind);

/** A null moves a point of time, too. */
const asInterval = (by: Expression) => (isNull(by) ? nullLiteral(dayTimeIntervalType) : by);

const bind = (name: string, args: readonly Expression[], facts: SessionFacts) =>
  bindFunction(lookupFunction(name)!, args, {}, facts);

function ofIntervals(operator: "+" | "-", left: Expression, right: Expression): Expression | undefined {
  if (isNull(left) && isAnsiInterval(right.type)) return intervalSum(operator, nullLiteral(right.type), right);
  if (isNull(right) && isAnsiInterval(left.type)) return intervalSum(operator, left, nullLiteral(left.type));
  return isInterval(left.type) && left.type.kind === right.type.kind ? intervalSum(operator, left, right) : undefined;
}

function intervalSum(operator: "+" | "-", left: Expression, right: Expression): Call | undefined {
  const type = commonType([left.type, right.type], true);
  return (
    type && {
      kind: "Call",
      function: "interval_sum",
      args: [left, right],
      type,
      nullable: left.nullable || right.nullable,
      options: { operator },
    }
  );
}

/** A point of time, later or earlier by an interval. */
function moved(
  operator: "+" | "-",
  from: Expression,
  by: Expression,
  facts: SessionFacts,
  isSwapped: boolean,
): Expression | undefined {
  const call = (name: string, point: Expression, type: DataType = point.type, nullable = false): Call => ({
    kind: "Call",
    function: name,
    args: [point, by],
    type,
    nullable: nullable || point.nullable || by.nullable,
    options: { operator, isSwapped: isSwapped && !isString(from.type), timeZone: facts.timeZone, ansi: facts.ansi },
  });
  if (from.type.kind === "date" && isDays(by)) {
    const days = bind("extractansiintervaldays", [by], facts);
    const negated = () => bindFunction(lookupFunction("negative")!, [days], { isOperator: true }, facts);
    return bind("date_add", [from, operator === "+" ? days : negated()], facts);
  }
  switch (by.type.kind) {
    case "year_month_interval":
      if (from.type.kind === "date") return call("date_add_months", from, dateType);
      return isTimestamp(from.type) ? call("timestamp_add_interval", from) : undefined;
    case "calendar_interval":
      if (from.type.kind === "date") return call("date_add_interval", from, dateType);
      break;
    case "day_time_interval":
      if (from.type.kind === "time") return call("time_add_interval", from, from.type, true);
      if (from.type.kind === "date") return call("timestamp_add_interval", castTo(from, timestampType, facts));
      break;
    default:
      return undefined;
  }
  if (isTimestamp(from.type)) return call("timestamp_add_interval", from);
  if (isString(from.type))
    return castTo(call("timestamp_add_interval", castTo(from, timestampType, facts)), stringType, facts);
  const [point, interval] = [displayName(from), displayName(by)];
  if (!isNull(from)) {
    const shown = operator === "+" ? `${point} + ${interval}` : `${point} + (- ${interval})`;
    throw unexpectedInput(shown, 0, `(${timestamps})`, from);
  }
  throw new SparkError("DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION", {
    sqlExpr: `"${operator === "+" ? "NULL" : point} ${operator} ${interval}"`,
    srcType: `"${sqlText(timestampType)}"`,
    targetType: `"${sqlText(from.type)}"`,
  });
}

const timestamps =
  '"(TIMESTAMP OR TIMESTAMP WITHOUT TIME ZONE)" or "(TIMESTAMP_LTZ(P) OR TIMESTAMP_NTZ(P) WITH P IN [7, 9])"';

function difference(left: Expression, right: Expression, facts: SessionFacts): Expression | undefined {
  const infix = () => `(${displayName(left)} - ${displayName(right)})`;
  const operands = [left, right];
  const isOr = (test: (type: DataType) => boolean, operand: Expression) =>
    test(operand.type) || (facts.ansi && isString(operand.type)) || isNull(operand);
  const isTimeOrNull = (operand: Expression) => operand.type.kind === "time" || isNull(operand);
  if (operands.some(({ type }) => type.kind === "time") && operands.every(isTimeOrNull))
    return bind("subtract_times", [left, right], facts);
  if (operands.some(({ type }) => isTimestamp(type))) {
    const wrong = operands.findIndex((operand) => !isOr(isDatetime, operand));
    if (wrong >= 0) throw unexpectedInput(infix(), wrong, `(${timestamps})`, operands[wrong]!);
    const { type } = operands.find((operand) => isTimestamp(operand.type))!;
    return bind("subtract_timestamps", [castTo(left, type, facts), castTo(right, type, facts)], facts);
  }
  if (right.type.kind === "date") {
    if (!isString(left.type) && !isNull(left) && left.type.kind !== "date" && left.type.kind !== "time")
      throw unexpectedInput(infix(), 0, '"DATE"', left);
    return bind("subtract_dates", [castTo(left, dateType, facts), right], facts);
  }
  if (left.type.kind !== "date" || isString(right.type)) return undefined;
  return isNull(right)
    ? bind("subtract_dates", [left, castTo(right, dateType, facts)], facts)
    : bind("date_sub", [left, right], facts);
}

function scaled(
  operator: "*" | "/",
  interval: Expression,
  by: Expression,
  facts: SessionFacts,
  isSwapped: boolean,
): Expression | undefined {
  if (!isInterval(interval.type)) return undefined;
  const isCalendar = interval.type.kind === "calendar_interval";
  if (!isNumeric(by.type) && !isString(by.type) && !isNull(by))
    throw isCalendar
      ? unexpectedInput(
          `${operator === "*" ? "multiply" : "divide"}_interval(${displayName(interval)}, ${displayName(by)})`,
          1,
          '"DOUBLE"',
          by,
        )
      : unexpectedInput(`(${displayName(interval)} ${operator} ${displayName(by)})`, 1, '"NUMERIC"', by);
  const factor = isNumeric(by.type) && !isCalendar ? by : castTo(by, doubleType, facts);
  const type: DataType =
    interval.type.kind === "day_time_interval"
      ? { kind: "day_time_interval", start: "day", end: "second" }
      : interval.type.kind === "year_month_interval"
        ? { kind: "year_month_interval", start: "year", end: "month" }
        : calendarIntervalType;
  return {
    kind: "Call",
    function: "interval_scale",
    args: [interval, factor],
    type,
    nullable: isCalendar || interval.nullable || factor.nullable,
    options: { operator, isSwapped, ansi: facts.ansi },
  };
}
