import { dayNumber, lengthOf } from "./day-number";
import { microsPerDay, wallClock, wallClockInstant, zoneOffset } from "./time-zone";
import { floorDivide } from "./value-text";

/** What a text says of a point of time. */
export interface TimestampText {
  /** Days since 1970; absent where the text is a time of day alone. */
  readonly day?: number;
  readonly microsOfDay: bigint;
  readonly zone?: string;
}

/** Where and when a text is read. */
export interface Reading {
  readonly timeZone: string;
  /** Microseconds since 1970. */
  now(): bigint;
}

const specialDays: Readonly<Record<string, bigint>> = { today: 0n, yesterday: -1n, tomorrow: 1n };

/** Today in the zone, in days since 1970. */
export const localDay = ({ now, timeZone }: Reading): bigint => wallClock(now(), timeZone) / microsPerDay;

/** The instant of `epoch`, `now`, `today`, `yesterday` or `tomorrow`; undefined for other texts. */
export function specialInstant(text: string, reading: Reading): bigint | undefined {
  const word = text.trim().toLowerCase();
  if (word === "epoch") return 0n;
  if (word === "now") return reading.now();
  if (!Object.hasOwn(specialDays, word)) return undefined;
  return wallClockInstant((localDay(reading) + specialDays[word]!) * microsPerDay, reading.timeZone);
}

/** The same as a clock shows it: the epoch is UTC's. */
export function specialWallClock(text: string, reading: Reading): bigint | undefined {
  const instant = specialInstant(text, reading);
  return instant === undefined || instant === 0n ? instant : wallClock(instant, reading.timeZone);
}

/** The same as days since 1970. */
export function specialDay(text: string, reading: Reading): number | undefined {
  const wall = specialWallClock(text, reading);
  return wall === undefined ? undefined : Number(floorDivide(wall, microsPerDay));
}

const time = String.raw`(?::(\d{1,2})(?::(\d{1,2})(?:\.(\d*))?(\D.*)?)?)?`;
const dated = new RegExp(String.raw`^([+-]?)(\d{4,6})(?:-(\d{1,2})(?:-(\d{1,2})(?:[ T](\d{1,2})${time})?)?)?$`, "s");
const timeAlone = new RegExp(String.raw`^(?:T(\d{1,2})|(\d{1,2})(?=:))${time}$`, "s");

/** A text as Spark's cast to a timestamp takes it; undefined when it is none. */
export function readTimestampText(text: string): TimestampText | undefined {
  // Blanks before the T of a time alone are not taken.
  const body = text.startsWith("T") ? text.trimEnd() : text.trim();
  const match = dated.exec(body);
  if (match) {
    const [, sign, year, month = "1", day = "1", ...rest] = match;
    const days = dayOf(Number(year) * (sign === "-" ? -1 : 1), Number(month), Number(day));
    const read = timeOfDay(rest);
    return read && days !== undefined ? { day: days, ...read } : undefined;
  }
  const alone = body.startsWith("T") && body !== text.trimEnd() ? null : timeAlone.exec(body);
  return alone ? timeOfDay([alone[1] ?? alone[2], ...alone.slice(3)]) : undefined;
}

function timeOfDay(parts: readonly (string | undefined)[]): TimestampText | undefined {
  const [hour = "0", minute = "0", second = "0", fraction = "", zoneText] = parts;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const seconds = Number(hour) * 3600 + Number(minute) * 60 + Number(second);
  const microsOfDay = BigInt(seconds) * 1_000_000n + BigInt(fraction.slice(0, 6).padEnd(6, "0"));
  if (zoneText === undefined) return { microsOfDay };
  const zone = javaZone(zoneText.trim());
  return zone ? { microsOfDay, zone } : undefined;
}

/** Days since 1970, or undefined when there is no such day. */
export function dayOf(year: number, month: number, day: number): number | undefined {
  const isDay = month >= 1 && month <= 12 && day >= 1 && day <= lengthOf(month, year);
  return isDay ? dayNumber(year, month, day) : undefined;
}

/** `ZoneId.SHORT_IDS`. */
const shortIds: Readonly<Record<string, string>> = {
  EST: "-05:00",
  HST: "-10:00",
  MST: "-07:00",
  ACT: "Australia/Darwin",
  AET: "Australia/Sydney",
  AGT: "America/Argentina/Buenos_Aires",
  ART: "Africa/Cairo",
  AST: "America/Anchorage",
  BET: "America/Sao_Paulo",
  BST: "Asia/Dhaka",
  CAT: "Africa/Harare",
  CNT: "America/St_Johns",
  CST: "America/Chicago",
  CTT: "Asia/Shanghai",
  EAT: "Africa/Addis_Ababa",
  ECT: "Europe/Paris",
  IET: "America/Indiana/Indianapolis",
  IST: "Asia/Kolkata",
  JST: "Asia/Tokyo",
  MIT: "Pacific/Apia",
  NET: "Asia/Yerevan",
  NST: "Pacific/Auckland",
  PLT: "Asia/Karachi",
  PNT: "America/Phoenix",
  PRT: "America/Puerto_Rico",
  PST: "America/Los_Angeles",
  SST: "Pacific/Guadalcanal",
  VST: "Asia/Ho_Chi_Minh",
};

/** A zone that Java knows by this name, by a name for the same; undefined when it is none. */
function javaZone(name: string): string | undefined {
  const written = shortIds[name] ?? name;
  // Java tells names apart by their case.
  if (/^[a-z]/.test(written)) return undefined;
  const zone = written.replace(/([+-])(\d):/, "$10$2:").replace(/([+-]\d\d):(\d)$/, "$1:0$2");
  return zoneOffset(zone) && zone;
}
