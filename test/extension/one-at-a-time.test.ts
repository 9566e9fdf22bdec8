import { describe, expect, it } from "vitest";
import { OneAtATime } from "../../extension/notebook/one-at-a-time";

function kernels() {
  const log: string[] = [];
  let count = 0;
  let release = () => {};
  const one = new OneAtATime(async () => {
    log.push(`start ${++count}`);
    return count;
  });
  const end = () =>
    one.end(async (kernel) => {
      log.push(`ending ${kernel}`);
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      log.push(`ended ${kernel}`);
    });
  return { one, log, end, release: () => release() };
}

describe("one at a time", () => {
  it("is started once for all who ask", async () => {
    const { one, log } = kernels();
    expect(await Promise.all([one.get(), one.get()])).toEqual([1, 1]);
    expect(log).toEqual(["start 1"]);
  });

  it("is started anew for whoever asks while it ends, when it has ended", async () => {
    const { one, log, end, release } = kernels();
    await one.get();
    const ended = end();
    expect(one.isWanted).toBe(false);
    const next = one.get();
    await new Promise(setImmediate);
    expect(log).toEqual(["start 1", "ending 1"]);
    release();
    await ended;
    expect(await next).toBe(2);
    expect(log).toEqual(["start 1", "ending 1", "ended 1", "start 2"]);
    expect(one.isWanted).toBe(true);
  });

  it("is started anew after its end or a failed start", async () => {
    const starts = [Promise.reject(new Error("no")), Promise.resolve("first"), Promise.resolve("second")];
    const one = new OneAtATime(() => starts.shift()!);
    await expect(one.get()).rejects.toThrow("no");
    expect(await one.get()).toBe("first");
    one.ended();
    expect(await one.get()).toBe("second");
  });

  it("has nothing to end when it was never started", async () => {
    const { one, log, end } = kernels();
    await end();
    expect(log).toEqual([]);
    expect(await one.get()).toBe(1);
  });
});
