import { fixedOffset } from "./sql/time-zone";

const formats = new Map<string, Intl.DateTimeFormat>();

/** An instant's wall clock in a zone, as if it were UTC. Microseconds since 1970 both. */
export function wallClock(micros: bigint, zone: string): bigint {
  const offset = fixedOffset(zone);
  if (offset !== undefined) return micros + BigInt(offset) * 1_000_000n;
  const milliseconds = Number(micros / 1000n);
  let format = formats.get(zone);
  if (!format) {
    const parts = {
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    } as const;
    format = new Intl.DateTimeFormat("en-US", { timeZone: zone, hourCycle: "h23", ...parts });
    formats.set(zone, format);
  }
  const part = Object.fromEntries(format.formatToParts(milliseconds).map(({ type, value }) => [type, Number(value)]));
  const wall = Date.UTC(part.year!, part.month! - 1, part.day!, part.hour!, part.minute!, part.second!);
  return micros + BigInt(wall - Math.floor(milliseconds / 1000) * 1000) * 1000n;
}

/** The instant at which a zone's clocks show a time. */
export function wallClockInstant(wall: bigint, zone: string): bigint {
  const near = wall - (wallClock(wall, zone) - wall);
  return wall - (wallClock(near, zone) - near);
}
