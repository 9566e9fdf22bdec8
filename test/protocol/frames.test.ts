import fc from "fast-check";
import { expect, test } from "vitest";
import { encodeFrame, FrameDecoder } from "../../runtime/protocol/frames";

const frame = fc.record({ message: fc.dictionary(fc.string(), fc.string()), body: fc.uint8Array({ maxLength: 300 }) });

test("frames come out as they went in, whatever the borders of the chunks", () => {
  fc.assert(
    fc.property(
      fc.array(frame, { maxLength: 6 }),
      fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 }),
      (frames, sizes) => {
        const bytes = Buffer.concat(frames.flatMap(({ message, body }) => [...encodeFrame(message, body)]));
        const decoder = new FrameDecoder<Record<string, string>>();
        const decoded = [];
        for (let at = 0, i = 0; at < bytes.length; i++) {
          const size = sizes[i % sizes.length]!;
          decoded.push(...decoder.push(bytes.subarray(at, at + size)));
          at += size;
        }
        expect(decoded.map(({ message, body }) => ({ message: { ...message }, body: [...body] }))).toEqual(
          frames.map(({ message, body }) => ({ message: { ...message }, body: [...body] })),
        );
      },
    ),
  );
});

test("a body is not copied on the way out", () => {
  const body = new Uint8Array(10);
  expect(encodeFrame({}, body)[1]).toBe(body);
});

test.each([
  ["text", Buffer.from("GET / HTTP/1.1\r\n")],
  ["an empty header", Buffer.alloc(8)],
  ["a header that is no JSON", Buffer.from([2, 0, 0, 0, 0, 0, 0, 0, 1, 2])],
])("%s is refused", (_what, bytes) => {
  expect(() => new FrameDecoder().push(bytes)).toThrow();
});
