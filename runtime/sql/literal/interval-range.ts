type Field = "year" | "month" | "day" | "hour" | "minute" | "second";

interface RangeForm {
  /** As Spark's messages show it. */
  readonly format: string;
  readonly pattern: RegExp;
  readonly fields: readonly Field[];
}

const second = "(\\d{1,2})(?:\\.(\\d{1,9}))?";
const form = (format: string, pattern: string, ...fields: Field[]): RangeForm => ({
  format,
  pattern: new RegExp(`^([+-]?)${pattern}$`),
  fields,
});

/** What can stand before `from TO to`. */
export const rangeForms: Readonly<Record<string, RangeForm>> = {
  "year to month": form("[+|-]y-m", "(\\d+)-(\\d+)", "year", "month"),
  "day to hour": form("[+|-]d h", "(\\d+) (\\d{1,2})", "day", "hour"),
  "day to minute": form("[+|-]d h:m", "(\\d+) (\\d{1,2}):(\\d{1,2})", "day", "hour", "minute"),
  "day to second": form("[+|-]d h:m:s.n", `(\\d+) (\\d{1,2}):(\\d{1,2}):${second}`, "day", "hour", "minute", "second"),
  "hour to minute": form("[+|-]h:m", "(\\d+):(\\d{1,2})", "hour", "minute"),
  "hour to second": form("[+|-]h:m:s.n", `(\\d+):(\\d{1,2}):${second}`, "hour", "minute", "second"),
  "minute to second": form("[+|-]m:s.n", `(\\d+):${second}`, "minute", "second"),
};

const sizes: Readonly<Record<Field, bigint>> = {
  year: 12n,
  month: 1n,
  day: 86_400_000_000n,
  hour: 3_600_000_000n,
  minute: 60_000_000n,
  second: 1_000_000n,
};
const limits: Readonly<Record<Field, number>> = {
  year: Infinity,
  month: 11,
  day: Infinity,
  hour: 23,
  minute: 59,
  second: 59,
};

/** The months or microseconds of `1-2`, `3 04:05:06.7`; undefined when the text does not have the form or a later field is too great. */
export function parseIntervalRange(text: string, range: string): bigint | undefined {
  const { pattern, fields } = rangeForms[range]!;
  const match = pattern.exec(text.trim());
  if (!match) return undefined;
  let sum = 0n;
  for (const [i, field] of fields.entries()) {
    const amount = match[i + 2]!;
    if (i > 0 && Number(amount) > limits[field]) return undefined;
    sum += BigInt(amount) * sizes[field];
    if (field === "second") sum += BigInt((match[i + 3] ?? "").slice(0, 6).padEnd(6, "0"));
  }
  return match[1] === "-" ? -sum : sum;
}
