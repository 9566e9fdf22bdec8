const inspect = Symbol.for("nodejs.util.inspect.custom");

/** An INTERVAL DAY TO SECOND: a length of time, in microseconds. */
export class Duration {
  constructor(readonly micros: bigint) {}

  /** Days of 24 hours, to the microsecond. */
  static ofDays(days: number): Duration {
    return new Duration(BigInt(Math.round(days * 86_400_000_000)));
  }

  /** Seconds, to the microsecond. */
  static ofSeconds(seconds: number): Duration {
    return new Duration(BigInt(Math.round(seconds * 1_000_000)));
  }

  /** Milliseconds, to the microsecond. */
  static ofMillis(millis: number): Duration {
    return new Duration(BigInt(Math.round(millis * 1000)));
  }

  /** Milliseconds, with a fraction. */
  toMillis(): number {
    return Number(this.micros) / 1000;
  }

  /** ISO 8601: `P1DT2H3M4.5S`. */
  toString(): string {
    const sign = this.micros < 0n ? "-" : "";
    const total = this.micros < 0n ? -this.micros : this.micros;
    const days = total / 86_400_000_000n;
    const hours = (total / 3_600_000_000n) % 24n;
    const minutes = (total / 60_000_000n) % 60n;
    const seconds = (total / 1_000_000n) % 60n;
    const fraction = (total % 1_000_000n).toString().padStart(6, "0").replace(/0+$/, "");
    const clock = `${hours ? `${hours}H` : ""}${minutes ? `${minutes}M` : ""}${seconds || fraction ? `${seconds}${fraction ? `.${fraction}` : ""}S` : ""}`;
    if (total === 0n) return "PT0S";
    return `${sign}P${days ? `${days}D` : ""}${clock ? `T${clock}` : ""}`;
  }

  /** As `toString`. */
  toJSON(): string {
    return this.toString();
  }

  /** Microseconds: `<` and `-` work. */
  valueOf(): bigint {
    return this.micros;
  }

  [inspect](): string {
    return `Duration(${this})`;
  }
}

/** An INTERVAL YEAR TO MONTH, in months. */
export class Period {
  constructor(readonly months: number) {}

  /** Years and months. */
  static of(years: number, months = 0): Period {
    return new Period(years * 12 + months);
  }

  /** ISO 8601: `P1Y2M`. */
  toString(): string {
    const years = Math.trunc(this.months / 12);
    const months = this.months % 12;
    if (this.months === 0) return "P0M";
    return `P${years ? `${years}Y` : ""}${months ? `${months}M` : ""}`;
  }

  /** As `toString`. */
  toJSON(): string {
    return this.toString();
  }

  /** Months: `<` and `-` work. */
  valueOf(): number {
    return this.months;
  }

  [inspect](): string {
    return `Period(${this})`;
  }
}

/** SQL's INTERVAL: months, days and microseconds, none of which is a fixed number of the others. */
export class CalendarInterval {
  constructor(
    readonly months: number,
    readonly days: number,
    readonly microseconds: bigint,
  ) {}

  /** All three numbers, in words. */
  toString(): string {
    return `${this.months} months ${this.days} days ${this.microseconds} microseconds`;
  }

  /** As `toString`. */
  toJSON(): string {
    return this.toString();
  }

  [inspect](): string {
    return `CalendarInterval(${this})`;
  }
}
