const msPerDay = 86_400_000;
const microsPerDay = 86_400_000_000n;

/** The year, as ISO 8601 writes it: 4 digits, or a sign and 6. */
function yearText(year: number): string {
  if (year >= 0 && year <= 9999) return String(year).padStart(4, "0");
  return `${year < 0 ? "-" : "+"}${String(Math.abs(year)).padStart(6, "0")}`;
}

const two = (value: number) => String(value).padStart(2, "0");

/** `2024-02-29`, proleptic Gregorian, from days since 1970-01-01. */
export function dateText(epochDays: number): string {
  const date = new Date(epochDays * msPerDay);
  return `${yearText(date.getUTCFullYear())}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
}

/** Days since 1970-01-01. @throws RangeError for text that is no date of the calendar */
export function parseDateText(text: string): number {
  const match = /^([+-]?\d{4,6})-(\d{2})-(\d{2})$/.exec(text);
  if (match) {
    const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
    const date = new Date(0);
    date.setUTCFullYear(year, month - 1, day);
    if (date.getUTCMonth() === month - 1 && date.getUTCDate() === day) return date.getTime() / msPerDay;
  }
  throw new RangeError(`Not a date (yyyy-mm-dd): '${text}'`);
}

/** `13:05:09.25`, from nanoseconds since midnight; trailing zeros of the fraction are left out. */
export function timeText(nanos: bigint): string {
  const seconds = Number(nanos / 1_000_000_000n);
  const fraction = (nanos % 1_000_000_000n).toString().padStart(9, "0").replace(/0+$/, "");
  const text = `${two(Math.trunc(seconds / 3600))}:${two(Math.trunc(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return fraction ? `${text}.${fraction}` : text;
}

/** Nanoseconds since midnight. @throws RangeError */
export function parseTimeText(text: string): bigint {
  const match = /^(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?$/.exec(text);
  if (match && Number(match[1]) < 24 && Number(match[2]) < 60 && Number(match[3] ?? 0) < 60) {
    const seconds = Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0);
    return BigInt(seconds) * 1_000_000_000n + BigInt((match[4] ?? "").padEnd(9, "0"));
  }
  throw new RangeError(`Not a time of day (hh:mm:ss[.fraction]): '${text}'`);
}

/** `2024-02-29T13:05:09.25`, from microseconds since 1970-01-01T00:00. */
export function dateTimeText(micros: bigint): string {
  let days = micros / microsPerDay;
  let rest = micros % microsPerDay;
  if (rest < 0n) {
    rest += microsPerDay;
    days -= 1n;
  }
  return `${dateText(Number(days))}T${timeText(rest * 1000n)}`;
}

/** Microseconds since 1970-01-01T00:00; finer digits are cut. @throws RangeError */
export function parseDateTimeText(text: string): bigint {
  const [date = "", time = "00:00:00"] = text.trim().split(/[T ]/);
  return BigInt(parseDateText(date)) * microsPerDay + parseTimeText(time) / 1000n;
}
