import { wallClock, zoneOffset } from "../../types/index";

export const microsPerDay = 86_400_000_000n;

/** Days since 1970, or undefined when there is no such day. */
export function dayOf(year: number, month: number, day: number): number | undefined {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() / 86_400_000 : undefined;
}

const datePattern = /^\s*([+-]?)(\d{4,7})(?:-(\d{1,2})(?:-(\d{1,2})(?:[ T].*)?)?)?\s*$/;
const specialDays: Readonly<Record<string, number>> = { now: 0, today: 0, yesterday: -1, tomorrow: 1 };

/** Where and when a text is read. */
export interface Reading {
  readonly timeZone: string;
  /** Microseconds since 1970. */
  now(): bigint;
}

/** The days since 1970 of a DATE literal's text; undefined when it is none. */
export function parseDateText(text: string, reading: Reading): number | undefined {
  const special = text.trim().toLowerCase();
  if (special === "epoch") return 0;
  if (Object.hasOwn(specialDays, special)) return localDay(reading) + specialDays[special]!;
  const match = datePattern.exec(text);
  if (!match) return undefined;
  const year = Number(match[2]) * (match[1] === "-" ? -1 : 1);
  return dayOf(year, Number(match[3] ?? 1), Number(match[4] ?? 1));
}

const timestampPattern =
  /^\s*([+-]?)(\d{4,6})(?:-(\d{1,2})(?:-(\d{1,2})(?:[ T](?:(\d{1,2})(?::(\d{1,2})(?::(\d{1,2})(?:\.(\d*))?)?)?)?\s*(.*?))?)?)?\s*$/;

export interface TimestampText {
  /** Microseconds since 1970 on the clock that the text was read from. */
  readonly local: bigint;
  readonly zone?: string;
}

/** Undefined when the text is no timestamp. */
export function parseTimestampText(text: string, reading: Reading): TimestampText | undefined {
  const special = text.trim().toLowerCase();
  if (special === "epoch") return { local: 0n, zone: "UTC" };
  if (special === "now") return { local: reading.now(), zone: "UTC" };
  if (Object.hasOwn(specialDays, special))
    return { local: BigInt(localDay(reading) + specialDays[special]!) * microsPerDay };
  const match = timestampPattern.exec(text);
  if (!match) return undefined;
  const [, sign, year, month = "1", day = "1", hour = "0", minute = "0", second = "0", fraction = "", zone] = match;
  const days = dayOf(Number(year) * (sign === "-" ? -1 : 1), Number(month), Number(day));
  if (days === undefined || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  if (zone && !zoneOffset(zone)) return undefined;
  const seconds = Number(hour) * 3600 + Number(minute) * 60 + Number(second);
  const micros = BigInt(fraction.slice(0, 6).padEnd(6, "0"));
  return { local: BigInt(days) * microsPerDay + BigInt(seconds) * 1_000_000n + micros, ...(zone && { zone }) };
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

/** Today in the zone, in days since 1970. */
function localDay({ now, timeZone }: Reading): number {
  return Number(wallClock(now(), timeZone) / microsPerDay);
}
