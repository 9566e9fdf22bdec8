import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Operation } from "../../runtime/driver/operation/operation";
import { sweep } from "../../runtime/driver/session/sweep";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const operation = (id: string) =>
  new Operation({
    id,
    sessionId: "s",
    serverSideSessionId: "t",
    tags: [],
    isReattachable: true,
    allowsChunking: false,
  });

test("an operation whose client has been away for five minutes is cancelled and forgotten; one with a client stays", () => {
  const [left, attached] = [operation("left"), operation("attached")];
  const operations = new Map([left, attached].map((one) => [one.id, one]));
  for (const one of operations.values()) one.attach();
  left.detach();
  vi.advanceTimersByTime(4 * 60_000);
  sweep(operations);
  expect(operations.size).toBe(2);
  vi.advanceTimersByTime(60_000);
  sweep(operations);
  expect([...operations.keys()]).toEqual(["attached"]);
  expect([left.state, left.signal.aborted, attached.state]).toEqual(["cancelled", true, "running"]);
});

test("a client that comes back in time keeps its operation", () => {
  const back = operation("back");
  const operations = new Map([[back.id, back]]);
  back.attach();
  back.detach();
  vi.advanceTimersByTime(4 * 60_000);
  back.attach();
  vi.advanceTimersByTime(60 * 60_000);
  sweep(operations);
  expect(operations.size).toBe(1);
});
