import { expect, test } from "vitest";
import { simulate } from "./simulation";

test("a thousand workers run a hundred thousand tasks of ten sessions, some of which die", () => {
  const { ended, attempts, peaks, isIdle } = simulate({ workers: 1_000, tasks: 100_000 });
  expect([...ended.values()]).toEqual(Array(20).fill("succeeded"));
  expect(isIdle).toBe(true);
  expect(attempts).toBeGreaterThan(100_000);
  // 4,000 cores, shared evenly at first and left to the others by sessions that have ended.
  expect(peaks.size).toBe(10);
  for (const peak of peaks.values()) expect(peak).toBeGreaterThanOrEqual(400);
});

test("the same events give the same actions", () => {
  const size = { workers: 20, tasks: 2_000 };
  expect(simulate(size, 7).attempts).toBe(simulate(size, 7).attempts);
});
