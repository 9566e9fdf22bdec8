import { floorDivide } from "./value-text";

/** Seconds that a zone's clocks are ahead of UTC at an instant (microseconds since 1970). */
type ZoneOffset = (instant: bigint) => number;

const fixedPattern = /^(?:UTC|GMT|UT)?([+-])(\d{1,2})(?::?(\d{2})(?::?(\d{2}))?)?$/i;
export const microsPerDay = 86_400_000_000n;
/** A day before the last that JavaScript has: its wall clock is to exist in every zone. */
const lastMillis = 8.64e15 - 86_400_000;
const offsets = new Map<string, ZoneOffset | undefined>();

/** The offset of a zone by its name (`UTC`, `Europe/Berlin`, `GMT-8`, `+01:00`); undefined where there is none of that name. */
export function zoneOffset(name: string): ZoneOffset | undefined {
  if (!offsets.has(name)) offsets.set(name, findOffset(name));
  return offsets.get(name);
}

/** Seconds that the clocks of `Z`, `UTC`, `+01:00`, `GMT-5` … are ahead of UTC, always; undefined for a region. */
export function fixedZoneOffset(name: string): number | undefined {
  if (/^(?:Z|UTC|GMT|UT|Etc\/UTC|Etc\/GMT)$/i.test(name)) return 0;
  const [, sign, hours, minutes = "0", seconds = "0"] = fixedPattern.exec(name) ?? [];
  if (!sign) return undefined;
  const offset = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  if (offset > 18 * 3600) return undefined;
  return sign === "-" ? -offset : offset;
}

function findOffset(name: string): ZoneOffset | undefined {
  const fixed = fixedZoneOffset(name);
  if (fixed !== undefined) return () => fixed;
  if (!/^[A-Za-z][A-Za-z0-9~/._+-]+$/.test(name)) return undefined;
  try {
    return regionOffset(name);
  } catch {
    return undefined;
  }
}

function regionOffset(timeZone: string): ZoneOffset {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone,
    calendar: "gregory",
    hourCycle: "h23",
    era: "short",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  const exact: ZoneOffset = (instant) => {
    const millis = Math.max(-lastMillis, Math.min(lastMillis, Number(instant / 1_000_000n) * 1000));
    const parts = Object.fromEntries(format.formatToParts(millis).map(({ type, value }) => [type, value]));
    const year = parts.era?.startsWith("B") ? 1 - Number(parts.year) : Number(parts.year);
    const wall = new Date(0);
    wall.setUTCFullYear(year, Number(parts.month) - 1, Number(parts.day));
    wall.setUTCHours(Number(parts.hour), Number(parts.minute), Number(parts.second));
    return Math.round((wall.getTime() - millis) / 1000);
  };
  return byDay(exact);
}

/** Of a zone, a few megabytes. */
const mostDays = 50_000;

/** Asks once for each day on which the clocks do not change: the calendar takes microseconds an instant. */
function byDay(exact: ZoneOffset): ZoneOffset {
  const known = new Map<bigint, number>();
  return (instant) => {
    const day = floorDivide(instant, microsPerDay);
    const found = known.get(day);
    if (found !== undefined) return found;
    const [start, end] = [exact(day * microsPerDay), exact((day + 1n) * microsPerDay)];
    if (start !== end) return exact(instant);
    if (known.size >= mostDays) known.clear();
    known.set(day, start);
    return start;
  };
}

const utc: ZoneOffset = () => 0;
const micros = (seconds: number) => BigInt(seconds) * 1_000_000n;

/** Seconds that a zone's clocks are ahead of UTC at an instant; 0 for a zone that does not exist. */
export const offsetAt = (instant: bigint, zone: string): number => (zoneOffset(zone) ?? utc)(instant);

/** What a zone's clocks show at an instant, as if it were UTC. Microseconds since 1970 both. */
export const wallClock = (instant: bigint, zone: string): bigint => instant + micros(offsetAt(instant, zone));

/** The instant at which a zone's clocks show `wall`: the earlier of two, and past the gap where there is none. */
export function wallClockInstant(wall: bigint, zone: string): bigint {
  const offset = zoneOffset(zone) ?? utc;
  const [before, after] = [offset(wall - microsPerDay), offset(wall + microsPerDay)];
  const first = wall - micros(before);
  if (before === after || offset(first) === before) return first;
  const second = wall - micros(after);
  return offset(second) === after ? second : first;
}
