import { describe, expect, it } from "vitest";
import { Decimal, functions as F } from "../../../runtime/client/api";
import { called, cases } from "./cases";
import { expressionText } from "./expression-text";

describe("functions build what PySpark's build", () => {
  it.each(cases)("%s %s", (name, args, expected) => {
    expect(expressionText(called(name, args).expression)).toBe(expected);
  });
});

describe("functions of our own shape", () => {
  it.each([
    [F.makeInterval({ days: "d", secs: F.lit(Decimal.parse("1.5")) }), "make_interval(0, 0, 0, d, 0, 0, 1.5)"],
    [F.makeDtInterval(), "make_dt_interval(0, 0, 0, 0)"],
    [F.makeTimestamp("y", "mo", "d", "h", "mi", "s"), "make_timestamp(y, mo, d, h, mi, s)"],
    [F.makeTimestamp("date", "time"), "make_timestamp(date, time)"],
    [F.log("x"), "ln(x)"],
    [F.log(2, "x"), "log(2, x)"],
    [F.window("ts", "10 minutes", undefined, "1 minute"), 'window(ts, "10 minutes", "10 minutes", "1 minute")'],
    [F.rand(3), "rand(3)"],
    [
      F.fromJson("j", { kind: "array", element: { kind: "long" }, containsNull: true }),
      'from_json(j, "{\\"type\\":\\"array\\",\\"elementType\\":\\"long\\",\\"containsNull\\":true}")',
    ],
    [F.lit({ a: 1, b: [true] }), 'named_struct("a", 1, "b", array(true))'],
    [F.lit(new Map([["k", 2n]])), 'map("k", 2L)'],
    [F.typeof("x"), "typeof(x)"],
    [F.startsWith("a", F.lit("b")), 'startswith(a, "b")'],
  ])("%#", (column, expected) => {
    expect(expressionText(column.expression)).toBe(expected);
  });

  it("refuses an argument after a missing one", () => {
    expect(() => called("instr", '["a", "b", null, 2]')).toThrow("argument 3 is missing");
  });

  it("draws another seed each time", () => {
    expect(expressionText(F.rand().expression)).not.toBe(expressionText(F.rand().expression));
  });
});

describe("literals", () => {
  it.each([
    [2147483647, "2147483647"],
    [2147483648, "2147483648L"],
    [-2147483648, "-2147483648"],
    [0.1, "0.1D"],
    [1e300, "1e+300D"],
    [Number.NaN, "NaND"],
    [-0, "0D"],
    [9223372036854775807n, "9223372036854775807L"],
    [Decimal.parse("-1.50"), "-1.50"],
  ])("%s", (value, expected) => {
    expect(expressionText(F.lit(value).expression)).toBe(expected);
  });

  it.each([
    ["a bigint beyond BIGINT", 9223372036854775808n, RangeError],
    ["an invalid Date", new Date(Number.NaN), RangeError],
    ["undefined", undefined, TypeError],
    ["a function", () => 1, TypeError],
    ["a class instance", new (class Odd {})(), TypeError],
  ])("refuse %s", (_, value, error) => {
    expect(() => F.lit(value as never)).toThrow(error);
  });
});
