export interface IntervalUnit {
  readonly kind: "months" | "micros";
  /** Months, or microseconds. */
  readonly size: bigint;
  readonly field: "year" | "month" | "day" | "hour" | "minute" | "second";
}

const months = (size: bigint, field: "year" | "month"): IntervalUnit => ({ kind: "months", size, field });
const micros = (size: bigint, field: "day" | "hour" | "minute" | "second"): IntervalUnit => ({
  kind: "micros",
  size,
  field,
});

const second = 1_000_000n;
const day = 86_400n * second;

/** By singular name. */
export const intervalUnits: Readonly<Record<string, IntervalUnit>> = {
  year: months(12n, "year"),
  month: months(1n, "month"),
  week: micros(7n * day, "day"),
  day: micros(day, "day"),
  hour: micros(3600n * second, "hour"),
  minute: micros(60n * second, "minute"),
  second: micros(second, "second"),
  millisecond: micros(1000n, "second"),
  microsecond: micros(1n, "second"),
};

export interface IntervalSum {
  readonly months: bigint;
  readonly micros: bigint;
  readonly fields: ReadonlySet<IntervalUnit["field"]>;
}

export interface IntervalTextError {
  readonly problem: "INVALID_UNIT" | "INVALID_FRACTION" | "INVALID_PRECISION" | "MISSING_UNIT" | "INVALID_INPUT";
  readonly word: string;
}

const termPattern = /\s*([+-]?)\s*(\d*)(\.\d*)?\s+([A-Za-z]+)(?=\s|$)/y;

/** Adds up `1 year 2 months`, `-1.5 seconds`, `interval 3 days`. */
export function sumInterval(text: string): IntervalSum | IntervalTextError {
  const body = text.trim().replace(/^interval\s+/i, "");
  const sums = { months: 0n, micros: 0n };
  const fields = new Set<IntervalUnit["field"]>();
  let at = 0;
  while (at < body.length) {
    termPattern.lastIndex = at;
    const match = termPattern.exec(body);
    if (!match || (!match[2] && !match[3])) return { problem: "INVALID_INPUT", word: body.slice(at).trim() };
    const [, sign, integer, fraction = "", word] = match;
    const name = word!.toLowerCase().replace(/s$/, "");
    const unit = Object.hasOwn(intervalUnits, name) ? intervalUnits[name]! : undefined;
    if (!unit) return { problem: "INVALID_UNIT", word: word!.toLowerCase() };
    if (fraction && name !== "second") return { problem: "INVALID_FRACTION", word: word!.toLowerCase() };
    if (fraction.length > 10) return { problem: "INVALID_PRECISION", word: `${integer}${fraction}` };
    const amount = BigInt(integer || 0) * unit.size + BigInt(fraction.slice(1, 7).padEnd(6, "0"));
    sums[unit.kind] += sign === "-" ? -amount : amount;
    fields.add(unit.field);
    at = termPattern.lastIndex;
  }
  return fields.size ? { ...sums, fields } : { problem: "INVALID_INPUT", word: body };
}
