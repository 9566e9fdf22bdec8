const formats = new Map<string, Intl.DateTimeFormat>();

/** Seconds that a zone is ahead of UTC at an instant. */
function offsetSeconds(epochSeconds: number, zone: string): number {
  if (zone === "UTC" || zone === "Z" || zone === "Etc/UTC") return 0;
  const fixed = /^(?:UTC|GMT)?([+-])(\d{1,2}):?(\d{2})?$/.exec(zone);
  if (fixed) return (fixed[1] === "-" ? -1 : 1) * (Number(fixed[2]) * 3600 + Number(fixed[3] ?? 0) * 60);
  const format = formatOf(zone);
  const parts = Object.fromEntries(
    format.formatToParts(epochSeconds * 1000).map(({ type, value }) => [type, Number(value)]),
  );
  const local = Date.UTC(parts.year!, parts.month! - 1, parts.day, parts.hour, parts.minute, parts.second);
  return Math.round(local / 1000 - epochSeconds);
}

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    const fields = {
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    } as const;
    format = new Intl.DateTimeFormat("en-US", { ...fields, timeZone: zone, hourCycle: "h23", era: undefined });
    formats.set(zone, format);
  }
  return format;
}

/** `2024-02-29 13:05:09.25`: a TIMESTAMP as Spark casts it to text, in the session's time zone. */
export function timestampText(epochMicros: bigint, zone: string, toText: (micros: bigint) => string): string {
  const seconds = Number(epochMicros >= 0n ? epochMicros / 1_000_000n : -((-epochMicros + 999_999n) / 1_000_000n));
  return toText(epochMicros + BigInt(offsetSeconds(seconds, zone)) * 1_000_000n);
}
