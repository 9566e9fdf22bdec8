import type { CalendarInterval } from "../../client/api";
import type { DayTimeIntervalType, YearMonthIntervalType } from "../../types";

const days = 86_400_000_000n;
const units = { day: days, hour: 3_600_000_000n, minute: 60_000_000n, second: 1_000_000n } as const;
const order = ["day", "hour", "minute", "second"] as const;
const absolute = (value: bigint) => (value < 0n ? -value : value);
const two = (value: bigint | number) => String(value).padStart(2, "0");

/** `INTERVAL '1 02:03:04.5' DAY TO SECOND` */
export function dayTimeText(micros: bigint, { start, end }: DayTimeIntervalType): string {
  let rest = absolute(micros);
  const fields = order.slice(order.indexOf(start), order.indexOf(end) + 1).map((field) => {
    const count = rest / units[field];
    rest -= count * units[field];
    const text = field === "day" ? String(count) : two(count);
    return field === "second" ? text + fraction(rest) : text;
  });
  const [first, ...others] = fields;
  const text = start === "day" && others.length > 0 ? `${first} ${others.join(":")}` : fields.join(":");
  const names = start === end ? start : `${start} TO ${end}`;
  return `INTERVAL '${micros < 0n ? "-" : ""}${text}' ${names.toUpperCase()}`;
}

const fraction = (micros: bigint) => (micros === 0n ? "" : `.${micros.toString().padStart(6, "0").replace(/0+$/, "")}`);

/** `INTERVAL '1-2' YEAR TO MONTH` */
export function yearMonthText(months: number, { start, end }: YearMonthIntervalType): string {
  const count = Math.abs(months);
  const text =
    start === end
      ? String(start === "year" ? Math.trunc(count / 12) : count)
      : `${Math.trunc(count / 12)}-${count % 12}`;
  const names = start === end ? start : `${start} TO ${end}`;
  return `INTERVAL '${months < 0 ? "-" : ""}${text}' ${names.toUpperCase()}`;
}

/** `1 years 2 months 3 days 4 hours 5.5 seconds` */
export function calendarIntervalText({ months, days, microseconds }: CalendarInterval): string {
  const parts: string[] = [];
  const add = (count: number | bigint, unit: string) => {
    if (count) parts.push(`${count} ${unit}`);
  };
  add(Math.trunc(months / 12), "years");
  add(months % 12, "months");
  add(days, "days");
  add(microseconds / units.hour, "hours");
  add((microseconds % units.hour) / units.minute, "minutes");
  const seconds = microseconds % units.minute;
  if (seconds !== 0n) {
    const sign = seconds < 0n ? "-" : "";
    const total = absolute(seconds);
    parts.push(`${sign}${total / units.second}${fraction(total % units.second)} seconds`);
  }
  return parts.length > 0 ? parts.join(" ") : "0 seconds";
}
