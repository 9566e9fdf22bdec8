import { describe, expect, test } from "vitest";
import { formatDecimal } from "../../extension/renderers/values/format-number";
import {
  formatDate,
  formatDayTime,
  formatMonthDayNano,
  formatTime,
  formatTimestamp,
  formatYearMonth,
} from "../../extension/renderers/values/format-time";
import { javaNumber } from "../../runtime/types/java-number";

/** Expected texts are what Spark 4.3's show() prints. */
describe("numbers", () => {
  test.each([
    [1, "1.0"],
    [1e10, "1.0E10"],
    [1.5e-5, "1.5E-5"],
    [0.001, "0.001"],
    [1e7, "1.0E7"],
    [9999999.5, "9999999.5"],
    [-0, "-0.0"],
    [Number.NaN, "NaN"],
    [Number.NEGATIVE_INFINITY, "-Infinity"],
    [123456789.125, "1.23456789125E8"],
  ])("double %d", (value, text) => expect(javaNumber(value)).toBe(text));

  test.each([
    [1e-3, "0.001"],
    [3.4028234e38, "3.4028235E38"],
    [0.1, "0.1"],
    [16777216, "1.6777216E7"],
  ])("float %d", (value, text) => expect(javaNumber(Math.fround(value), true)).toBe(text));

  const words = (value: bigint) =>
    Uint32Array.from({ length: 4 }, (_, i) => Number((BigInt.asUintN(128, value) >> BigInt(32 * i)) & 0xffffffffn));
  test.each([
    [-105n, 2, "-1.05"],
    [1000000000000000n, 18, "0.001000000000000000"],
    [-5n, 1, "-0.5"],
    [12345678901234567890n, 0, "12345678901234567890"],
    [-(10n ** 38n) + 1n, 0, `-${"9".repeat(38)}`],
  ])("decimal %d of scale %d", (unscaled, scale, text) => expect(formatDecimal(words(unscaled), scale)).toBe(text));
});

describe("time", () => {
  const micros = (iso: string) => BigInt(Date.parse(iso)) * 1000n;
  test.each([
    [micros("2026-03-08T09:59:59Z") + 123456n, "America/Los_Angeles", "2026-03-08 01:59:59.123456"],
    [micros("2026-03-08T10:00:00Z"), "America/Los_Angeles", "2026-03-08 03:00:00"],
    [micros("1900-01-01T08:00:00Z"), "America/Los_Angeles", "1900-01-01 00:00:00"],
    [micros("2026-01-01T00:00:00Z") + 100_000n, undefined, "2026-01-01 00:00:00.1"],
    [-1n, "UTC", "1969-12-31 23:59:59.999999"],
    [-1n, "+02:00", "1970-01-01 01:59:59.999999"],
    [0n, "GMT-8", "1969-12-31 16:00:00"],
  ])("timestamp %d in %s", (value, zone, text) => expect(formatTimestamp(value, zone)).toBe(text));

  test("dates outside four digits", () => {
    expect(formatDate(Date.parse("-000044-03-15") / 86_400_000)).toBe("-0044-03-15");
    expect(formatDate(Date.parse("+012000-01-01") / 86_400_000)).toBe("+12000-01-01");
  });
  test("time of day", () => expect(formatTime(45_296_780_000_000n)).toBe("12:34:56.78"));
  test("day-time interval", () => {
    expect(formatDayTime(93_784_500_000n)).toBe("INTERVAL '1 02:03:04.5' DAY TO SECOND");
    expect(formatDayTime(-1n)).toBe("INTERVAL '-0 00:00:00.000001' DAY TO SECOND");
  });
  test("year-month interval", () => {
    expect(formatYearMonth(14)).toBe("INTERVAL '1-2' YEAR TO MONTH");
    expect(formatYearMonth(-1)).toBe("INTERVAL '-0-1' YEAR TO MONTH");
  });
  const calendar = (months: number, days: number, nanos: bigint) =>
    formatMonthDayNano(Int32Array.of(months, days, Number(BigInt.asIntN(32, nanos)), Number(nanos >> 32n)));
  test("calendar interval", () => {
    expect(calendar(14, 3, 14_706_500_000_000n)).toBe("1 years 2 months 3 days 4 hours 5 minutes 6.5 seconds");
    expect(calendar(-14, 0, -6_500_000_000n)).toBe("-1 years -2 months -6.5 seconds");
    expect(calendar(0, 0, 0n)).toBe("0 seconds");
  });
});
