import { expect, test } from "vitest";
import { AttemptOutput, attemptCredit } from "../../runtime/driver/jobs/attempt-output";

const batch = (bytes: number) => ({ rows: 1, stream: new Uint8Array(bytes) });

test("nothing leaves before the attempt has ended, so that it can be repeated", () => {
  const output = new AttemptOutput();
  expect(output.add(batch(10))).toEqual([]);
  expect(output.add(batch(20))).toEqual([]);
  expect(output.hasLeft).toBe(false);
  expect(output.end().map(({ stream }) => stream.length)).toEqual([10, 20]);
});

test("an attempt whose credit is spent must flow, and each later batch leaves at once", () => {
  const output = new AttemptOutput();
  output.add(batch(10));
  expect(output.add(batch(attemptCredit)).length).toBe(2);
  expect(output.hasLeft).toBe(true);
  expect(output.add(batch(1)).length).toBe(1);
  expect(output.end()).toEqual([]);
});
