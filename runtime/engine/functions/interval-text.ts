import type { CalendarInterval, DayTimeField, DayTimeIntervalType, YearMonthIntervalType } from "../../types/index";

const order: readonly DayTimeField[] = ["day", "hour", "minute", "second"];
const unitMicros = { day: 86_400_000_000n, hour: 3_600_000_000n, minute: 60_000_000n, second: 1_000_000n } as const;

/** The quoted part of `INTERVAL '1 02:03:04' DAY TO SECOND`. */
export function dayTimeText(micros: bigint, { start, end }: DayTimeIntervalType): string {
  let rest = micros < 0n ? -micros : micros;
  let text = micros < 0n ? "-" : "";
  for (const field of order.slice(order.indexOf(start), order.indexOf(end) + 1)) {
    const count = rest / unitMicros[field];
    rest %= unitMicros[field];
    const digits = field === "day" ? count.toString() : count.toString().padStart(2, "0");
    text += field === start ? digits : (field === "hour" ? " " : ":") + digits;
  }
  const fraction = end === "second" ? rest.toString().padStart(6, "0").replace(/0+$/, "") : "";
  return fraction ? `${text}.${fraction}` : text;
}

/** The quoted part of `INTERVAL '1-2' YEAR TO MONTH`. */
export function yearMonthText(months: number, { start, end }: YearMonthIntervalType): string {
  const sign = months < 0 ? "-" : "";
  const count = Math.abs(months);
  if (start === "month") return `${sign}${count}`;
  const years = Math.trunc(count / 12);
  return end === "year" ? `${sign}${years}` : `${sign}${years}-${count % 12}`;
}

/** `1 years 2 months 3 days 4 hours`. */
export function intervalText({ months, days, microseconds }: CalendarInterval): string {
  const parts: string[] = [];
  const add = (count: number | bigint, unit: string) => {
    if (count !== 0 && count !== 0n) parts.push(`${count} ${unit}`);
  };
  add(Math.trunc(months / 12), "years");
  add(months % 12, "months");
  add(days, "days");
  add(microseconds / 3_600_000_000n, "hours");
  add((microseconds / 60_000_000n) % 60n, "minutes");
  const rest = microseconds % 60_000_000n;
  if (rest !== 0n) {
    const absolute = rest < 0n ? -rest : rest;
    const fraction = (absolute % 1_000_000n).toString().padStart(6, "0").replace(/0+$/, "");
    parts.push(`${rest < 0n ? "-" : ""}${absolute / 1_000_000n}${fraction && `.${fraction}`} seconds`);
  }
  return parts.length ? parts.join(" ") : "0 seconds";
}
