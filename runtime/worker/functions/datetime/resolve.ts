import { dayNumber, isLeap, lengthOf } from "../../../types/day-number";
import { halves, months } from "./names";
import type { Fields } from "./parsers";

/** The fields contradict each other or the calendar; the message is Java's. */
export class UnresolvedFields extends Error {}

/** A clock's time. */
export interface WallClock {
  /** Since 1970-01-01, of a clock that is never put forward or back. */
  readonly seconds: number;
  readonly micros: number;
}

/** `java.time`'s strict resolution, with Spark's defaults for what is absent. @throws UnresolvedFields */
export function resolveFields(fields: Fields): WallClock {
  const hour = hourOf(fields);
  const minute = valid("MinuteOfHour", fields.minute, 0, 59) ?? 0;
  const second = valid("SecondOfMinute", fields.second, 0, 59) ?? 0;
  const micros = Math.floor((fields.nanos ?? 0) / 1000);
  if (fields.hour !== undefined && fields.half !== undefined && Math.floor(hour / 12) !== fields.half)
    throw new UnresolvedFields(
      `Conflict found: Field AmPmOfDay ${Math.floor(hour / 12)} differs from AmPmOfDay ${fields.half} derived from ${clockText(hour, minute, second)}`,
    );
  return { seconds: daysOf(fields) * 86_400 + hour * 3600 + minute * 60 + second, micros };
}

const clockText = (hour: number, minute: number, second: number) =>
  [hour, minute, ...(second > 0 ? [second] : [])].map((part) => `${part}`.padStart(2, "0")).join(":");

function hourOf(fields: Fields): number {
  const clockHour = valid("ClockHourOfDay", fields.clockHour, 1, 24);
  const clockHourOfHalf = valid("ClockHourOfAmPm", fields.clockHourOfHalf, 1, 12);
  const hourOfHalf =
    valid("HourOfAmPm", fields.hourOfHalf, 0, 11) ?? (clockHourOfHalf === undefined ? undefined : clockHourOfHalf % 12);
  const hour = valid("HourOfDay", fields.hour, 0, 23) ?? (clockHour === undefined ? undefined : clockHour % 24);
  if (hour !== undefined) return hour;
  return (hourOfHalf ?? 0) + (fields.half === halves.indexOf("PM") ? 12 : 0);
}

const widestYear = 999_999_999;

function daysOf(fields: Fields): number {
  const year = yearOf(fields);
  if (fields.dayOfYear !== undefined) {
    const day = valid("DayOfYear", fields.dayOfYear, 1, 366)!;
    if (day === 366 && !isLeap(year))
      throw new UnresolvedFields(`Invalid date 'DayOfYear 366' as '${year}' is not a leap year`);
    return dayNumber(year, 1, 1) + day - 1;
  }
  const month = valid("MonthOfYear", fields.month, 1, 12) ?? 1;
  const day = valid("DayOfMonth", fields.day, 1, 31) ?? 1;
  if (day > lengthOf(month, year))
    throw new UnresolvedFields(
      day === 29
        ? `Invalid date 'February 29' as '${year}' is not a leap year`
        : `Invalid date '${months[month - 1]!.toUpperCase()} ${day}'`,
    );
  return dayNumber(year, month, day);
}

function yearOf({ year, yearOfEra, era }: Fields): number {
  const ofEra = valid("YearOfEra", yearOfEra, 1, widestYear);
  if (ofEra !== undefined) return era === 0 ? 1 - ofEra : ofEra;
  return valid("Year", year, -widestYear, widestYear) ?? 1970;
}

function valid(field: string, value: number | undefined, least: number, most: number): number | undefined {
  if (value === undefined || (value >= least && value <= most)) return value;
  const shown = field === "YearOfEra" ? `${least} - ${most}/1000000000` : `${least} - ${most}`;
  throw new UnresolvedFields(`Invalid value for ${field} (valid values ${shown}): ${value}`);
}
