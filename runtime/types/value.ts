/**
 * A value of a Spark type inside the engine, in Catalyst's own units:
 * byte…integer, float, double: number · long: bigint · decimal: unscaled bigint · date: days since 1970 (number) ·
 * timestamp, timestamp_ntz: microseconds (bigint) · time: nanoseconds (bigint) · day-time interval: microseconds (bigint) ·
 * year-month interval: months (number) · array and struct: JS arrays in order · map: entries in order.
 */
export type Value =
  | null
  | boolean
  | number
  | bigint
  | string
  | Uint8Array
  | CalendarInterval
  | MapValue
  | readonly Value[];

export interface CalendarInterval {
  readonly months: number;
  readonly days: number;
  readonly microseconds: bigint;
}

export interface MapValue {
  readonly entries: readonly (readonly [Value, Value])[];
}
