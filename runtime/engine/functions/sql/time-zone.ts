import { fixedZoneOffset } from "../../../types/index";
import { quoteText } from "./text";

/** An instant (UTC TIMESTAMP) as the zone's wall clock. */
export function toLocal(instant: string, zone: string): string {
  const offset = fixedZoneOffset(zone);
  if (offset === 0) return instant;
  if (offset !== undefined) return `(${instant} + to_seconds(${offset}))`;
  return `timezone(${quoteText(zone)}, timezone('UTC', ${instant}))`;
}

/** The zone's wall clock as an instant: the earlier one where clocks are put back, shifted where they are put forward. */
export function toInstant(local: string, zone: string): string {
  const offset = fixedZoneOffset(zone);
  if (offset === 0) return local;
  if (offset !== undefined) return `(${local} - to_seconds(${offset}))`;
  return `spark_to_instant(${local}, ${quoteText(zone)})`;
}

/** The same for a zone that is itself a column. */
export const toLocalDynamic = (instant: string, zone: string) => `spark_to_local_zone(${instant}, ${zone})`;
export const toInstantDynamic = (local: string, zone: string) => `spark_to_instant_zone(${local}, ${zone})`;
