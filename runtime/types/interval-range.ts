type Field = "year" | "month" | "day" | "hour" | "minute" | "second";

interface RangeForm {
  /** As Spark's messages show it. */
  readonly format: string;
  readonly pattern: RegExp;
  readonly fields: readonly Field[];
}

const [days, hours, minutes] = ["(\\d{1,9})", "(\\d{1,10})", "(\\d{1,12})"];
const second = "(\\d{1,2})(?:\\.(\\d{1,9}))?";
const form = (format: string, pattern: string, ...fields: Field[]): RangeForm => ({
  format,
  pattern: new RegExp(`^([+-]?)${pattern}$`),
  fields,
});

/** What a text of an interval type looks like, by the type's fields. */
export const rangeForms: Readonly<Record<string, RangeForm>> = {
  year: form("[+|-]y", "(\\d+)", "year"),
  month: form("[+|-]m", "(\\d+)", "month"),
  day: form("[+|-]d", days, "day"),
  hour: form("[+|-]h", hours, "hour"),
  minute: form("[+|-]m", minutes, "minute"),
  second: form("[+|-]s.n", "(\\d{1,13})(?:\\.(\\d{1,9}))?", "second"),
  "year to month": form("[+|-]y-m", "(\\d+)-(\\d+)", "year", "month"),
  "day to hour": form("[+|-]d h", `${days} (\\d{1,2})`, "day", "hour"),
  "day to minute": form("[+|-]d h:m", `${days} (\\d{1,2}):(\\d{1,2})`, "day", "hour", "minute"),
  "day to second": form("[+|-]d h:m:s.n", `${days} (\\d{1,2}):(\\d{1,2}):${second}`, "day", "hour", "minute", "second"),
  "hour to minute": form("[+|-]h:m", `${hours}:(\\d{1,2})`, "hour", "minute"),
  "hour to second": form("[+|-]h:m:s.n", `${hours}:(\\d{1,2}):${second}`, "hour", "minute", "second"),
  "minute to second": form("[+|-]m:s.n", `${minutes}:${second}`, "minute", "second"),
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

/** Whether a range counts months. */
export const isYearMonthRange = (range: string) => range.startsWith("year") || range === "month";

const widest = (range: string) => (isYearMonthRange(range) ? 2n ** 31n : 2n ** 63n);

/**
 * The months or microseconds of `1-2`, `3 04:05:06.7`: undefined when the text does not have the form, null when a later field is too great or the sum is
 * no interval.
 */
export function parseIntervalRange(text: string, range: string): bigint | null | undefined {
  const { pattern, fields } = rangeForms[range]!;
  const match = pattern.exec(text.trim());
  if (!match) return undefined;
  let sum = 0n;
  for (const [i, field] of fields.entries()) {
    const amount = match[i + 2]!;
    if (i > 0 && Number(amount) > limits[field]) return null;
    sum += BigInt(amount) * sizes[field];
    if (field === "second") sum += BigInt((match[i + 3] ?? "").slice(0, 6).padEnd(6, "0"));
  }
  const signed = match[1] === "-" ? -sum : sum;
  return signed >= -widest(range) && signed < widest(range) ? signed : null;
}

/** Spark's condition for a text that `parseIntervalRange` gives nothing for, with its parameters. */
export function intervalRangeProblem(
  input: string,
  range: string,
  parsed: null | undefined,
): readonly [string, Readonly<Record<string, string>>] {
  const kind = isYearMonthRange(range) ? "year-month" : "day-time";
  if (parsed === null) return ["INVALID_INTERVAL_FORMAT.INTERVAL_PARSING", { interval: kind, input }];
  const { format } = rangeForms[range]!;
  const supportedFormat = `\`${format}\`, \`INTERVAL [+|-]'${format}' ${range.toUpperCase()}\``;
  const suffix = isYearMonthRange(range) ? "" : "_WITH_NOTICE";
  return [
    `INVALID_INTERVAL_FORMAT.UNMATCHED_FORMAT_STRING${suffix}`,
    { intervalStr: kind, supportedFormat, typeName: `interval ${range}`, input },
  ];
}
