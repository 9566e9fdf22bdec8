import { dateText, dateTimeText, parseDateText, parseDateTimeText, parseTimeText, timeText } from "./calendar";

const inspect = Symbol.for("nodejs.util.inspect.custom");

/** A DATE: a day of the calendar, without a time zone. `<` and `>` compare. */
export class LocalDate {
  constructor(readonly epochDays: number) {}

  /** `2024-02-29`. @throws RangeError */
  static parse(text: string): LocalDate {
    return new LocalDate(parseDateText(text));
  }

  /** @param month 1–12 */
  static of(year: number, month: number, day: number): LocalDate {
    return LocalDate.parse(
      `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`,
    );
  }

  /** Midnight in UTC. */
  toDate(): Date {
    return new Date(this.epochDays * 86_400_000);
  }

  /** `2024-02-29`. */
  toString(): string {
    return dateText(this.epochDays);
  }

  /** As `toString`. */
  toJSON(): string {
    return this.toString();
  }

  /** Days since 1970-01-01: `<` and `-` work. */
  valueOf(): number {
    return this.epochDays;
  }

  [inspect](): string {
    return `LocalDate(${this})`;
  }
}

/** A TIMESTAMP: a point in time, in microseconds. Printed in UTC, whatever the session's time zone. */
export class Instant {
  constructor(readonly epochMicros: bigint) {}

  /** The same point in time. */
  static fromDate(date: Date): Instant {
    return new Instant(BigInt(date.getTime()) * 1000n);
  }

  /** ISO 8601 with an offset or `Z`: `2024-02-29T13:05:09.123456Z`. @throws RangeError */
  static parse(text: string): Instant {
    const match = /^(.*?)(Z|[+-]\d{2}:?\d{2})$/.exec(text.trim());
    if (!match) throw new RangeError(`Not a point in time (it needs an offset or Z): '${text}'`);
    const zone = match[2]!;
    const sign = zone[0] === "-" ? -1n : 1n;
    const minutes = zone === "Z" ? 0n : sign * (BigInt(zone.slice(1, 3)) * 60n + BigInt(zone.slice(-2)));
    return new Instant(parseDateTimeText(match[1]!) - minutes * 60_000_000n);
  }

  /** Microseconds beyond the millisecond are cut. */
  toDate(): Date {
    return new Date(
      Number(this.epochMicros / 1000n) - (this.epochMicros < 0n && this.epochMicros % 1000n !== 0n ? 1 : 0),
    );
  }

  /** ISO 8601 in UTC: `2024-02-29T13:05:09.123456Z`. */
  toString(): string {
    return `${dateTimeText(this.epochMicros)}Z`;
  }

  /** As `toString`. */
  toJSON(): string {
    return this.toString();
  }

  /** Microseconds since 1970-01-01T00:00Z: `<` and `-` work. */
  valueOf(): bigint {
    return this.epochMicros;
  }

  [inspect](): string {
    return `Instant(${this})`;
  }
}

/** A TIMESTAMP_NTZ: date and time of day as a calendar and a clock show them, without a time zone. */
export class LocalDateTime {
  /** @param epochMicros microseconds since 1970-01-01T00:00 of the same, unnamed zone */
  constructor(readonly epochMicros: bigint) {}

  /** `2024-02-29T13:05:09.123456`. @throws RangeError */
  static parse(text: string): LocalDateTime {
    return new LocalDateTime(parseDateTimeText(text));
  }

  /** `2024-02-29T13:05:09.123456`. */
  toString(): string {
    return dateTimeText(this.epochMicros);
  }

  /** As `toString`. */
  toJSON(): string {
    return this.toString();
  }

  /** Microseconds: `<` and `-` work. */
  valueOf(): bigint {
    return this.epochMicros;
  }

  [inspect](): string {
    return `LocalDateTime(${this})`;
  }
}

/** A TIME: a time of day. */
export class LocalTime {
  constructor(readonly nanosOfDay: bigint) {}

  /** `13:05:09.123456`. @throws RangeError */
  static parse(text: string): LocalTime {
    return new LocalTime(parseTimeText(text));
  }

  /** `13:05:09.123456`. */
  toString(): string {
    return timeText(this.nanosOfDay);
  }

  /** As `toString`. */
  toJSON(): string {
    return this.toString();
  }

  /** Nanoseconds since midnight: `<` and `-` work. */
  valueOf(): bigint {
    return this.nanosOfDay;
  }

  [inspect](): string {
    return `LocalTime(${this})`;
  }
}
