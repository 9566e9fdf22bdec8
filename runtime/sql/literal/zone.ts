/** Seconds east of UTC at an instant (microseconds since 1970). */
export type ZoneOffsets = (instant: bigint) => number;

const offsetPattern = /^(?:UTC|GMT|UT)?([+-])(\d{1,2})(?::?(\d{2})(?::?(\d{2}))?)?$/;
const zones = new Map<string, ZoneOffsets | undefined>();

/** The offsets of a zone by its name (`UTC`, `Europe/Berlin`, `+01:00`); undefined when there is none of that name. */
export function zoneAt(name: string): ZoneOffsets | undefined {
  if (!zones.has(name)) zones.set(name, findZone(name));
  return zones.get(name);
}

function findZone(name: string): ZoneOffsets | undefined {
  if (/^(?:Z|UTC|GMT|UT)$/.test(name)) return () => 0;
  const match = offsetPattern.exec(name);
  if (match) {
    const seconds = Number(match[2]) * 3600 + Number(match[3] ?? 0) * 60 + Number(match[4] ?? 0);
    if (seconds > 18 * 3600) return undefined;
    return () => (match[1] === "-" ? -seconds : seconds);
  }
  if (!/^[A-Za-z][A-Za-z0-9~/._+-]+$/.test(name)) return undefined;
  try {
    return regionOffsets(name);
  } catch {
    return undefined;
  }
}

function regionOffsets(timeZone: string): ZoneOffsets {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    era: "short",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  return (instant) => {
    const millis = Number(instant / 1_000_000n) * 1000;
    const parts = Object.fromEntries(format.formatToParts(millis).map((part) => [part.type, part.value]));
    const year = parts.era?.startsWith("B") ? 1 - Number(parts.year) : Number(parts.year);
    const local = new Date(0);
    local.setUTCFullYear(year, Number(parts.month) - 1, Number(parts.day));
    local.setUTCHours(Number(parts.hour), Number(parts.minute), Number(parts.second));
    return Math.round((local.getTime() - millis) / 1000);
  };
}

const microsPerDay = 86_400_000_000n;

/** The instant at which a clock in the zone shows `local`: the earlier of two, and past the gap when there is none. */
export function toInstant(local: bigint, offsets: ZoneOffsets): bigint {
  const micros = (seconds: number) => BigInt(seconds) * 1_000_000n;
  const [before, after] = [offsets(local - microsPerDay), offsets(local + microsPerDay)];
  const first = local - micros(before);
  if (before === after || offsets(first) === before) return first;
  const second = local - micros(after);
  return offsets(second) === after ? second : first;
}

/** Today in the zone, in days since 1970. */
export function localDay(timeZone: string): number {
  const now = BigInt(Date.now()) * 1000n;
  const offset = zoneAt(timeZone)?.(now) ?? 0;
  return Math.floor((Date.now() / 1000 + offset) / 86_400);
}
