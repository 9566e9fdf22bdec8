import { dayNumber, lengthOf } from "../../../types/day-number";
import { offsetAt, wallClock } from "../../../types/index";
import { type LegacyToken, legacyTokens } from "./legacy-pattern";
import { eras, halves, months, days as weekdays } from "./names";
import { malformed } from "./pattern-errors";
import { zoneNameAt } from "./zone-names";

/** What `java.util.Calendar` is told. */
interface Calendar {
  year?: number;
  era?: number;
  month?: number;
  day?: number;
  dayOfYear?: number;
  weekday?: number;
  hour?: number;
  hourOfHalf?: number;
  half?: number;
  minute?: number;
  second?: number;
  millis?: number;
  offset?: number;
}

/** Two digits are a year of the century that began so long ago. */
const centuryYears = 80;

/**
 * Microseconds since 1970 of a text by Java's `SimpleDateFormat`, not lenient, as Spark 2 read it (`spark.sql.legacy.timeParserPolicy` LEGACY): blanks
 * before a number and text behind the end do not matter, widths only where numbers touch. Undefined where it does not fit.
 * @throws RaisedCondition for a pattern that it does not take, or of weeks
 */
export function parseLegacy(text: string, pattern: string, zone: string): bigint | undefined {
  const tokens = legacyTokens(pattern);
  const calendar: Calendar = {};
  let at = 0;
  for (const [i, token] of tokens.entries()) {
    if ("literal" in token) {
      if (!text.startsWith(token.literal, at)) return undefined;
      at += token.literal.length;
    } else {
      while (text[at] === " " || text[at] === "\t") at++;
      const end = readField(token, text, at, calendar, isNumber(tokens[i + 1]), pattern);
      if (end === undefined) return undefined;
      at = end;
    }
  }
  // Nothing read is nothing parsed.
  return at === 0 ? undefined : micros(calendar, zone);
}

const isNumber = (token: LegacyToken | undefined) =>
  token !== undefined &&
  "letter" in token &&
  ("ML".includes(token.letter) ? token.count <= 2 : "ydkHmsSDFwWhKYu".includes(token.letter));

type Letter = Extract<LegacyToken, { letter: string }>;

function readField(
  { letter, count }: Letter,
  text: string,
  at: number,
  calendar: Calendar,
  isTouching: boolean,
  pattern: string,
): number | undefined {
  const named = (
    names: readonly string[],
    field: keyof Calendar,
    shortest = Number.POSITIVE_INFINITY,
  ): number | undefined => {
    const rest = text.slice(at, at + 20).toLowerCase();
    for (const width of [Number.POSITIVE_INFINITY, shortest])
      for (const [i, name] of names.entries()) {
        const shown = name.slice(0, width);
        if (!rest.startsWith(shown.toLowerCase())) continue;
        calendar[field] = i;
        return at + shown.length;
      }
    return undefined;
  };
  if ("ML".includes(letter) && count > 2) return named(months, "month", 3);
  if (letter === "E") return named(weekdays, "weekday", 3);
  if (letter === "a") return named(halves, "half");
  if (letter === "G") return named(count < 4 ? eras.short : eras.full, "era");
  if ("zZX".includes(letter)) return readZone(letter, count, text, at, calendar);
  const [digits] = /^-?\d+/.exec(isTouching ? text.slice(at, at + count) : text.slice(at)) ?? [];
  if (digits === undefined || (isTouching && at + count > text.length)) return undefined;
  const field = fields[letter];
  if (!field) throw malformed(pattern);
  const value = field(Number(digits), count, digits);
  if (value === undefined) return undefined;
  Object.assign(calendar, value);
  return at + digits.length;
}

type Reader = (value: number, count: number, digits: string) => Partial<Calendar> | undefined;

const fields: Readonly<Record<string, Reader>> = {
  y: (value, count, digits) => ({ year: count <= 2 && /^\d\d$/.test(digits) ? ofCentury(value) : value }),
  M: (value) => ({ month: value - 1 }),
  L: (value) => ({ month: value - 1 }),
  d: (value) => ({ day: value }),
  D: (value) => ({ dayOfYear: value }),
  H: (value) => ({ hour: value }),
  k: (value) => (value < 1 || value > 24 ? undefined : { hour: value % 24 }),
  K: (value) => ({ hourOfHalf: value }),
  h: (value) => (value < 1 || value > 12 ? undefined : { hourOfHalf: value % 12 }),
  m: (value) => ({ minute: value }),
  s: (value) => ({ second: value }),
  S: (value) => ({ millis: value }),
};

function ofCentury(value: number): number {
  const start = new Date().getUTCFullYear() - centuryYears;
  return Math.floor(start / 100) * 100 + value + (value < start % 100 ? 100 : 0);
}

function readZone(letter: string, count: number, text: string, at: number, calendar: Calendar): number | undefined {
  const rest = text.slice(at, at + 60);
  const form =
    letter === "X"
      ? [/^(?:Z|([+-])(\d\d))/, /^(?:Z|([+-])(\d\d)(\d\d))/, /^(?:Z|([+-])(\d\d):(\d\d))/][count - 1]!
      : /^(?:GMT([+-])(\d{1,2}):?(\d\d)|([+-])(\d\d)(\d\d))/;
  const match = form.exec(rest);
  if (match) {
    const [sign, hours, minutes] = match.slice(1).filter((part) => part !== undefined);
    calendar.offset =
      sign === undefined ? 0 : (sign === "-" ? -1 : 1) * (Number(hours) * 3600 + Number(minutes ?? 0) * 60);
    return at + match[0].length;
  }
  const name = letter === "X" ? undefined : zoneNameAt(rest);
  if (!name) return undefined;
  calendar.offset = name[1].offset;
  return at + name[0].length;
}

const within = (value: number | undefined, least: number, most: number) =>
  value === undefined || (value >= least && value <= most);

/** The ten days before it are none of the old calendar's. */
const firstGregorian = dayNumber(1582, 10, 15);

function micros(calendar: Calendar, zone: string): bigint | undefined {
  const { minute = 0, second = 0, millis = 0, half, hourOfHalf } = calendar;
  const isValid =
    within(calendar.hour, 0, 23) &&
    within(hourOfHalf, 0, 11) &&
    within(minute, 0, 59) &&
    within(second, 0, 59) &&
    within(millis, 0, 999);
  const days = daysOf(calendar);
  if (!isValid || days === undefined || (days >= firstGregorian - 10 && days < firstGregorian)) return undefined;
  const hour = calendar.hour ?? (hourOfHalf ?? 0) + 12 * (half ?? 0);
  if (half !== undefined && Math.floor(hour / 12) !== half) return undefined;
  const wall = BigInt(days * 86_400 + hour * 3600 + minute * 60 + second) * 1_000_000n + BigInt(millis) * 1000n;
  return calendar.offset === undefined ? lastInstant(wall, zone) : wall - BigInt(calendar.offset) * 1_000_000n;
}

const dayMicros = 86_400_000_000n;

/** The later of two instants at which a zone's clocks show `wall`; undefined where they are put forward over it. */
function lastInstant(wall: bigint, zone: string): bigint | undefined {
  const around = [offsetAt(wall + dayMicros, zone), offsetAt(wall - dayMicros, zone)];
  const instants = around
    .map((offset) => wall - BigInt(offset) * 1_000_000n)
    .filter((one) => wallClock(one, zone) === wall);
  return instants.reduce<bigint | undefined>((last, one) => (last === undefined || one > last ? one : last), undefined);
}

function daysOf({ year: given = 1970, era = 1, month = 0, day, dayOfYear, weekday }: Calendar): number | undefined {
  if (given < 1) return undefined;
  const year = era === 0 ? 1 - given : given;
  if (dayOfYear !== undefined) {
    const first = dayNumber(year, 1, 1);
    return dayOfYear >= 1 && first + dayOfYear <= dayNumber(year + 1, 1, 1) ? first + dayOfYear - 1 : undefined;
  }
  if (!within(month, 0, 11) || !within(day, 1, lengthOf(month + 1, year))) return undefined;
  const days = dayNumber(year, month + 1, day ?? 1);
  if (weekday === undefined) return days;
  const ahead = (((weekday - days - 4) % 7) + 7) % 7;
  return day === undefined ? days + ahead : ahead === 0 ? days : undefined;
}
