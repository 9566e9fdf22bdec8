import { create } from "@bufbuild/protobuf";
import { expect, test } from "vitest";
import { ResponseBuffer } from "../../runtime/driver/operation/response-buffer";
import { ExecutePlanResponseSchema } from "../../runtime/protocol";

function filled(count: number): ResponseBuffer {
  const buffer = new ResponseBuffer();
  for (let i = 0; i < count; i++) {
    buffer.append({ id: `r${i}`, response: create(ExecutePlanResponseSchema, { responseId: `r${i}` }), bytes: 10 });
  }
  return buffer;
}

test("a client that comes back goes on after the last response it has", () => {
  const buffer = filled(3);
  expect(buffer.indexAfter("r0")).toBe(1);
  expect(buffer.at(1)?.id).toBe("r1");
  expect(buffer.indexAfter("r2")).toBe(3);
  expect(buffer.indexAfter("other")).toBeUndefined();
});

test("releasing frees up to and including the named response, once", () => {
  const buffer = filled(4);
  expect(buffer.releaseUntil("r1")).toBe(20);
  expect(buffer.releaseUntil("r1")).toBe(0);
  expect(buffer.releaseUntil("r0")).toBe(0);
  expect([0, 1, 2].map((i) => buffer.isReleased(i))).toEqual([true, true, false]);
  expect(buffer.at(1)).toBeUndefined();
  expect(buffer.at(2)?.id).toBe("r2");
  expect(buffer.releaseAll()).toBe(20);
});

test("positions stay the same after a release, so that late responses keep theirs", () => {
  const buffer = filled(2);
  buffer.releaseAll();
  buffer.append({ id: "late", response: create(ExecutePlanResponseSchema), bytes: 5 });
  expect(buffer.indexAfter("r1")).toBe(2);
  expect(buffer.at(2)?.id).toBe("late");
});
