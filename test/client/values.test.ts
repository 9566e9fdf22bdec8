import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Decimal, Duration, Instant, LocalDate, LocalDateTime, LocalTime, Period } from "../../runtime/client/api";

describe("Decimal", () => {
  it.each([
    ["1.50", "1.50", 3],
    ["-0.001", "-0.001", 3],
    ["0", "0", 1],
    [".5", "0.5", 1],
    ["12e3", "12000", 5],
    ["1.25e1", "12.5", 3],
    ["1e-3", "0.001", 3],
    ["99999999999999999999999999999999999999", "99999999999999999999999999999999999999", 38],
  ])("%s", (text, printed, precision) => {
    const value = Decimal.parse(text);
    expect([String(value), value.precision]).toEqual([printed, precision]);
  });

  it.each(["", ".", "1.2.3", "abc", "--1"])("refuses '%s'", (text) => {
    expect(() => Decimal.parse(text)).toThrow(RangeError);
  });

  it("compares by value", () => {
    expect(Decimal.parse("1.50").equals(Decimal.parse("1.5"))).toBe(true);
    expect(Decimal.parse("-2").compareTo(Decimal.parse("-1.9"))).toBe(-1);
    expect(Decimal.parse("2") > Decimal.parse("1.9")).toBe(true);
  });

  it("prints what it parses", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 38n), max: 10n ** 38n }), fc.nat(38), (unscaled, scale) => {
        const again = Decimal.parse(new Decimal(unscaled, scale).toString());
        expect([again.unscaled, again.scale]).toEqual([unscaled, scale]);
      }),
    );
  });
});

describe("dates and times", () => {
  it.each([
    [0, "1970-01-01"],
    [-1, "1969-12-31"],
    [19782, "2024-02-29"],
    [-719162, "0001-01-01"],
    [2932896, "9999-12-31"],
    [2932897, "+010000-01-01"],
    [-719529, "-000001-12-31"],
  ])("day %i is %s", (days, text) => {
    expect(String(new LocalDate(days))).toBe(text);
    expect(LocalDate.parse(text).epochDays).toBe(days);
  });

  it.each(["2023-02-29", "2024-13-01", "2024-1-1", "today"])("refuses the date %s", (text) => {
    expect(() => LocalDate.parse(text)).toThrow(RangeError);
  });

  it.each([
    [0n, "1970-01-01T00:00:00Z"],
    [-1n, "1969-12-31T23:59:59.999999Z"],
    [1709208000123456n, "2024-02-29T12:00:00.123456Z"],
  ])("%i µs is %s", (micros, text) => {
    expect(String(new Instant(micros))).toBe(text);
    expect(Instant.parse(text).epochMicros).toBe(micros);
    expect(LocalDateTime.parse(text.slice(0, -1)).epochMicros).toBe(micros);
  });

  it("reads offsets, and needs one", () => {
    expect(Instant.parse("2024-01-01T01:30:00+01:30").toString()).toBe("2024-01-01T00:00:00Z");
    expect(() => Instant.parse("2024-01-01T00:00:00")).toThrow(RangeError);
  });

  it("rounds to Date's milliseconds downwards", () => {
    expect(new Instant(-1n).toDate().getTime()).toBe(-1);
    expect(new Instant(1999n).toDate().getTime()).toBe(1);
  });

  it.each([
    [0n, "00:00:00"],
    [86_399_999_999_999n, "23:59:59.999999999"],
    [3_600_500_000_000n, "01:00:00.5"],
  ])("%i ns of the day is %s", (nanos, text) => {
    expect(String(new LocalTime(nanos))).toBe(text);
    expect(LocalTime.parse(text).nanosOfDay).toBe(nanos);
  });

  it.each([
    [0n, "PT0S"],
    [86_400_000_000n, "P1D"],
    [90_061_500_000n, "P1DT1H1M1.5S"],
    [-500_000n, "-PT0.5S"],
  ])("%i µs long is %s", (micros, text) => expect(String(new Duration(micros))).toBe(text));

  it.each([
    [0, "P0M"],
    [14, "P1Y2M"],
    [-14, "P-1Y-2M"],
  ])("%i months are %s", (months, text) => expect(String(new Period(months))).toBe(text));
});
