import { SparkError } from "../../errors/index";
import type { UnresolvedExpression } from "../../plan/unresolved/index";
import { type DataType, type DayTimeField, nullType, type Value, type YearMonthField } from "../../types/index";
import { intervalRangeProblem, isYearMonthRange, parseIntervalRange, rangeForms } from "../../types/interval-range";
import { literal } from "../expression/build";
import type { SqlCursor } from "../sql-cursor";
import { type IntervalSum, intervalUnits, sumInterval } from "./interval-text";

const rangeFields = new Set(["YEAR", "MONTH", "DAY", "HOUR", "MINUTE", "SECOND"]);

export const isUnit = (word: string) => {
  const name = word.toLowerCase().replace(/s$/, "");
  return Object.hasOwn(intervalUnits, name) || name === "nanosecond";
};

/** Whether INTERVAL begins a literal here, rather than being a name. */
export function atInterval(cursor: SqlCursor): boolean {
  if (!cursor.at("INTERVAL")) return false;
  const isSigned = cursor.peek().word === "-" || cursor.peek().word === "+";
  const value = cursor.peek(isSigned ? 2 : 1);
  const unit = cursor.peek(isSigned ? 3 : 2).word;
  if (value.kind === "string") return !isSigned || isUnit(unit);
  return (value.kind === "integer" || value.kind === "decimal") && (!isSigned || isUnit(unit));
}

/** `INTERVAL 1 DAY 2 HOURS`, `INTERVAL '1-2' YEAR TO MONTH`, `INTERVAL '3 days'`. */
export function parseInterval(cursor: SqlCursor): UnresolvedExpression {
  const start = cursor.next().start;
  const made = parseBody(cursor, start);
  return literal(made?.type ?? nullType, made?.value ?? null, cursor.origin(start));
}

interface Made {
  readonly type: DataType;
  readonly value: Value;
}

function parseBody(cursor: SqlCursor, start: number): Made | undefined {
  const bodyStart = cursor.current.start;
  if (cursor.atString() && !isUnit(cursor.peek().word)) {
    const text = cursor.string();
    const sum = sumInterval(text);
    if (!("problem" in sum)) return fromSum(cursor, sum, start);
    cursor.report("INVALID_TYPED_LITERAL", { valueType: '"INTERVAL"', value: `'${text}'` }, start);
    return undefined;
  }
  let text = "";
  let terms = 0;
  while (terms === 0 || atTerm(cursor)) {
    const { sign, value, isString } = parseAmount(cursor);
    const { word: unit, text: written } = cursor.current;
    if (!isUnit(unit)) cursor.fail();
    cursor.next();
    if (cursor.at("TO") && rangeFields.has(unit) && rangeFields.has(cursor.peek().word)) {
      cursor.next();
      const to = cursor.next().word;
      if (terms > 0 || atTerm(cursor)) {
        while (atTerm(cursor)) {
          parseAmount(cursor);
          cursor.next();
        }
        cursor.report("_LEGACY_ERROR_TEMP_0024", {}, start);
        return undefined;
      }
      if (!isString) {
        cursor.report("_LEGACY_ERROR_TEMP_0027", {}, bodyStart);
        return undefined;
      }
      return fromRange(cursor, sign, value, `${unit} to ${to}`.toLowerCase(), bodyStart);
    }
    if (isString && !/^\s*[+-]?(\d+\.?|\d*\.\d+)\s*$/.test(value)) {
      cursor.report("_LEGACY_ERROR_TEMP_0026", { value }, bodyStart);
      return undefined;
    }
    const isNegative = value.trim().startsWith("-");
    text += ` ${sign === "-" ? (isNegative ? value.trim().slice(1) : `-${value}`) : value} ${written}`;
    terms++;
  }
  const sum = sumInterval(text);
  if (!("problem" in sum)) return fromSum(cursor, sum, start);
  const detail = sum.problem === "INVALID_INPUT" ? "UNRECOGNIZED_NUMBER" : sum.problem;
  const parameters: Record<string, string> = { input: text };
  if (detail === "UNRECOGNIZED_NUMBER") parameters.number = sum.word;
  else if (detail === "INVALID_PRECISION") parameters.value = sum.word;
  else parameters.unit = sum.word;
  cursor.check(() => {
    throw new SparkError(`INVALID_INTERVAL_FORMAT.${detail}`, parameters, "SparkIllegalArgumentException");
  });
  return undefined;
}

/** Whether another amount with a unit follows. */
function atTerm(cursor: SqlCursor): boolean {
  const isSigned = cursor.at("-") || cursor.at("+");
  const { kind } = cursor.peek(isSigned ? 1 : 0);
  return (kind === "integer" || kind === "decimal" || kind === "string") && isUnit(cursor.peek(isSigned ? 2 : 1).word);
}

function parseAmount(cursor: SqlCursor) {
  const sign = cursor.accept("-") ? "-" : cursor.accept("+") ? "+" : "";
  const { kind, text } = cursor.current;
  if (kind === "string") return { sign, value: cursor.string(), isString: true };
  if (kind !== "integer" && kind !== "decimal") cursor.fail();
  cursor.next();
  return { sign, value: text, isString: false };
}

const dayTimeFields: readonly DayTimeField[] = ["day", "hour", "minute", "second"];
const yearMonthFields: readonly YearMonthField[] = ["year", "month"];

function fromSum(cursor: SqlCursor, { months, micros, fields }: IntervalSum, start: number): Made | undefined {
  const yearMonth = yearMonthFields.filter((field) => fields.has(field));
  const dayTime = dayTimeFields.filter((field) => fields.has(field));
  if (yearMonth.length && dayTime.length) {
    const literalText = cursor.text.slice(start, cursor.lastEnd);
    cursor.report("_LEGACY_ERROR_TEMP_0029", { literal: literalText }, start);
    return undefined;
  }
  if (yearMonth.length)
    return {
      type: { kind: "year_month_interval", start: yearMonth[0]!, end: yearMonth.at(-1)! },
      value: Number(months),
    };
  return { type: { kind: "day_time_interval", start: dayTime[0]!, end: dayTime.at(-1)! }, value: micros };
}

function fromRange(cursor: SqlCursor, sign: string, text: string, range: string, start: number): Made | undefined {
  const [from, to] = range.split(" to ") as [string, string];
  if (!Object.hasOwn(rangeForms, range)) {
    cursor.report("INVALID_INTERVAL_FORMAT.UNSUPPORTED_FROM_TO_EXPRESSION", { input: text, from, to }, start);
    return undefined;
  }
  const amount = parseIntervalRange(text, range);
  if (amount === undefined || amount === null) {
    const [condition, parameters] = intervalRangeProblem(text, range, amount);
    cursor.report(condition, parameters, start);
    return undefined;
  }
  const value = sign === "-" ? -amount : amount;
  if (isYearMonthRange(range))
    return { type: { kind: "year_month_interval", start: "year", end: "month" }, value: Number(value) };
  return { type: { kind: "day_time_interval", start: from as DayTimeField, end: to as DayTimeField }, value };
}
