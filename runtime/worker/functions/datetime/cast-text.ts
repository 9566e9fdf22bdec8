import { microsPerDay, wallClock, wallClockInstant } from "../../../types/index";
import { intervalRangeProblem, parseIntervalRange } from "../../../types/interval-range";
import { readTimestampText } from "../../../types/timestamp-text";
import { RaisedCondition } from "../raised-condition";

/**
 * Spark's cast of a text to microseconds since 1970: an instant, or without a session zone what a clock shows. A time of day alone is today's, and
 * without a zone nothing.
 */
export function readTimestamp(text: string, sessionZone: string): bigint | null {
  const read = readTimestampText(text);
  if (!read || (read.day === undefined && !sessionZone)) return null;
  const zone = read.zone ?? sessionZone;
  const day = read.day === undefined ? wallClock(BigInt(Date.now()) * 1000n, zone) / microsPerDay : BigInt(read.day);
  const wall = day * microsPerDay + read.microsOfDay;
  const micros = sessionZone ? wallClockInstant(wall, zone) : wall;
  return BigInt.asIntN(64, micros) === micros ? micros : null;
}

/** Spark's cast of a text to months or microseconds, `range` being the type's fields; `mode` is `try` where null is wanted instead of an error. */
export function readInterval(text: string, range: string, mode: string): bigint | null {
  const literal = new RegExp(`^interval\\s+([+-]?)'(.*)'\\s+${range.replaceAll(" ", "\\s+")}$`, "i").exec(text.trim());
  const parsed = parseIntervalRange(literal?.[2] ?? text, range);
  if (typeof parsed === "bigint") return literal?.[1] === "-" ? -parsed : parsed;
  if (mode === "try") return null;
  throw new RaisedCondition(...intervalRangeProblem(text, range, parsed), "SparkIllegalArgumentException");
}
