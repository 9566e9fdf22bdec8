const hourSeconds = 3600;
const formats = new Map<string, Intl.DateTimeFormat | undefined>();
const offsets = new Map<string, Map<number, number>>();

/** Its formatter, undefined where there is no such zone. */
function formatOf(zone: string): Intl.DateTimeFormat | undefined {
  if (!formats.has(zone)) {
    let format: Intl.DateTimeFormat | undefined;
    try {
      format = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" });
    } catch {}
    formats.set(zone, format);
  }
  return formats.get(zone);
}

/** Seconds of `±hh:mm[:ss]`, with or without UTC or GMT before it; undefined for another text. */
export function fixedOffset(zone: string): number | undefined {
  if (/^(?:Z|UTC|GMT|UT)$/.test(zone)) return 0;
  const [, sign, hours, minutes, seconds] =
    /^(?:UTC|GMT|UT)?([+-])(\d{1,2})(?::?(\d\d)(?::?(\d\d))?)?$/.exec(zone) ?? [];
  if (sign === undefined) return undefined;
  const size = Number(hours) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
  return sign === "-" ? -size : size;
}

export const isZone = (zone: string): boolean => fixedOffset(zone) !== undefined || formatOf(zone) !== undefined;

/** Seconds east of UTC at an instant, seconds since 1970. */
export function offsetAt(zone: string, instant: number): number {
  const fixed = fixedOffset(zone);
  if (fixed !== undefined) return fixed;
  let known = offsets.get(zone);
  if (!known) offsets.set(zone, (known = new Map()));
  // Clocks change at whole quarters of an hour.
  const bucket = Math.floor(instant / 900);
  let offset = known.get(bucket);
  if (offset === undefined) {
    const parts = formatOf(zone)!.formatToParts(bucket * 900_000);
    const name = parts.find(({ type }) => type === "timeZoneName")!.value;
    offset = fixedOffset(name)!;
    known.set(bucket, offset);
  }
  return offset;
}

/** A clock's time, seconds since 1970, as the instants that it may be: none where clocks are put forward, two where they are put back. */
export function instantsOf(wall: number, zone: string): readonly number[] {
  const around = [offsetAt(zone, wall - 24 * hourSeconds), offsetAt(zone, wall + 24 * hourSeconds)];
  return [...new Set(around)]
    .map((offset) => wall - offset)
    .filter((instant) => instant + offsetAt(zone, instant) === wall)
    .sort((a, b) => a - b);
}

/** As `java.time` has it: the earlier of two instants; a time that a clock skips is as much later as it skips. */
export function instantOf(wall: number, zone: string): number {
  const [first] = instantsOf(wall, zone);
  return first ?? wall - offsetAt(zone, wall - 24 * hourSeconds);
}
