import { create, toBinary } from "@bufbuild/protobuf";
import { anyPack } from "@bufbuild/protobuf/wkt";
import { Metadata, status } from "@grpc/grpc-js";
import { describe, expect, it } from "vitest";
import { defaultRetryPolicy, RetryState } from "../../runtime/client/channel/retry-policy";
import { RetryInfoSchema, StatusSchema } from "../../runtime/protocol";

const failure = (code: status, details = "", metadata = new Metadata()) =>
  Object.assign(new Error(details), { code, details, metadata });

function askedToWait(seconds: bigint) {
  const detail = anyPack(RetryInfoSchema, create(RetryInfoSchema, { retryDelay: { seconds } }));
  const metadata = new Metadata();
  const bytes = toBinary(StatusSchema, create(StatusSchema, { details: [detail] }));
  metadata.set("grpc-status-details-bin", Buffer.from(bytes));
  return failure(status.RESOURCE_EXHAUSTED, "busy", metadata);
}

function waits(error: unknown, random = 0): (number | undefined)[] {
  const state = new RetryState(defaultRetryPolicy, () => random);
  const all: (number | undefined)[] = [];
  do all.push(state.next(error));
  while (all.at(-1) !== undefined);
  return all;
}

describe("the default retry policy", () => {
  it("waits four times longer each time, up to a minute, fifteen times", () => {
    const expected = [50, 200, 800, 3200, 12_800, 51_200, ...Array<number>(9).fill(60_000), undefined];
    expect(waits(failure(status.UNAVAILABLE))).toEqual(expected);
  });

  it("adds jitter to long waits only", () => {
    expect(waits(failure(status.UNAVAILABLE), 1).slice(0, 4)).toEqual([50, 200, 800, 3700]);
  });

  it("waits as long as the server asks, up to ten minutes", () => {
    expect(waits(askedToWait(5n))[0]).toBe(5000);
    expect(waits(askedToWait(100_000n))[0]).toBe(600_000);
  });

  it.each([
    [status.INTERNAL, "INVALID_CURSOR.DISCONNECTED: another call took over", true],
    [status.INTERNAL, "[DIVIDE_BY_ZERO]", false],
    [status.DEADLINE_EXCEEDED, "", false],
    [status.UNAUTHENTICATED, "wrong token", false],
  ])("%i %s: %s", (code, details, retried) => {
    expect(defaultRetryPolicy.canRetry(failure(code, details))).toBe(retried);
  });

  it("leaves errors that are not gRPC's alone", () => {
    expect(waits(new TypeError("ours"))).toEqual([undefined]);
  });
});
