import { describe, expect, test } from "vitest";
import { functionNames, lookupFunction } from "../../runtime/engine/functions/index";
import { parseSignature } from "../../runtime/engine/functions/signature";

describe("the function table", () => {
  test("has a translation for every row that is not rewritten at binding", () => {
    const bare = functionNames().filter((name) => {
      const row = lookupFunction(name)!;
      return !row.sql && !row.aggregate && !row.lists && !row.rewrite;
    });
    expect(bare).toEqual([]);
  });

  test("has parameter lists that can be read", () => {
    for (const name of functionNames()) {
      for (const signature of [lookupFunction(name)!.args].flat())
        expect(() => parseSignature(signature)).not.toThrow();
    }
  });

  test("finds names in any case", () => {
    expect(lookupFunction("UCASE")?.name).toBe("upper");
    expect(lookupFunction("no_such_function")).toBeUndefined();
  });
});
