import { describe, expect, test } from "vitest";
import { fixedZoneOffset, offsetAt, wallClock, wallClockInstant, zoneOffset } from "../../runtime/types/index";

const micros = (iso: string) => BigInt(Date.parse(iso)) * 1000n;

describe("offsets", () => {
  test.each([
    ["UTC", 0],
    ["Z", 0],
    ["+01:00", 3600],
    ["GMT-8", -8 * 3600],
    ["UTC+05:30", 19_800],
    ["-00:00:30", -30],
    ["Europe/Berlin", undefined],
    ["+18:01", undefined],
  ])("%s is fixed at %s", (zone, seconds) => expect(fixedZoneOffset(zone)).toBe(seconds));

  test.each(["Mars/Olympus", "+18:01", "", "12"])("there is no zone %j", (zone) =>
    expect(zoneOffset(zone)).toBeUndefined(),
  );

  test("a region's change with the seasons, and with history", () => {
    expect(offsetAt(micros("2026-01-01T00:00:00Z"), "Europe/Berlin")).toBe(3600);
    expect(offsetAt(micros("2026-07-01T00:00:00Z"), "Europe/Berlin")).toBe(7200);
    expect(offsetAt(micros("1880-01-01T00:00:00Z"), "America/Los_Angeles")).toBe(-28_378);
  });

  test("before the year 1 and after the last day of JavaScript", () => {
    expect(wallClock(micros("-000044-03-15T12:00:00Z"), "Asia/Tokyo")).toBe(micros("-000044-03-15T21:18:59Z"));
    expect(wallClock(9_000_000_000_000_000_000n, "Asia/Tokyo")).toBe(9_000_000_032_400_000_000n);
  });
});

describe("instants of a wall clock in Los Angeles", () => {
  test.each([
    ["past the gap of spring", "2026-03-08T02:30:00Z", "2026-03-08T10:30:00Z"],
    ["the earlier of two in autumn", "2026-11-01T01:30:00Z", "2026-11-01T08:30:00Z"],
    ["in summer", "2026-07-01T00:00:00Z", "2026-07-01T07:00:00Z"],
  ])("%s", (_, wall, instant) => expect(wallClockInstant(micros(wall), "America/Los_Angeles")).toBe(micros(instant)));
});
