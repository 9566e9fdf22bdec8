import { microsPerDay, wallClockInstant } from "../../types/index";
import {
  dayOf,
  localDay,
  type Reading,
  readTimestampText,
  specialDay,
  specialInstant,
  specialWallClock,
} from "../../types/timestamp-text";

const datePattern = /^\s*([+-]?)(\d{4,7})(?:-(\d{1,2})(?:-(\d{1,2})(?:[ T].*)?)?)?\s*$/;

/** The days since 1970 of a DATE literal's text; undefined when it is none. */
export function parseDateText(text: string, reading: Reading): number | undefined {
  const special = specialDay(text, reading);
  if (special !== undefined) return special;
  const match = datePattern.exec(text);
  if (!match) return undefined;
  const year = Number(match[2]) * (match[1] === "-" ? -1 : 1);
  return dayOf(year, Number(match[3] ?? 1), Number(match[4] ?? 1));
}

/** The microseconds since 1970 of a TIMESTAMP literal's text, a time of day alone being today's; undefined when it is none. */
export function parseInstantText(text: string, reading: Reading): bigint | undefined {
  const special = specialInstant(text, reading);
  const read = readTimestampText(text);
  if (special !== undefined || !read) return special;
  const { zone = reading.timeZone } = read;
  const day = read.day === undefined ? localDay({ now: () => reading.now(), timeZone: zone }) : BigInt(read.day);
  return wallClockInstant(day * microsPerDay + read.microsOfDay, zone);
}

/** The same as a clock shows it, a time of day alone being none. */
export function parseWallClockText(text: string, reading: Reading): bigint | undefined {
  const special = specialWallClock(text, reading);
  const read = readTimestampText(text);
  return special === undefined && read?.day !== undefined
    ? BigInt(read.day) * microsPerDay + read.microsOfDay
    : special;
}

/** Nanoseconds since midnight of a TIME literal's text; undefined when it is none. */
export function parseTimeText(text: string): bigint | undefined {
  const match = /^\s*T?(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:\.(\d{1,9}))?)?\s*(AM|PM)?\s*$/i.exec(text);
  if (!match) return undefined;
  const [, hourText, minute, second = "0", fraction = "", half] = match;
  let hour = Number(hourText);
  if (half && (hour < 1 || hour > 12)) return undefined;
  if (half) hour = (hour % 12) + (half.toUpperCase() === "PM" ? 12 : 0);
  if (hour > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const seconds = hour * 3600 + Number(minute) * 60 + Number(second);
  return BigInt(seconds) * 1_000_000_000n + BigInt(fraction.slice(0, 6).padEnd(9, "0"));
}
