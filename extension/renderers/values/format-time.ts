import { wallClock } from "../../../runtime/types/time-zone";

const microsPerSecond = 1_000_000n;
const microsPerDay = 86_400n * microsPerSecond;
const two = (value: number | bigint) => String(value).padStart(2, "0");
const floorDivide = (a: bigint, b: bigint) => (a - (((a % b) + b) % b)) / b;
const fraction = (value: bigint, digits: number) => {
  const text = String(value).padStart(digits, "0").replace(/0+$/, "");
  return text && `.${text}`;
};

/** @param days since 1970-01-01 */
export function formatDate(days: number): string {
  return isoDate(new Date(days * 86_400_000));
}

/** Years before 0 and after 9999 as Spark prints them: `-0044-03-15`, `+12000-01-01`. */
function isoDate(date: Date): string {
  const year = date.getUTCFullYear();
  const digits = String(Math.abs(year)).padStart(4, "0");
  return `${year < 0 ? "-" : year > 9999 ? "+" : ""}${digits}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
}

/**
 * @param micros since 1970-01-01 00:00:00, of UTC with a zone, of the wall clock without
 * @param timeZone the session's, for TIMESTAMP; absent for TIMESTAMP_NTZ
 */
export function formatTimestamp(micros: bigint, timeZone?: string): string {
  const wallMicros = timeZone ? wallClock(micros, timeZone) : micros;
  const seconds = floorDivide(wallMicros, microsPerSecond);
  const date = new Date(Number(seconds) * 1000);
  const time = `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`;
  return `${isoDate(date)} ${time}${fraction(wallMicros - seconds * microsPerSecond, 6)}`;
}

/** @param nanos since midnight */
export function formatTime(nanos: bigint): string {
  const seconds = Number(nanos / 1_000_000_000n);
  const clock = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return clock + fraction(nanos % 1_000_000_000n, 9);
}

/** Spark's text of a day-time interval: `INTERVAL '1 02:03:04.5' DAY TO SECOND`. */
export function formatDayTime(micros: bigint): string {
  const rest = micros < 0n ? -micros : micros;
  const seconds = (rest % microsPerDay) / microsPerSecond;
  const clock = `${two(seconds / 3600n)}:${two((seconds / 60n) % 60n)}:${two(seconds % 60n)}`;
  const text = `${micros < 0n ? "-" : ""}${rest / microsPerDay} ${clock}${fraction(rest % microsPerSecond, 6)}`;
  return `INTERVAL '${text}' DAY TO SECOND`;
}

/** Spark's text of a year-month interval: `INTERVAL '1-2' YEAR TO MONTH`. */
export function formatYearMonth(months: number): string {
  const rest = Math.abs(months);
  return `INTERVAL '${months < 0 ? "-" : ""}${Math.floor(rest / 12)}-${rest % 12}' YEAR TO MONTH`;
}

/** Spark's text of a calendar interval: `1 years 2 months 3 days 4 hours 5 minutes 6 seconds`. @param words months, days, nanoseconds (two words) */
export function formatMonthDayNano(words: Int32Array): string {
  const [months = 0, days = 0, low = 0, high = 0] = words;
  const micros = ((BigInt(high) << 32n) | BigInt(low >>> 0)) / 1000n;
  const rest = micros < 0n ? -micros : micros;
  const sign = micros < 0n ? "-" : "";
  const seconds = (rest % (60n * microsPerSecond)) / microsPerSecond;
  const secondsText = `${sign}${seconds}${fraction(rest % microsPerSecond, 6)}`;
  const parts: readonly (readonly [string, string])[] = [
    [String(Math.trunc(months / 12)), "years"],
    [String(months % 12), "months"],
    [String(days), "days"],
    [String(micros / (3600n * microsPerSecond)), "hours"],
    [String((micros / (60n * microsPerSecond)) % 60n), "minutes"],
    [secondsText, "seconds"],
  ];
  const text = parts.filter(([value]) => !/^-?0$/.test(value)).map(([value, unit]) => `${value} ${unit}`);
  return text.length > 0 ? text.join(" ") : "0 seconds";
}
