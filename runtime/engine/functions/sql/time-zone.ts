import { quoteText } from "./text";

/** Offset in seconds of `Z`, `UTC`, `+01:00`, `GMT-5` …; undefined for a named region. */
export function fixedOffset(zone: string): number | undefined {
  if (/^(Z|UTC|GMT|UT|Etc\/UTC|Etc\/GMT)$/i.test(zone)) return 0;
  const [, sign, hours, minutes = "0", seconds = "0"] =
    /^(?:UTC|GMT|UT)?([+-])(\d{1,2}):?(\d{2})?:?(\d{2})?$/i.exec(zone) ?? [];
  if (!sign) return undefined;
  const offset = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return sign === "-" ? -offset : offset;
}

/** An instant (UTC TIMESTAMP) as the zone's wall clock. */
export function toLocal(instant: string, zone: string): string {
  const offset = fixedOffset(zone);
  if (offset === 0) return instant;
  if (offset !== undefined) return `(${instant} + to_seconds(${offset}))`;
  return `timezone(${quoteText(zone)}, timezone('UTC', ${instant}))`;
}

/** The zone's wall clock as an instant: the earlier one where clocks are put back, shifted where they are put forward. */
export function toInstant(local: string, zone: string): string {
  const offset = fixedOffset(zone);
  if (offset === 0) return local;
  if (offset !== undefined) return `(${local} - to_seconds(${offset}))`;
  return `spark_to_instant(${local}, ${quoteText(zone)})`;
}

/** The same for a zone that is itself a column. */
export const toLocalDynamic = (instant: string, zone: string) => `spark_to_local_zone(${instant}, ${zone})`;
export const toInstantDynamic = (local: string, zone: string) => `spark_to_instant_zone(${local}, ${zone})`;
